// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/explain/methodinfo.h"

#include <QWidget>

class QFormLayout;

namespace camscope {

/// A form for a method's options, made from the registry: a switch, spin box or choice for each, the help as tool tip.
class OptionForm : public QWidget
{
    Q_OBJECT
public:
    OptionForm(const MethodInfo& method, const OptionValues& values, QWidget* parent = nullptr);

    /// The options that differ from their defaults.
    const OptionValues& values() const { return m_values; }
    void reset(); ///< all options to their defaults

Q_SIGNALS:
    void valuesChanged(const camscope::OptionValues& values);

private:
    QWidget* makeEditor(const OptionInfo& option);
    void set(const OptionInfo& option, const OptionValue& value);
    void build();

    const MethodInfo& m_method;
    OptionValues m_values;
    QFormLayout* m_form = nullptr;
};

} // namespace camscope
