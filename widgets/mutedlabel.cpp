// SPDX-License-Identifier: Apache-2.0
#include "widgets/mutedlabel.h"

#include "widgets/theme.h"

#include <QEvent>

namespace camscope {

MutedLabel::MutedLabel(QWidget* parent)
    : QLabel(parent)
{
    colour();
}

void MutedLabel::colour()
{
    const QColor muted = themeColours().muted;
    QPalette changed = palette();
    if (changed.color(QPalette::WindowText) == muted)
        return;
    changed.setColor(QPalette::WindowText, muted);
    setPalette(changed);
}

void MutedLabel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        colour();
    QLabel::changeEvent(event);
}

} // namespace camscope
