// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

class QLabel;

namespace camscope {

class RealSpinBox;

/// A number for each channel of a model's input, in the model's order.
class NumberFields : public QWidget
{
    Q_OBJECT
public:
    explicit NumberFields(QWidget* parent = nullptr);

    /// `channels`: their names, one for each value. changed() is not sent.
    void setValues(const std::vector<double>& values, const QStringList& channels);
    const std::vector<double>& values() const { return m_values; }
    /// What the numbers are, for those who do not see the label: "Mean".
    void setTitle(const QString& title);

Q_SIGNALS:
    void changed(); ///< by the user

private:
    void nameFields();

    static constexpr int mostChannels = 3;
    std::vector<double> m_values; ///< as they were set, unrounded, but for those that the user changed
    QStringList m_channels;
    QString m_title;
    RealSpinBox* m_fields[mostChannels]{};
    QLabel* m_names[mostChannels]{};
};

} // namespace camscope
