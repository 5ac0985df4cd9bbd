// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure/headerpainter.h"

#include "widgets/figure/scaledfont.h"
#include "widgets/figure/textlines.h"

#include <algorithm>

namespace camscope {

namespace {

constexpr double smallestRowHeader = 56;
constexpr double gapBeforeNote = 2;
constexpr double gapBeforeCaption = 3;
constexpr double overhang = 3; ///< over narrow cells a title may use most of the gaps beside its column

} // namespace

HeaderPainter::HeaderPainter(const QFont& base, FigureColours colours)
    : m_titleFont(base)
    , m_noteFont(scaledFont(base, 0.9))
    , m_colours(colours)
{
    m_titleFont.setBold(true);
}

double HeaderPainter::rowHeaderWidth(const std::vector<HeaderText>& headers, double most) const
{
    const QFontMetricsF title(m_titleFont);
    const QFontMetricsF note(m_noteFont);
    double width = smallestRowHeader;
    for (const HeaderText& header : headers)
        width = std::max({width, title.horizontalAdvance(header.title), note.horizontalAdvance(header.note),
            note.horizontalAdvance(header.room)});
    return std::ceil(std::min(width + 1, most));
}

QStringList HeaderPainter::columnTitle(const HeaderText& header, double width) const
{
    return wrappedLines(header.title, m_titleFont, width + 2 * overhang, 2);
}

double HeaderPainter::columnHeaderHeight(const std::vector<HeaderText>& headers, double width) const
{
    qsizetype lines = 1;
    double note = 0;
    for (const HeaderText& header : headers) {
        lines = std::max(lines, columnTitle(header, width).size());
        if (!header.note.isEmpty())
            note = QFontMetricsF(m_noteFont).lineSpacing() + gapBeforeNote;
    }
    return std::ceil(double(lines) * QFontMetricsF(m_titleFont).lineSpacing() + note);
}

double HeaderPainter::captionHeight() const
{
    return std::ceil(gapBeforeCaption + QFontMetricsF(m_noteFont).lineSpacing());
}

void HeaderPainter::drawRow(QPainter& painter, const QRectF& box, const HeaderText& header) const
{
    const QFontMetricsF titleMetrics(m_titleFont);
    const QFontMetricsF noteMetrics(m_noteFont);
    const int most = std::max(1, int((box.height() - noteMetrics.lineSpacing()) / titleMetrics.lineSpacing()));
    const QStringList title = wrappedLines(header.title, m_titleFont, box.width(), std::min(most, 3));
    const QStringList note = wrappedLines(header.note, m_noteFont, box.width(), 2);
    const double titleHeight = title.size() * titleMetrics.lineSpacing();
    const double height = titleHeight + (note.isEmpty() ? 0 : gapBeforeNote + note.size() * noteMetrics.lineSpacing());
    const double top = box.center().y() - height / 2;
    painter.setFont(m_titleFont);
    painter.setPen(m_colours.text);
    drawLines(painter, box, top, title, Qt::AlignRight);
    painter.setFont(m_noteFont);
    painter.setPen(m_colours.muted);
    drawLines(painter, box, top + titleHeight + gapBeforeNote, note, Qt::AlignRight);
}

void HeaderPainter::drawColumn(QPainter& painter, const QRectF& column, const HeaderText& header) const
{
    const QRectF box = column.adjusted(-overhang, 0, overhang, 0);
    const QFontMetricsF noteMetrics(m_noteFont);
    const QStringList title = columnTitle(header, column.width());
    const double titleHeight = double(title.size()) * QFontMetricsF(m_titleFont).lineSpacing();
    const double note = header.note.isEmpty() ? 0 : noteMetrics.lineSpacing() + gapBeforeNote;
    const double top = box.bottom() - note - titleHeight;
    painter.setFont(m_titleFont);
    painter.setPen(m_colours.text);
    drawLines(painter, box, top, title, Qt::AlignHCenter);
    painter.setFont(m_noteFont);
    painter.setPen(m_colours.muted);
    drawLines(painter, box, top + titleHeight + gapBeforeNote,
        {noteMetrics.elidedText(header.note, Qt::ElideRight, box.width())}, Qt::AlignHCenter);
}

void HeaderPainter::drawCaption(QPainter& painter, const QRectF& box, const HeaderText& caption) const
{
    const QFontMetricsF metrics(m_noteFont);
    const QString note = caption.note.isEmpty() ? QString() : QStringLiteral(" ") + caption.note;
    const double room = box.width() - metrics.horizontalAdvance(note);
    painter.setFont(m_noteFont);
    painter.setPen(m_colours.muted);
    drawLines(painter, box, box.top() + gapBeforeCaption,
        {metrics.elidedText(caption.title, Qt::ElideRight, room) + note}, Qt::AlignHCenter);
}

} // namespace camscope
