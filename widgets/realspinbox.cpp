// SPDX-License-Identifier: Apache-2.0
#include "widgets/realspinbox.h"

#include <QRegularExpression>

#include <cmath>

namespace camscope {

namespace {

constexpr int decimalsKept = 12; ///< QDoubleSpinBox rounds its value to so many

} // namespace

RealSpinBox::RealSpinBox(QWidget* parent)
    : QDoubleSpinBox(parent)
{
    setDecimals(decimalsKept);
    setKeyboardTracking(false);
}

QString RealSpinBox::textFromValue(double value) const
{
    return locale().toString(value, 'g', m_digits);
}

double RealSpinBox::valueFromText(const QString& text) const
{
    return locale().toDouble(text.trimmed());
}

QValidator::State RealSpinBox::validate(QString& text, int&) const
{
    bool number = false;
    const double value = locale().toDouble(text.trimmed(), &number);
    if (number)
        return value >= minimum() && value <= maximum() ? QValidator::Acceptable : QValidator::Intermediate;
    static const QRegularExpression beginning(QStringLiteral("^\\s*[-+]?[0-9.,]*([eE][-+]?[0-9]*)?\\s*$"));
    return beginning.match(text).hasMatch() ? QValidator::Intermediate : QValidator::Invalid;
}

void RealSpinBox::stepBy(int steps)
{
    const double magnitude = value() == 0 ? 1 : std::pow(10, std::floor(std::log10(std::abs(value()))));
    setValue(value() + steps * magnitude / 10);
}

} // namespace camscope
