// SPDX-License-Identifier: Apache-2.0
#include "widgets/notelabel.h"

#include "widgets/theme.h"

#include <QPainter>

namespace camscope {

namespace {

constexpr int edge = 3;

} // namespace

NoteLabel::NoteLabel(Kind kind, QWidget* parent)
    : QLabel(parent)
    , m_kind(kind)
{
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setContentsMargins(8 + edge, 6, 8, 6);
}

void NoteLabel::paintEvent(QPaintEvent* event)
{
    const ThemeColours& c = themeColours();
    QPainter painter(this);
    painter.fillRect(rect(), m_kind == Kind::Warning ? c.warningBack : c.errorBack);
    painter.fillRect(QRect(0, 0, edge, height()), m_kind == Kind::Warning ? c.warning : c.error);
    painter.end();
    QLabel::paintEvent(event);
}

} // namespace camscope
