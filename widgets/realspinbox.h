// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDoubleSpinBox>

namespace camscope {

/// A spin box for numbers of any size: shows and accepts 0.15 as well as 1e-06, and steps by a tenth of the magnitude.
class RealSpinBox : public QDoubleSpinBox
{
    Q_OBJECT
public:
    explicit RealSpinBox(QWidget* parent = nullptr);

    void setDigits(int digits) { m_digits = digits; } ///< significant ones that are shown

    QString textFromValue(double value) const override;
    double valueFromText(const QString& text) const override;
    QValidator::State validate(QString& text, int& position) const override;
    void stepBy(int steps) override;

private:
    int m_digits = 6;
};

} // namespace camscope
