// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/spec/targetspec.h"
#include "widgets/figure/headertext.h"

#include <QWidget>

class QFormLayout;
class QLabel;

namespace camscope {

/// The output that a target is chosen for, and what the model answers there.
struct TargetSubject
{
    ModelInfoPointer model;
    OutputPredictions predictions;
    int output = -1; ///< index into ModelInfo::outputs

    const OutputInfo& info() const { return model->outputs.at(std::size_t(output)); }
    /// Class indices, the most probable ones first; by index where nothing was predicted.
    std::vector<int> ranking() const;
    /// Nothing in the picture is predicted as this class of a score map, so that it has no region.
    bool isNowhere(int classIndex) const;
};

/// The part of the target editor that differs from kind to kind. What is entered has neither sign nor output.
class TargetForm : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual TargetSpec target() const = 0;
    virtual void setTarget(const TargetSpec& target) = 0; ///< of the form's kind; changed() is not sent
    virtual bool isComplete() const { return true; } ///< nothing is left to enter

Q_SIGNALS:
    void changed(); ///< by the user
};

/// Adds a field to a form in which all labels have one width and stand level with their fields.
void addFormRow(QFormLayout& form, QLabel* label, QWidget* field);

} // namespace camscope
