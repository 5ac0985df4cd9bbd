// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/target/targetform.h"

class QScrollArea;
class QVBoxLayout;

namespace camscope {

class ClassPicker;
class RealSpinBox;

/// Several classes with a weight each.
class WeightedSetForm : public TargetForm
{
    Q_OBJECT
public:
    explicit WeightedSetForm(TargetSubject subject, QWidget* parent = nullptr);

    TargetSpec target() const override;
    void setTarget(const TargetSpec& target) override;

private:
    struct Row
    {
        QWidget* box = nullptr;
        ClassPicker* picker = nullptr;
        RealSpinBox* weight = nullptr;
    };
    void addRow(const WeightedClass& content);
    void addNextClass(); ///< the most probable one that is not there yet
    void removeRow(const QWidget* box);
    void fitHeight();

    TargetSubject m_subject;
    std::vector<Row> m_rows; ///< one at least
    QScrollArea* m_scroll = nullptr;
    QWidget* m_list = nullptr;
    QVBoxLayout* m_lines = nullptr;
};

} // namespace camscope
