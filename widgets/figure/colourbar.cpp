// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure/colourbar.h"

#include "core/base/message.h"
#include "core/render/overlay.h"
#include "widgets/figure/coretext.h"
#include "widgets/figure/imageconversion.h"

#include <algorithm>
#include <cmath>

namespace camscope {

namespace {

constexpr double barWidth = 10;
constexpr double lyingHeight = 8;
constexpr double gapToNumbers = 6;
constexpr double gapBelow = 2;

/// The mask blend has no colours: black where the picture is hidden, white where it shows.
QImage strip(const DisplayStyle& style, Qt::Orientation orientation)
{
    constexpr int levels = 256;
    const QSize size = orientation == Qt::Vertical ? QSize(1, levels) : QSize(levels, 1);
    if (style.blend != Blend::Mask)
        return colourStrip(effectiveColourMap(style), size, orientation);
    QImage image(size, QImage::Format_RGB32);
    for (int i = 0; i < levels; ++i) {
        const int grey = orientation == Qt::Vertical ? levels - 1 - i : i;
        image.setPixelColor(orientation == Qt::Vertical ? QPoint(0, i) : QPoint(i, 0), QColor(grey, grey, grey));
    }
    return image;
}

} // namespace

ColourBar::ColourBar(const DisplayStyle& style, std::optional<ValueRange> range, QFont font, FigureColours colours)
    : m_style(style)
    , m_font(std::move(font))
    , m_colours(colours)
{
    const double high = range ? range->high : 1;
    const double low = range ? range->low : (style.isSigned ? -1 : 0);
    m_top = shownNumber(high, 2);
    m_middle = shownNumber(low + (high - low) / 2, 2);
    m_bottom = shownNumber(low, 2);
}

double ColourBar::width() const
{
    const QFontMetricsF metrics(m_font);
    const double numbers = std::max(
        {metrics.horizontalAdvance(m_top), metrics.horizontalAdvance(m_middle), metrics.horizontalAdvance(m_bottom)});
    return std::ceil(barWidth + gapToNumbers + numbers);
}

double ColourBar::height() const
{
    return std::ceil(lyingHeight + gapBelow + QFontMetricsF(m_font).height());
}

void ColourBar::draw(QPainter& painter, const QRectF& box) const
{
    if (box.height() >= box.width())
        drawUpright(painter, box);
    else
        drawLying(painter, box);
}

void ColourBar::drawLying(QPainter& painter, const QRectF& box) const
{
    const QRectF bar(box.left(), box.top(), box.width(), lyingHeight);
    painter.drawImage(bar, strip(m_style, Qt::Horizontal));
    painter.setFont(m_font);
    painter.setPen(m_colours.muted);
    const QRectF numbers = box.adjusted(0, lyingHeight + gapBelow, 0, 0);
    painter.drawText(numbers, Qt::AlignLeft | Qt::AlignTop, m_bottom);
    painter.drawText(numbers, Qt::AlignRight | Qt::AlignTop, m_top);
    const QFontMetricsF metrics(m_font);
    const double sides = 2 * std::max(metrics.horizontalAdvance(m_bottom), metrics.horizontalAdvance(m_top));
    if (sides + metrics.horizontalAdvance(m_middle) + 2 * gapToNumbers < box.width())
        painter.drawText(numbers, Qt::AlignHCenter | Qt::AlignTop, m_middle);
}

void ColourBar::drawUpright(QPainter& painter, const QRectF& box) const
{
    const QRectF bar(box.left(), box.top(), barWidth, box.height());
    painter.drawImage(bar, strip(m_style, Qt::Vertical));
    painter.setFont(m_font);
    painter.setPen(m_colours.muted);
    const QFontMetricsF metrics(m_font);
    const double height = metrics.height();
    const auto write = [&](double centre, const QString& text) {
        const double top = std::clamp(centre - height / 2, box.top(), box.bottom() - height);
        painter.drawText(QRectF(bar.right() + gapToNumbers, top, box.right() - bar.right() - gapToNumbers + 1, height),
            Qt::AlignLeft | Qt::AlignVCenter, text);
    };
    write(bar.top(), m_top);
    if (box.height() > 3 * height)
        write(bar.center().y(), m_middle);
    write(bar.bottom(), m_bottom);
}

} // namespace camscope
