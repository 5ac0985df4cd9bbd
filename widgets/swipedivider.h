// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace camscope {

/// The line between two maps of one place; the mouse drags it to the left and right.
class SwipeDivider : public QWidget
{
    Q_OBJECT
public:
    explicit SwipeDivider(QWidget* parent = nullptr);

    static constexpr int extent = 17; ///< of what the mouse takes; the line in its middle is thin

Q_SIGNALS:
    void moved(double x); ///< of the line, in the parent's coordinates

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent*) override { }
    void mouseMoveEvent(QMouseEvent* event) override;
};

} // namespace camscope
