// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/target/targetform.h"

class QSpinBox;

namespace camscope {

/// One element of an output tensor, by an index for each dimension behind the batch.
class ElementForm : public TargetForm
{
    Q_OBJECT
public:
    explicit ElementForm(const OutputInfo& output, QWidget* parent = nullptr);

    TargetSpec target() const override;
    void setTarget(const TargetSpec& target) override;

private:
    std::vector<QSpinBox*> m_indices;
};

/// "16 × 6": the dimensions behind the batch.
QString elementShape(const OutputInfo& output);

} // namespace camscope
