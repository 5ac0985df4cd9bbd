// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <vector>

namespace camscope {

/// Small bars from a zero line, what is above it in the accent colour, with texts below its ends. Where there are more
/// values than pixels, each column of pixels shows the extremes of those that fall on it.
class BarChart : public QWidget
{
    Q_OBJECT
public:
    explicit BarChart(QWidget* parent = nullptr);

    struct Content
    {
        std::vector<double> values;
        /// Bars before this one are drawn in the muted colour; where a histogram's negative values end.
        std::size_t firstAccented = 0;
        QString left; ///< below the first bar
        QString right; ///< below the last one
        double mark = -1; ///< a line across, at this share of the width (0…1); none below 0
    };
    void setContent(const Content& content);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintBars(QPainter& painter, const QRectF& area) const;

    Content m_content;
};

} // namespace camscope
