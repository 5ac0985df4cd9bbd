// SPDX-License-Identifier: Apache-2.0
#include "widgets/axisbar.h"

#include "widgets/icons.h"
#include "widgets/mutedlabel.h"
#include "widgets/optionaxis.h"
#include "widgets/optionvaluespopover.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace camscope {

namespace {

QString nameOf(BoardVariable variable)
{
    switch (variable) {
    case BoardVariable::Class:
        return AxisBar::tr("class");
    case BoardVariable::Method:
        return AxisBar::tr("method");
    case BoardVariable::Layer:
        return AxisBar::tr("layer");
    case BoardVariable::Picture:
        return AxisBar::tr("picture");
    case BoardVariable::Model:
        return AxisBar::tr("model");
    case BoardVariable::Option:
        return AxisBar::tr("option value");
    case BoardVariable::Convention:
        break;
    }
    return AxisBar::tr("convention");
}

} // namespace

AxisBar::AxisBar(QWidget* parent)
    : QWidget(parent)
    , m_rowsLabel(new MutedLabel)
    , m_rows(new QComboBox)
    , m_columnsLabel(new MutedLabel)
    , m_columns(new QComboBox)
    , m_swap(new QToolButton)
    , m_option(new QToolButton)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 0, 4, 0);
    layout->setSpacing(8);
    layout->addWidget(m_rowsLabel);
    layout->addWidget(m_rows);
    layout->addSpacing(4);
    layout->addWidget(m_columnsLabel);
    layout->addWidget(m_columns);
    layout->addWidget(m_swap);
    layout->addWidget(m_option);
    m_rowsLabel->setBuddy(m_rows);
    m_columnsLabel->setBuddy(m_columns);
    m_rows->setObjectName(QStringLiteral("rows"));
    m_columns->setObjectName(QStringLiteral("columns"));
    m_swap->setAutoRaise(true);
    m_option->setAutoRaise(true);
    m_option->setObjectName(QStringLiteral("optionValues"));
    m_option->hide();
    for (QComboBox* box : {m_rows, m_columns})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_rows, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_showing)
            Q_EMIT rowsPicked(m_rows->currentData().value<BoardVariable>());
    });
    connect(m_columns, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_showing)
            Q_EMIT columnsPicked(m_columns->currentData().value<BoardVariable>());
    });
    connect(m_swap, &QToolButton::clicked, this, &AxisBar::swapRequested);
    connect(m_option, &QToolButton::clicked, this, &AxisBar::openOptionValues);
    retranslate();
}

void AxisBar::setSelection(const Selection& selection)
{
    const bool severalModels = selection.models.chosen.size() > 1;
    const MethodInfo* method = comparedMethod(selection);
    const bool isOther = m_severalModels != severalModels || bool(m_method) != bool(method);
    m_severalModels = severalModels;
    m_method = method;
    m_optionValues = selection.options.chosen;
    if (isOther)
        fill();
    m_showing = true;
    m_rows->setCurrentIndex(m_rows->findData(QVariant::fromValue(selection.rows)));
    m_columns->setCurrentIndex(m_columns->findData(QVariant::fromValue(selection.columns)));
    m_showing = false;
    m_option->setVisible(m_method && selection.isAxis(BoardVariable::Option));
    showOption();
}

void AxisBar::showOption()
{
    const QString option
        = m_optionValues.empty() ? QString() : QString::fromStdString(optionOf(m_optionValues.front()));
    m_option->setText(tr("%1…").arg(option));
    m_option->setToolTip(tr("Choose the option and the values that are compared"));
    m_option->setAccessibleName(tr("Compared option: %1").arg(option));
}

OptionValuesPopover* AxisBar::openOptionValues()
{
    auto* popover = new OptionValuesPopover(*m_method, m_optionValues, this);
    connect(popover, &OptionValuesPopover::valuesPicked, this, &AxisBar::optionValuesPicked);
    popover->openAt(m_option->mapToGlobal(QPoint(0, m_option->height())), Qt::TopLeftCorner);
    return popover;
}

void AxisBar::fill()
{
    m_showing = true;
    for (QComboBox* box : {m_rows, m_columns}) {
        const QVariant current = box->currentData();
        box->clear();
        for (const BoardVariable variable : {BoardVariable::Class, BoardVariable::Method, BoardVariable::Layer,
                 BoardVariable::Picture, BoardVariable::Model, BoardVariable::Convention, BoardVariable::Option}) {
            if (isOffered(variable))
                box->addItem(nameOf(variable), QVariant::fromValue(variable));
        }
        box->setCurrentIndex(box->findData(current));
    }
    m_showing = false;
}

bool AxisBar::isOffered(BoardVariable variable) const
{
    if (variable == BoardVariable::Model)
        return m_severalModels;
    return variable != BoardVariable::Option || m_method;
}

void AxisBar::retranslate()
{
    m_rowsLabel->setText(tr("Rows"));
    m_columnsLabel->setText(tr("Columns"));
    fill();
    m_rows->setAccessibleName(tr("What runs along the rows"));
    m_rows->setToolTip(tr("What runs along the rows"));
    m_columns->setAccessibleName(tr("What runs along the columns"));
    m_columns->setToolTip(tr("What runs along the columns"));
    m_swap->setIcon(icon(QStringLiteral("camscope-swap")));
    m_swap->setToolTip(tr("Swap rows and columns"));
    m_swap->setAccessibleName(tr("Swap rows and columns"));
    showOption();
}

void AxisBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace camscope
