// SPDX-License-Identifier: Apache-2.0
#include "widgets/paneltitle.h"

#include <QLocale>

namespace camscope {

PanelTitle::PanelTitle(QWidget* parent)
    : MutedLabel(parent)
{
    QFont small = font();
    small.setPixelSize(11);
    small.setBold(true);
    small.setLetterSpacing(QFont::AbsoluteSpacing, 0.6);
    setFont(small);
}

void PanelTitle::setTitle(const QString& title)
{
    setText(QLocale().toUpper(title));
}

} // namespace camscope
