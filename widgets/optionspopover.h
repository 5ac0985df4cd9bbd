// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/explain/methodinfo.h"
#include "widgets/popover.h"

namespace camscope {

class OptionForm;

/// A small window beside the method list: what the method does, and its options. Closes with Escape or a click outside.
class OptionsPopover : public Popover
{
    Q_OBJECT
public:
    OptionsPopover(const MethodInfo& method, const OptionValues& values, QWidget* parent);

Q_SIGNALS:
    /// A while after the last change, so that typing a number does not compute a map for each digit.
    void valuesChanged(const std::string& methodId, const camscope::OptionValues& values);
    void helpRequested(const std::string& methodId); ///< by a button; the popover closes

private:
    OptionForm* m_form = nullptr;
    std::string m_methodId;
};

} // namespace camscope
