// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/explain/methodinfo.h"
#include "widgets/popover.h"

#include <string>
#include <vector>

class QComboBox;
class QVBoxLayout;

namespace camscope {

class MutedLabel;

/// A small window under the axis bar: which option of a method the board compares, and its values. Closes with Escape
/// or a click outside.
class OptionValuesPopover : public Popover
{
    Q_OBJECT
public:
    /// `values` as along the axis: "max_channels=16", all of one option.
    OptionValuesPopover(const MethodInfo& method, std::vector<std::string> values, QWidget* parent);

Q_SIGNALS:
    void valuesPicked(const std::vector<std::string>& values);

private:
    const OptionInfo& option() const;
    void takeOption();
    void makeEditor();
    QWidget* makeChoices();
    QWidget* makeNumbers();
    void takeNumbers(const QString& text);
    void pick(std::vector<std::string> values);

    const MethodInfo& m_method;
    std::vector<std::string> m_values;
    QComboBox* m_options = nullptr;
    MutedLabel* m_help = nullptr;
    MutedLabel* m_hint = nullptr;
    QWidget* m_editor = nullptr;
    QVBoxLayout* m_layout = nullptr;
};

} // namespace camscope
