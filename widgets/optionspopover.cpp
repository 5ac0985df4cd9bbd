// SPDX-License-Identifier: Apache-2.0
#include "widgets/optionspopover.h"

#include "widgets/figure/coretext.h"
#include "widgets/mutedlabel.h"
#include "widgets/optionform.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace camscope {

namespace {

constexpr int textWidth = 300;

} // namespace

OptionsPopover::OptionsPopover(const MethodInfo& method, const OptionValues& values, QWidget* parent)
    : Popover(parent)
    , m_form(new OptionForm(method, values))
    , m_methodId(method.id)
{
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
    setFocusProxy(m_form);
    reset->setEnabled(!values.empty());
    connect(reset, &QPushButton::clicked, m_form, &OptionForm::reset);
    connect(help, &QLabel::linkActivated, this, [this] {
        close();
        Q_EMIT helpRequested(m_methodId);
    });
    connect(m_form, &OptionForm::valuesChanged, this, [this, reset](const OptionValues& changed) {
        reset->setEnabled(!changed.empty());
        afterPause([this] { Q_EMIT valuesChanged(m_methodId, m_form->values()); });
    });
}

} // namespace camscope
