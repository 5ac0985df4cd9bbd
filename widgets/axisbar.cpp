// SPDX-License-Identifier: Apache-2.0
#include "widgets/axisbar.h"

#include "widgets/icons.h"
#include "widgets/mutedlabel.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>
#include <array>

namespace camscope {

namespace {

constexpr std::array variables{
    BoardVariable::Class, BoardVariable::Method, BoardVariable::Layer, BoardVariable::Picture};

int indexOf(BoardVariable variable)
{
    return int(std::find(variables.begin(), variables.end(), variable) - variables.begin());
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
    for (std::size_t i = 0; i < variables.size(); ++i) {
        m_rows->addItem({});
        m_columns->addItem({});
    }
    connect(m_rows, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (!m_showing)
            Q_EMIT rowsPicked(variables.at(std::size_t(index)));
    });
    connect(m_columns, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (!m_showing)
            Q_EMIT columnsPicked(variables.at(std::size_t(index)));
    });
    connect(m_swap, &QToolButton::clicked, this, &AxisBar::swapRequested);
    retranslate();
}

void AxisBar::setAxes(BoardVariable rows, BoardVariable columns)
{
    m_showing = true;
    m_rows->setCurrentIndex(indexOf(rows));
    m_columns->setCurrentIndex(indexOf(columns));
    m_showing = false;
}

void AxisBar::retranslate()
{
    m_rowsLabel->setText(tr("Rows"));
    m_columnsLabel->setText(tr("Columns"));
    for (QComboBox* box : {m_rows, m_columns}) {
        const QStringList names{tr("class"), tr("method"), tr("layer"), tr("picture")};
        for (int i = 0; i < names.size(); ++i)
            box->setItemText(i, names[i]);
    }
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
