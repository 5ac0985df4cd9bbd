// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure/textlines.h"

#include <QTextLayout>

namespace camscope {

QStringList wrappedLines(const QString& text, const QFont& font, double width, int maximumLines)
{
    const QFontMetricsF metrics(font);
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() + 1 == maximumLines) {
            lines << metrics.elidedText(text.mid(line.textStart()).trimmed(), Qt::ElideRight, width);
            break;
        }
        lines << text.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

void drawLines(QPainter& painter, const QRectF& box, double top, const QStringList& lines, Qt::Alignment alignment)
{
    const double height = painter.fontMetrics().lineSpacing();
    for (const QString& line : lines) {
        painter.drawText(
            QRectF(box.left(), top, box.width(), height), int(alignment | Qt::AlignVCenter | Qt::TextSingleLine), line);
        top += height;
    }
}

} // namespace camscope
