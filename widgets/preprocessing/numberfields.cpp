// SPDX-License-Identifier: Apache-2.0
#include "widgets/preprocessing/numberfields.h"

#include "widgets/mutedlabel.h"
#include "widgets/realspinbox.h"

#include <QHBoxLayout>
#include <QSignalBlocker>

namespace camscope {

namespace {

constexpr double furthest = 1e6;
constexpr int fieldWidth = 84;
constexpr int digits = 8; ///< as many as published means have

} // namespace

NumberFields::NumberFields(QWidget* parent)
    : QWidget(parent)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (int channel = 0; channel < mostChannels; ++channel) {
        auto* name = m_names[channel] = new MutedLabel;
        auto* field = m_fields[channel] = new RealSpinBox;
        field->setObjectName(QStringLiteral("channel%1").arg(channel));
        field->setDigits(digits);
        field->setRange(-furthest, furthest);
        field->setButtonSymbols(QAbstractSpinBox::NoButtons);
        field->setFixedWidth(fieldWidth);
        layout->addWidget(name);
        layout->addWidget(field);
        if (channel < mostChannels - 1)
            layout->addSpacing(4);
        connect(field, &QDoubleSpinBox::valueChanged, this, [this, channel](double value) {
            m_values[std::size_t(channel)] = value;
            Q_EMIT changed();
        });
    }
    layout->addStretch(1);
    setFocusProxy(m_fields[0]);
}

void NumberFields::setValues(const std::vector<double>& values, const QStringList& channels)
{
    m_values = values;
    m_channels = channels;
    for (int channel = 0; channel < mostChannels; ++channel) {
        const bool isUsed = channel < int(values.size());
        const QSignalBlocker quiet(m_fields[channel]);
        m_fields[channel]->setVisible(isUsed);
        m_names[channel]->setVisible(isUsed && values.size() > 1);
        m_names[channel]->setText(channels.value(channel));
        if (isUsed)
            m_fields[channel]->setValue(values[std::size_t(channel)]);
    }
    nameFields();
}

void NumberFields::setTitle(const QString& title)
{
    m_title = title;
    nameFields();
}

void NumberFields::nameFields()
{
    for (int channel = 0; channel < mostChannels; ++channel)
        m_fields[channel]->setAccessibleName(QStringLiteral("%1 %2").arg(m_title, m_channels.value(channel)).trimmed());
}

} // namespace camscope
