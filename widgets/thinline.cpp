// SPDX-License-Identifier: Apache-2.0
#include "widgets/thinline.h"

#include "widgets/theme.h"

#include <QPainter>

namespace camscope {

ThinLine::ThinLine(QWidget* parent)
    : QWidget(parent)
{
    setFixedHeight(1);
}

void ThinLine::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), themeColours().line);
}

} // namespace camscope
