// SPDX-License-Identifier: Apache-2.0
#include "widgets/messagebar.h"

#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <utility>

namespace camscope {

namespace {

constexpr int edge = 3;

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QWidget(parent)
    , m_sign(new QLabel)
    , m_sentence(new QLabel)
    , m_details(new QLabel)
    , m_more(new QPushButton)
    , m_close(new QToolButton)
{
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(12 + edge, 6, 8, 6);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(6);
    layout->addWidget(m_sign, 0, 0, Qt::AlignTop);
    layout->addWidget(m_sentence, 0, 1);
    layout->addWidget(m_more, 0, 2, Qt::AlignTop);
    layout->addWidget(m_close, 0, 3, Qt::AlignTop);
    layout->addWidget(m_details, 1, 1, 1, 3);
    layout->setColumnStretch(1, 1);
    m_sign->setMinimumHeight(28);
    m_sentence->setMinimumHeight(28);
    for (QLabel* label : {m_sentence, m_details}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setTextFormat(Qt::PlainText);
    }
    m_more->setCheckable(true);
    m_close->setAutoRaise(true);
    connect(m_more, &QPushButton::toggled, m_details, &QLabel::setVisible);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    m_details->hide();
    hide();
    retranslate();
}

void MessageBar::showMessage(Kind kind, const QString& sentence, const QString& details)
{
    m_kind = kind;
    m_sign->setText(kind == Kind::Info ? QStringLiteral("ⓘ") : QStringLiteral("⚠"));
    m_sentence->setText(sentence);
    m_details->setText(details);
    m_more->setChecked(false);
    m_more->setVisible(!details.isEmpty());
    setAccessibleName(sentence);
    show();
    update();
}

void MessageBar::dismiss()
{
    hide();
    m_sentence->clear();
}

QString MessageBar::sentence() const
{
    return m_sentence->text();
}

void MessageBar::retranslate()
{
    m_more->setText(tr("Details"));
    m_close->setIcon(icon(QStringLiteral("camscope-close")));
    m_close->setToolTip(tr("Dismiss"));
    m_close->setAccessibleName(tr("Dismiss"));
}

void MessageBar::paintEvent(QPaintEvent*)
{
    const ThemeColours& c = themeColours();
    QPainter painter(this);
    const auto [ground, line] = m_kind == Kind::Info ? std::pair(c.panel, c.accent)
        : m_kind == Kind::Notice                     ? std::pair(c.warningBack, c.warning)
                                                     : std::pair(c.errorBack, c.error);
    painter.fillRect(rect(), ground);
    painter.fillRect(QRect(0, 0, edge, height()), line);
}

void MessageBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace camscope
