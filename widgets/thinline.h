// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace camscope {

/// A line of one pixel between two parts of the window.
class ThinLine : public QWidget
{
    Q_OBJECT
public:
    explicit ThinLine(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace camscope
