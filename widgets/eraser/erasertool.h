// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/spec/erasure.h"

#include <QObject>
#include <QPointF>
#include <QSize>

#include <string>

namespace camscope {

/// A round brush that paints over pictures. All cells of a board share one and hand it what the mouse does while it is
/// active; points are in continuous pixels of the original picture. What a stroke does to a picture is up to whoever
/// listens.
class EraserTool : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    bool isActive() const { return m_isActive; }
    void setActive(bool active); ///< a stroke that is under way is given up

    EraserStroke::Fill fill() const { return m_fill; }
    void setFill(EraserStroke::Fill fill);
    /// The brush's diameter as a share of a picture's shorter side: pictures of any size are painted over alike.
    double size() const { return m_size; }
    void setSize(double size);
    void changeSize(int steps);
    double radius(QSize picture) const; ///< in its pixels, of halves

    /// `picture`: as text, of the cell that was pressed.
    void press(const std::string& picture, QPointF point, QSize size);
    void move(QPointF point);
    void release();
    void cancel(); ///< the stroke
    bool isPainting() const { return m_isPainting; }

    /// While it is held, the mouse moves the picture as it does without the tool.
    bool isPanning() const { return m_isPanning; }
    void setPanning(bool panning) { m_isPanning = panning; }

    static constexpr double smallestSize = 0.02;
    static constexpr double largestSize = 0.6;

Q_SIGNALS:
    void activeChanged(bool active);
    void brushChanged();
    void began(const std::string& picture, double radius);
    void reached(const camscope::StrokePoint& point); ///< after began() or another point
    void ended();
    void cancelled();

private:
    void add(QPointF point);

    bool m_isActive = false;
    bool m_isPainting = false;
    bool m_isPanning = false;
    EraserStroke::Fill m_fill = EraserStroke::Fill::Grey;
    double m_size = 0.12;
    QSize m_picture;
    QPointF m_last; ///< point of the stroke
};

} // namespace camscope
