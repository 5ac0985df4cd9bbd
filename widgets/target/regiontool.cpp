// SPDX-License-Identifier: Apache-2.0
#include "widgets/target/regiontool.h"

#include "widgets/target/strokeoutline.h"

#include <algorithm>
#include <cmath>

namespace camscope {

namespace {

constexpr double clickSize = 5; ///< screen pixels; what is drawn within them is a click
constexpr double tolerance = 1.5; ///< screen pixels by which a region's corners may miss what was drawn

} // namespace

void RegionTool::start()
{
    if (m_isActive)
        return;
    m_isActive = true;
    Q_EMIT activeChanged(true);
}

void RegionTool::stop()
{
    m_isActive = false;
    m_stroke.clear();
    Q_EMIT strokeChanged();
    Q_EMIT activeChanged(false);
}

void RegionTool::cancel()
{
    if (!m_isActive)
        return;
    stop();
    Q_EMIT cancelled();
}

void RegionTool::press(QPointF point, QSize picture)
{
    if (!m_isActive || !QRectF(QPointF(), QSizeF(picture)).contains(point))
        return;
    m_picture = picture;
    m_stroke = QPolygonF({point});
    Q_EMIT strokeChanged();
}

void RegionTool::move(QPointF point)
{
    if (m_stroke.isEmpty())
        return;
    m_stroke << QPointF(
        std::clamp(point.x(), 0.0, double(m_picture.width())), std::clamp(point.y(), 0.0, double(m_picture.height())));
    Q_EMIT strokeChanged();
}

void RegionTool::release(double pixelScale)
{
    if (m_stroke.isEmpty())
        return;
    const PicturePixel pixel{std::clamp(int(std::floor(m_stroke.first().x())), 0, m_picture.width() - 1),
        std::clamp(int(std::floor(m_stroke.first().y())), 0, m_picture.height() - 1)};
    const QSizeF extent = m_stroke.boundingRect().size() * pixelScale;
    std::vector<PicturePixel> corners;
    if (std::max(extent.width(), extent.height()) > clickSize)
        corners = strokeOutline(m_stroke, m_picture, tolerance / pixelScale);
    const TargetRegion region
        = corners.empty() ? TargetRegion::ofPixel(pixel) : TargetRegion::ofPolygon(std::move(corners));
    stop();
    Q_EMIT picked(region.text());
}

} // namespace camscope
