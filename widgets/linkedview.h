// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/eraser/erasertool.h"
#include "widgets/figure/viewtransform.h"
#include "widgets/target/regiontool.h"

#include <QObject>

#include <optional>

namespace camscope {

/// Zoom, position, cursor, the tool for regions and the eraser that all cells of a board share; cells know this object
/// and not each other.
class LinkedView : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    const ViewTransform& transform() const { return m_transform; }
    void setTransform(const ViewTransform& transform);
    void reset() { setTransform({}); }

    /// Where the mouse points, as shares of the picture's sides; nothing while it is outside of all cells.
    const std::optional<QPointF>& cursor() const { return m_cursor; }
    void setCursor(std::optional<QPointF> cursor);

    RegionTool& regionTool() { return m_regionTool; }
    EraserTool& eraserTool() { return m_eraserTool; }

Q_SIGNALS:
    void transformChanged();
    void cursorChanged();

private:
    ViewTransform m_transform;
    std::optional<QPointF> m_cursor;
    RegionTool m_regionTool;
    EraserTool m_eraserTool;
};

} // namespace camscope
