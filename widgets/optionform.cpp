// SPDX-License-Identifier: Apache-2.0
#include "widgets/optionform.h"

#include "widgets/figure/coretext.h"
#include "widgets/realspinbox.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>

#include <algorithm>
#include <limits>

namespace camscope {

namespace {

int toInt(double value)
{
    constexpr double most = std::numeric_limits<int>::max();
    return int(std::clamp(value, -most, most));
}

} // namespace

OptionForm::OptionForm(const MethodInfo& method, const OptionValues& values, QWidget* parent)
    : QWidget(parent)
    , m_method(method)
    , m_values(values)
    , m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(8);
    m_form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    build();
}

void OptionForm::build()
{
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    for (const OptionInfo& option : m_method.options) {
        QWidget* editor = makeEditor(option);
        auto* label = new QLabel(coreText(option.name), this);
        label->setBuddy(editor);
        label->setMinimumHeight(editor->sizeHint().height()); // in line with its editor
        label->setToolTip(coreText(option.help));
        editor->setToolTip(coreText(option.help));
        editor->setAccessibleName(coreText(option.name));
        editor->setAccessibleDescription(coreText(option.help));
        editor->setObjectName(QString::fromStdString(option.id));
        m_form->addRow(label, editor);
    }
}

QWidget* OptionForm::makeEditor(const OptionInfo& option)
{
    const OptionValue value = optionValue(m_method, m_values, option.id);
    switch (option.type) {
    case OptionInfo::Type::Switch: {
        auto* box = new QCheckBox(this);
        box->setChecked(std::get<bool>(value));
        connect(box, &QCheckBox::toggled, this, [this, &option](bool on) { set(option, on); });
        return box;
    }
    case OptionInfo::Type::Integer: {
        auto* box = new QSpinBox(this);
        box->setRange(toInt(option.minimum), toInt(option.maximum));
        box->setValue(toInt(double(std::get<std::int64_t>(value))));
        box->setKeyboardTracking(false);
        connect(box, &QSpinBox::valueChanged, this, [this, &option](int number) { set(option, std::int64_t(number)); });
        return box;
    }
    case OptionInfo::Type::Real: {
        auto* box = new RealSpinBox(this);
        box->setRange(option.minimum, option.maximum);
        box->setValue(std::get<double>(value));
        connect(box, &QDoubleSpinBox::valueChanged, this, [this, &option](double number) { set(option, number); });
        return box;
    }
    case OptionInfo::Type::Choice:
        break;
    }
    auto* box = new QComboBox(this);
    for (const std::string& choice : option.choices)
        box->addItem(QString::fromStdString(choice));
    box->setCurrentText(QString::fromStdString(std::get<std::string>(value)));
    connect(box, &QComboBox::currentTextChanged, this,
        [this, &option](const QString& choice) { set(option, choice.toStdString()); });
    return box;
}

void OptionForm::set(const OptionInfo& option, const OptionValue& value)
{
    if (value == option.defaultValue)
        m_values.erase(option.id);
    else
        m_values[option.id] = value;
    Q_EMIT valuesChanged(m_values);
}

void OptionForm::reset()
{
    if (m_values.empty())
        return;
    m_values.clear();
    build();
    Q_EMIT valuesChanged(m_values);
}

} // namespace camscope
