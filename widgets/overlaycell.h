// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/cellview.h"

namespace camscope {

/// A cell that is laid over the place of another one for a while and says what it shows in one of its lower corners.
class OverlayCell : public CellView
{
    Q_OBJECT
public:
    using CellView::CellView;

    /// A finished map that belongs to no cell of the board.
    void showMap(const ExplanationPointer& explanation, const PicturePointer& picture);
    void setLabel(const QString& text, Qt::Alignment corner = Qt::AlignLeft);
    QString label() const { return m_label; }
    /// Circles a point of the picture.
    void setRing(std::optional<QPointF> picturePoint);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_label;
    Qt::Alignment m_corner = Qt::AlignLeft;
    std::optional<QPointF> m_ring;
};

} // namespace camscope
