// SPDX-License-Identifier: Apache-2.0
#include "widgets/cellnote.h"

#include "widgets/cellview.h"
#include "widgets/figure/coretext.h"
#include "widgets/figure/textlines.h"

#include <algorithm>

namespace camscope {

namespace {

constexpr double side = 6; ///< beside the text of a note
constexpr double above = 4;
constexpr int mostLines = 4;

} // namespace

QString cellNote(const CellState& state)
{
    if (state.status == CellState::Status::Stopped)
        return CellView::tr("Stopped");
    if (state.status == CellState::Status::Failed && state.failure)
        return coreText(state.failure->message);
    return {};
}

bool worthRetrying(const CellState& state)
{
    return state.status == CellState::Status::Stopped || (state.failure && state.failure->kind == ErrorKind::Resources);
}

void paintCellNote(
    QPainter& painter, const QRectF& cell, const QRectF& room, const QString& sentence, const QFont& font)
{
    painter.fillRect(cell, QColor(20, 20, 20, 185));
    painter.setPen(Qt::white);
    painter.setFont(font);
    const double line = painter.fontMetrics().lineSpacing();
    const QStringList lines = wrappedLines(sentence, font, room.width(), std::max(1, int(room.height() / line)));
    drawLines(painter, room, room.center().y() - double(lines.size()) * line / 2, lines, Qt::AlignHCenter);
}

void paintBlankNote(QPainter& painter, const QRectF& room, const QString& sentence, const QFont& font)
{
    const double line = QFontMetricsF(font).lineSpacing();
    const QStringList lines = wrappedLines(QStringLiteral("⚠ ") + sentence, font, room.width() - 2 * side, mostLines);
    const double height = double(lines.size()) * line + 2 * above;
    const QRectF box(room.left(), room.bottom() - height, room.width(), height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 190));
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(Qt::white);
    painter.setFont(font);
    drawLines(painter, box.adjusted(side, 0, -side, 0), box.top() + above, lines, Qt::AlignLeft);
}

} // namespace camscope
