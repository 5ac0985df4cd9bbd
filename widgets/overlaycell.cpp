// SPDX-License-Identifier: Apache-2.0
#include "widgets/overlaycell.h"

#include "widgets/figure/chip.h"

#include <QPainter>

#include <algorithm>

namespace camscope {

namespace {

constexpr double margin = 4;
constexpr double ringRadius = 9;

} // namespace

void OverlayCell::showMap(const ExplanationPointer& explanation, const PicturePointer& picture)
{
    CellState state;
    state.spec = explanation->spec;
    state.status = CellState::Status::Done;
    state.explanation = explanation;
    setState(state, picture);
}

void OverlayCell::setLabel(const QString& text, Qt::Alignment corner)
{
    m_label = text;
    m_corner = corner;
    update();
}

void OverlayCell::setRing(std::optional<QPointF> picturePoint)
{
    m_ring = picturePoint;
    update();
}

void OverlayCell::paintEvent(QPaintEvent* event)
{
    CellView::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_ring) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(QColor(0, 0, 0, 160), 4));
        painter.drawEllipse(toCell(*m_ring), ringRadius, ringRadius);
        painter.setPen(QPen(Qt::white, 2));
        painter.drawEllipse(toCell(*m_ring), ringRadius, ringRadius);
    }
    if (m_label.isEmpty())
        return;
    const Chip chip{smallFont(font())};
    QSizeF size = chip.size(m_label);
    size.setWidth(std::min(size.width(), width() - 2 * margin));
    const double left = m_corner.testFlag(Qt::AlignRight) ? width() - margin - size.width() : margin;
    chip.draw(painter, {QPointF(left, height() - margin - size.height()), size}, m_label);
}

} // namespace camscope
