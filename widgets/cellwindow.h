// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/figure/headertext.h"
#include "widgets/linkedview.h"
#include "widgets/overlaycell.h"

namespace camscope {

/// One map in a window of its own, with a zoom of its own: it keeps what it shows whatever becomes of the board, so
/// that several can be laid side by side on the screens. Closes with Escape.
class CellWindow : public QWidget
{
    Q_OBJECT
public:
    /// `header`: what the map is of. It keeps `appearance`, too.
    CellWindow(const HeaderText& header, const ExplanationPointer& explanation, const PicturePointer& picture,
        const CellAppearance& appearance, QWidget* parent);

    CellView& cell() { return *m_cell; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void zoomBy(double factor);
    QRect barRect() const; ///< of the colour bar

    LinkedView m_linked;
    CellAppearance m_appearance;
    QSize m_picture;
    OverlayCell* m_cell = nullptr;
};

} // namespace camscope
