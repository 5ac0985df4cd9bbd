// SPDX-License-Identifier: Apache-2.0
#include "widgets/rangefields.h"

#include "widgets/realspinbox.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace camscope {

namespace {

constexpr double furthest = 1e30;
constexpr int fieldWidth = 68;

} // namespace

RangeFields::RangeFields(QWidget* parent)
    : QWidget(parent)
    , m_low(new RealSpinBox)
    , m_high(new RealSpinBox)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_low);
    layout->addWidget(new QLabel(QStringLiteral("…")));
    layout->addWidget(m_high);
    m_low->setObjectName(QStringLiteral("rangeLow"));
    m_high->setObjectName(QStringLiteral("rangeHigh"));
    for (RealSpinBox* field : {m_low, m_high}) {
        field->setRange(-furthest, furthest);
        field->setButtonSymbols(QAbstractSpinBox::NoButtons);
        field->setFixedWidth(fieldWidth);
        connect(field, &QDoubleSpinBox::valueChanged, this, &RangeFields::take);
    }
    setRange(m_range);
    retranslate();
}

void RangeFields::setRange(const ValueRange& range)
{
    m_range = range;
    const QSignalBlocker low(m_low);
    const QSignalBlocker high(m_high);
    m_low->setValue(double(range.low));
    m_high->setValue(double(range.high));
}

void RangeFields::take()
{
    const ValueRange wanted{float(m_low->value()), float(m_high->value())};
    if (!(wanted.low < wanted.high)) {
        setRange(m_range);
        return;
    }
    m_range = wanted;
    Q_EMIT changed();
}

void RangeFields::retranslate()
{
    m_low->setAccessibleName(tr("Lower end of the scale"));
    m_low->setToolTip(tr("Raw value at the lower end of the colours"));
    m_high->setAccessibleName(tr("Upper end of the scale"));
    m_high->setToolTip(tr("Raw value at the upper end of the colours"));
}

void RangeFields::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace camscope
