// SPDX-License-Identifier: Apache-2.0
#include "widgets/barchart.h"

#include "widgets/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace camscope {

namespace {

constexpr int barsHeight = 48;

struct Extent
{
    double low = 0;
    double high = 0;

    void include(double value)
    {
        if (!std::isfinite(value))
            return;
        low = std::min(low, value);
        high = std::max(high, value);
    }
};

} // namespace

BarChart::BarChart(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BarChart::setContent(const Content& content)
{
    m_content = content;
    update();
}

QSize BarChart::sizeHint() const
{
    return {120, barsHeight + 2 + fontMetrics().height()};
}

void BarChart::paintEvent(QPaintEvent* /*event*/)
{
    if (m_content.values.empty())
        return;
    QPainter painter(this);
    const QRectF area(0, 0, width(), barsHeight);
    paintBars(painter, area);
    painter.setPen(themeColours().muted);
    const QRectF texts(0, barsHeight + 2, width(), fontMetrics().height());
    painter.drawText(texts, Qt::AlignLeft | Qt::AlignVCenter, m_content.left);
    painter.drawText(texts, Qt::AlignRight | Qt::AlignVCenter, m_content.right);
}

void BarChart::paintBars(QPainter& painter, const QRectF& area) const
{
    const std::vector<double>& values = m_content.values;
    Extent all;
    for (const double value : values)
        all.include(value);
    const double range = all.high > all.low ? all.high - all.low : 1.0;
    const auto yOf = [&](double value) { return area.bottom() - (value - all.low) / range * area.height(); };
    const double ratio = devicePixelRatioF();
    const int columns = std::max(1, static_cast<int>(area.width() * ratio));
    const double count = static_cast<double>(values.size());
    const bool separate = columns >= 3 * static_cast<int>(values.size()); // room for a gap between two bars
    const double bars = separate ? count : std::min(count, static_cast<double>(columns));
    for (int bar = 0; bar < static_cast<int>(bars); ++bar) {
        const auto first = static_cast<std::size_t>(bar * count / bars);
        const auto end = std::max(first + 1, static_cast<std::size_t>((bar + 1) * count / bars));
        Extent extent;
        for (std::size_t i = first; i < std::min(end, values.size()); ++i)
            extent.include(values[i]);
        const double left = std::round(bar * area.width() * ratio / bars) / ratio;
        const double right = std::round((bar + 1) * area.width() * ratio / bars) / ratio - (separate ? 1 / ratio : 0);
        const QColor colour = first < m_content.firstAccented ? themeColours().muted : themeColours().accent;
        painter.fillRect(QRectF(left, yOf(extent.high), right - left, yOf(0) - yOf(extent.high)), colour);
        painter.fillRect(QRectF(left, yOf(0), right - left, yOf(extent.low) - yOf(0)), themeColours().muted);
    }
    painter.fillRect(
        QRectF(0, std::round(yOf(0) * ratio) / ratio - 1 / ratio, area.width(), 1 / ratio), themeColours().outline);
    if (m_content.mark >= 0)
        painter.fillRect(QRectF(std::round(m_content.mark * area.width()), 0, 1, area.height()), themeColours().text);
}

} // namespace camscope
