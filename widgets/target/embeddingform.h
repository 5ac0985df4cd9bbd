// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/target/targetform.h"

namespace camscope {

class FileField;

/// The reference picture whose embedding is compared with.
class EmbeddingForm : public TargetForm
{
    Q_OBJECT
public:
    explicit EmbeddingForm(QWidget* parent = nullptr);

    TargetSpec target() const override;
    void setTarget(const TargetSpec& target) override;
    bool isComplete() const override;

private:
    FileField* m_file = nullptr;
};

} // namespace camscope
