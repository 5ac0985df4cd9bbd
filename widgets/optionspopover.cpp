// SPDX-License-Identifier: Apache-2.0
#include "widgets/optionspopover.h"

#include "widgets/figure/coretext.h"
#include "widgets/mutedlabel.h"
#include "widgets/optionform.h"
#include "widgets/theme.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace camscope {

namespace {

constexpr int settleMs = 300;
constexpr int textWidth = 300;

} // namespace

OptionsPopover::OptionsPopover(const MethodInfo& method, const OptionValues& values, QWidget* parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint)
    , m_form(new OptionForm(method, values))
    , m_methodId(method.id)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("optionsPopover"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    auto* title = new QLabel(QStringLiteral("<b>%1</b>").arg(QString::fromStdString(method.name).toHtmlEscaped()));
    auto* summary = new MutedLabel;
    summary->setText(coreText(method.summary));
    auto* reset = new QPushButton(tr("Defaults"));
    auto* help = new QLabel(QStringLiteral("<a href='help'>%1</a>")
                                .arg(tr("More about %1").arg(QString::fromStdString(method.name)).toHtmlEscaped()));
    help->setObjectName(QStringLiteral("help"));
    help->setToolTip(tr("What the method answers, its formula, when it misleads"));
    for (QLabel* text : {title, static_cast<QLabel*>(summary)}) {
        text->setWordWrap(true);
        text->setFixedWidth(textWidth);
    }
    layout->addWidget(title);
    layout->addWidget(summary);
    layout->addWidget(help, 0, Qt::AlignLeft);
    layout->addSpacing(8);
    layout->addWidget(m_form);
    layout->addSpacing(8);
    layout->addWidget(reset, 0, Qt::AlignRight);
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    reset->setEnabled(!values.empty());
    connect(reset, &QPushButton::clicked, m_form, &OptionForm::reset);
    connect(help, &QLabel::linkActivated, this, [this] {
        close();
        Q_EMIT helpRequested(m_methodId);
    });
    connect(m_form, &OptionForm::valuesChanged, this, [this, reset](const OptionValues& changed) {
        reset->setEnabled(!changed.empty());
        m_settle.start();
    });
    connect(&m_settle, &QTimer::timeout, this, [this] { Q_EMIT valuesChanged(m_methodId, m_form->values()); });
}

void OptionsPopover::openAt(QPoint corner)
{
    adjustSize();
    const QScreen* screen = QGuiApplication::screenAt(corner);
    const QRect area = screen ? screen->availableGeometry() : QRect(corner, size());
    const int left = std::clamp(corner.x() - width(), area.left(), std::max(area.left(), area.right() - width()));
    const int top = std::clamp(corner.y(), area.top(), std::max(area.top(), area.bottom() - height()));
    move(left, top);
    show();
    m_form->setFocus();
}

void OptionsPopover::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeColours().panel);
    painter.setPen(themeColours().outline);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace camscope
