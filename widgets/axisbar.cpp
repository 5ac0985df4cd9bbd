// SPDX-License-Identifier: Apache-2.0
#include "widgets/axisbar.h"

#include "widgets/icons.h"
#include "widgets/mutedlabel.h"

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
    m_rowsLabel->setBuddy(m_rows);
    m_columnsLabel->setBuddy(m_columns);
    m_rows->setObjectName(QStringLiteral("rows"));
    m_columns->setObjectName(QStringLiteral("columns"));
    m_swap->setAutoRaise(true);
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
    retranslate();
}

void AxisBar::setAxes(BoardVariable rows, BoardVariable columns, bool severalModels)
{
    if (m_severalModels != severalModels) {
        m_severalModels = severalModels;
        fill();
    }
    m_showing = true;
    m_rows->setCurrentIndex(m_rows->findData(QVariant::fromValue(rows)));
    m_columns->setCurrentIndex(m_columns->findData(QVariant::fromValue(columns)));
    m_showing = false;
}

void AxisBar::fill()
{
    m_showing = true;
    for (QComboBox* box : {m_rows, m_columns}) {
        const QVariant current = box->currentData();
        box->clear();
        for (const BoardVariable variable : {BoardVariable::Class, BoardVariable::Method, BoardVariable::Layer,
                 BoardVariable::Picture, BoardVariable::Model, BoardVariable::Convention}) {
            if (variable != BoardVariable::Model || m_severalModels)
                box->addItem(nameOf(variable), QVariant::fromValue(variable));
        }
        box->setCurrentIndex(box->findData(current));
    }
    m_showing = false;
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
}

void AxisBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace camscope
