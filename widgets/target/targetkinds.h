// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/target/targetform.h"

#include <vector>

class QComboBox;

namespace camscope {

/// A kind of target that an output can answer, in words.
struct TargetKind
{
    TargetSpec::Kind kind = TargetSpec::Kind::ClassIndex;
    QString name;
    QString help; ///< one sentence
};

/// The kinds that an output can answer, the usual one first; none for whole numbers.
std::vector<TargetKind> targetKinds(const OutputInfo& output);

TargetForm* makeTargetForm(TargetSpec::Kind kind, const TargetSubject& subject);

/// A target of the kind to start with: about the classes of `before` where it has any, else the most probable ones.
TargetSpec startTarget(TargetSpec::Kind kind, const TargetSubject& subject, const TargetSpec& before);

/// "aux · 21 classes, 64 × 64": an output by its name and what it answers.
QString outputTitle(const ModelInfo& model, int output);

/// An item for each output, with its index as data; those that nothing can be explained of are disabled.
void addOutputs(QComboBox& box, const ModelInfo& model);

} // namespace camscope
