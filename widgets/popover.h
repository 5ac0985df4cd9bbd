// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>

namespace camscope {

/// A small window beside what opened it; changes in it act without a button. Closes with Escape or a click outside, and
/// is deleted then.
class Popover : public QFrame
{
    Q_OBJECT
public:
    explicit Popover(QWidget* parent);

    /// Opens with one of its corners at `point` (global), moved where needed to stay on the screen.
    void openAt(QPoint point, Qt::Corner corner);

protected:
    /// Does this a while after the last change, so that typing a number does not compute a map for each digit; at the
    /// latest when the popover closes.
    void afterPause(std::function<void()> change);

    void paintEvent(QPaintEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void settle();

    QTimer m_pause;
    std::function<void()> m_change;
};

} // namespace camscope
