// SPDX-License-Identifier: Apache-2.0
#include "widgets/eraser/erasertool.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

namespace camscope {

namespace {

constexpr double sizeStep = 1.2;
constexpr double coarseness = 0.15; ///< distance of a stroke's points, of the brush's radius

/// Half pixels are fine enough, and short as text.
double inHalves(double value)
{
    return std::round(2 * value) / 2;
}

} // namespace

void EraserTool::setActive(bool active)
{
    if (m_isActive == active)
        return;
    cancel();
    m_isActive = active;
    m_isPanning = false;
    Q_EMIT activeChanged(active);
}

void EraserTool::setFill(EraserStroke::Fill fill)
{
    if (m_fill == fill)
        return;
    m_fill = fill;
    Q_EMIT brushChanged();
}

void EraserTool::setSize(double size)
{
    const double allowed = std::clamp(size, smallestSize, largestSize);
    if (m_size == allowed)
        return;
    m_size = allowed;
    Q_EMIT brushChanged();
}

void EraserTool::changeSize(int steps)
{
    setSize(m_size * std::pow(sizeStep, steps));
}

double EraserTool::radius(QSize picture) const
{
    return std::max(0.5, inHalves(m_size / 2 * std::min(picture.width(), picture.height())));
}

void EraserTool::press(const std::string& picture, QPointF point, QSize size)
{
    if (!m_isActive || m_isPainting || size.isEmpty())
        return;
    m_picture = size;
    m_isPainting = true;
    Q_EMIT began(picture, radius(size));
    add(point);
}

void EraserTool::move(QPointF point)
{
    if (m_isPainting && QLineF(m_last, point).length() >= std::max(0.5, coarseness * radius(m_picture)))
        add(point);
}

void EraserTool::add(QPointF point)
{
    if (!m_isPainting)
        return; // began() may have found nothing to paint on
    // Far beyond the picture's edges nothing is painted.
    const double most = 2.0 * std::max(m_picture.width(), m_picture.height());
    m_last = {inHalves(std::clamp(point.x(), -most, most)), inHalves(std::clamp(point.y(), -most, most))};
    Q_EMIT reached({m_last.x(), m_last.y()});
}

void EraserTool::release()
{
    if (!m_isPainting)
        return;
    m_isPainting = false;
    Q_EMIT ended();
}

void EraserTool::cancel()
{
    if (!m_isPainting)
        return;
    m_isPainting = false;
    Q_EMIT cancelled();
}

} // namespace camscope
