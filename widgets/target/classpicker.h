// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/target/targetform.h"

#include <QComboBox>

namespace camscope {

/// Chooses one class from a list, the most probable ones first. Typing searches all labels; an index is understood,
/// too.
class ClassPicker : public QComboBox
{
    Q_OBJECT
public:
    explicit ClassPicker(const TargetSubject& subject, QWidget* parent = nullptr);

    int classIndex() const { return currentData().toInt(); }
    void setName(const QString& name); ///< for screen readers
    void setClassIndex(int index); ///< classPicked() is not sent

Q_SIGNALS:
    void classPicked(int classIndex); ///< by the user

private:
    void takeText();
};

} // namespace camscope
