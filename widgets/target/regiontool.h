// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPolygonF>
#include <QSize>

#include <string>

namespace camscope {

/// Points at a pixel of a picture, or draws a region around a part of it. All cells of a board share one and hand it
/// what the mouse does while it is active; points are in continuous pixels of the original picture.
class RegionTool : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    bool isActive() const { return m_isActive; }
    void start();
    void cancel();

    void press(QPointF point, QSize picture);
    void move(QPointF point);
    /// Ends with a pixel or a region. `pixelScale`: screen pixels per picture pixel, which decide what is a click.
    void release(double pixelScale);

    bool isDrawing() const { return !m_stroke.isEmpty(); }
    const QPolygonF& stroke() const { return m_stroke; } ///< what is being drawn

Q_SIGNALS:
    void activeChanged(bool active);
    void strokeChanged();
    void picked(const std::string& region); ///< as targets write it: "40,55" or "10,10;90,10;50,80"
    void cancelled();

private:
    void stop();

    bool m_isActive = false;
    QSize m_picture;
    QPolygonF m_stroke;
};

} // namespace camscope
