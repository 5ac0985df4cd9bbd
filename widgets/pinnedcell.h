// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/cellview.h"
#include "widgets/figure/headertext.h"

class QToolButton;

namespace camscope {

/// A cell that stays beside the board whatever its rows and columns become, under a header of its own with the pin that
/// lets it go.
class PinnedCell : public QWidget
{
    Q_OBJECT
public:
    PinnedCell(LinkedView& linked, std::shared_ptr<PictureViewCache> pictures, QWidget* parent = nullptr);

    void setContent(const HeaderText& header, const CellState& state, const PicturePointer& picture);
    void setSecond(bool second); ///< a dashed frame: it is compared with the selected cell
    CellView& cell() { return *m_cell; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void unpinRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QSize cellSize() const;
    int headerHeight() const;
    void retranslate();

    HeaderText m_header;
    double m_aspect = 1; ///< of the picture
    bool m_isSecond = false;
    CellView* m_cell = nullptr;
    QToolButton* m_pin = nullptr;
};

} // namespace camscope
