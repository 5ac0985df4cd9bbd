// SPDX-License-Identifier: Apache-2.0
#include "widgets/guideband.h"

#include "widgets/figure/scaledfont.h"
#include "widgets/icons.h"
#include "widgets/mutedlabel.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace camscope {

namespace {

constexpr int edge = 3;
// Read from the back of a room.
constexpr double titleScale = 1.4;
constexpr double textScale = 1.2;

} // namespace

GuideBand::GuideBand(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_text(new QLabel)
    , m_place(new MutedLabel)
    , m_previous(new QToolButton)
    , m_next(new QToolButton)
    , m_close(new QToolButton)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16 + edge, 8, 8, 10);
    layout->setSpacing(2);
    auto* top = new QHBoxLayout;
    top->setSpacing(2);
    top->addWidget(m_title, 1);
    top->addWidget(m_previous);
    top->addWidget(m_place);
    top->addWidget(m_next);
    top->addSpacing(6);
    top->addWidget(m_close);
    layout->addLayout(top);
    layout->addWidget(m_text);
    setFonts();
    for (QLabel* label : {m_title, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_text->setWordWrap(true);
    m_text->setContentsMargins(0, 0, 8, 0);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    for (QToolButton* button : {m_previous, m_next, m_close})
        button->setAutoRaise(true);
    m_previous->setObjectName(QStringLiteral("previous"));
    m_next->setObjectName(QStringLiteral("next"));
    m_close->setObjectName(QStringLiteral("close"));
    connect(m_previous, &QToolButton::clicked, this, &GuideBand::previousRequested);
    connect(m_next, &QToolButton::clicked, this, &GuideBand::nextRequested);
    connect(m_close, &QToolButton::clicked, this, &GuideBand::closeRequested);
    retranslate();
}

void GuideBand::setContent(const QString& title, const QString& text, int number, int count)
{
    m_title->setText(title);
    m_text->setText(text);
    m_number = number;
    m_count = count;
    m_previous->setEnabled(number > 1);
    m_next->setEnabled(number < count);
    setAccessibleName(title);
    setAccessibleDescription(text);
    retranslate();
}

QString GuideBand::title() const
{
    return m_title->text();
}

void GuideBand::setFonts()
{
    QFont title = scaledFont(font(), titleScale);
    title.setBold(true);
    m_title->setFont(title);
    m_text->setFont(scaledFont(font(), textScale));
}

void GuideBand::retranslate()
{
    const auto name = [](QToolButton* button, const QString& iconName, const QString& tip) {
        button->setIcon(icon(iconName));
        button->setToolTip(tip);
        button->setAccessibleName(tip);
    };
    name(m_previous, QStringLiteral("go-previous"), tr("Previous demonstration (Page Up)"));
    name(m_next, QStringLiteral("go-next"), tr("Next demonstration (Page Down)"));
    name(m_close, QStringLiteral("camscope-close"), tr("Close the guide; the board stays"));
    m_place->setText(tr("%1 of %2").arg(m_number).arg(m_count));
}

void GuideBand::paintEvent(QPaintEvent*)
{
    const ThemeColours& c = themeColours();
    QPainter painter(this);
    painter.fillRect(rect(), c.panel);
    painter.fillRect(QRect(0, height() - 1, width(), 1), c.line);
    painter.fillRect(QRect(0, 0, edge, height()), c.accent);
}

void GuideBand::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        setFonts();
    QWidget::changeEvent(event);
}

} // namespace camscope
