// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/target/targetform.h"

namespace camscope {

class ClassPicker;

/// One class (its score, its probability, what tells it apart, an answer of yes or no), or two of which one is
/// subtracted.
class ClassesForm : public TargetForm
{
    Q_OBJECT
public:
    ClassesForm(TargetSpec::Kind kind, const TargetSubject& subject, QWidget* parent = nullptr);

    TargetSpec target() const override;
    void setTarget(const TargetSpec& target) override;

private:
    TargetSpec::Kind m_kind;
    ClassPicker* m_first = nullptr;
    ClassPicker* m_second = nullptr; ///< of differences
};

} // namespace camscope
