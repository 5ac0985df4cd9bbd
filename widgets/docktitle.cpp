// SPDX-License-Identifier: Apache-2.0
#include "widgets/docktitle.h"

#include "widgets/icons.h"
#include "widgets/paneltitle.h"

#include <QDockWidget>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace camscope {

namespace {

constexpr int buttonSize = 20;

} // namespace

DockTitle::DockTitle(QDockWidget* dock)
    : QWidget(dock)
    , m_dock(dock)
    , m_title(new PanelTitle)
    , m_float(new QToolButton)
    , m_close(new QToolButton)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 4, 0);
    layout->setSpacing(0);
    layout->addWidget(m_title, 1);
    for (QToolButton* button : {m_float, m_close}) {
        button->setAutoRaise(true);
        button->setIconSize({12, 12});
        button->setFixedSize(buttonSize, buttonSize);
        button->setFocusPolicy(Qt::NoFocus);
        layout->addWidget(button);
    }
    connect(m_float, &QToolButton::clicked, this, [this] { m_dock->setFloating(!m_dock->isFloating()); });
    connect(m_close, &QToolButton::clicked, m_dock, &QDockWidget::close);
    connect(m_dock, &QWidget::windowTitleChanged, m_title, &PanelTitle::setTitle);
    m_title->setTitle(m_dock->windowTitle());
    retranslate();
    showButtons(false);
}

void DockTitle::retranslate()
{
    m_float->setIcon(icon(QStringLiteral("camscope-detach")));
    m_float->setToolTip(tr("Detach or attach this panel"));
    m_float->setAccessibleName(tr("Detach"));
    m_close->setIcon(icon(QStringLiteral("camscope-close")));
    m_close->setToolTip(tr("Hide this panel (View ▸ Panels shows it again)"));
    m_close->setAccessibleName(tr("Hide"));
}

void DockTitle::showButtons(bool visible)
{
    // They keep their place while hidden, so that the title does not move.
    for (QToolButton* button : {m_float, m_close}) {
        QSizePolicy policy = button->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        button->setSizePolicy(policy);
        button->setVisible(visible);
    }
}

void DockTitle::enterEvent(QEnterEvent* event)
{
    showButtons(true);
    QWidget::enterEvent(event);
}

void DockTitle::leaveEvent(QEvent* event)
{
    showButtons(false);
    QWidget::leaveEvent(event);
}

void DockTitle::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace camscope
