// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/explain/methodinfo.h"

#include <QFrame>
#include <QTimer>

namespace camscope {

class OptionForm;

/// A small window beside the method list: what the method does, and its options. Closes with Escape or a click outside.
class OptionsPopover : public QFrame
{
    Q_OBJECT
public:
    OptionsPopover(const MethodInfo& method, const OptionValues& values, QWidget* parent);

    /// Opens with its right upper corner at `corner`, moved where needed to stay on the screen.
    void openAt(QPoint corner);

Q_SIGNALS:
    /// A while after the last change, so that typing a number does not compute a map for each digit.
    void valuesChanged(const std::string& methodId, const camscope::OptionValues& values);
    void helpRequested(const std::string& methodId); ///< by a button; the popover closes

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    OptionForm* m_form = nullptr;
    QTimer m_settle;
    std::string m_methodId;
};

} // namespace camscope
