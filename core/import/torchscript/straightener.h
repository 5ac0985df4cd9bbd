// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/graph/program.h"
#include "core/import/torchscript/precision.h"

namespace camscope {

/// Interprets `module.forward` once on `probe` and writes down what was executed as a straight-line, functional
/// program: calls inlined, every `if` replaced by the branch it took, loops unrolled, weights and constant expressions
/// folded, in-place operators made functional. Shape arithmetic stays live, so that other batch sizes work. Every
/// module's output gets the module's path as its name; outputs of operators called in a module's own code are named
/// `<module>.<operator>`.
///
/// `module` must be in evaluation mode. `probe`: 1×C×H×W on the module's device. Runs with gradients enabled, because
/// fused inference-only operators that have no derivative would be taken otherwise.
/// `precision` has converted the module's weights, and converts what the program itself asks for.
/// Throws Error(NotPossible) naming an operator that cannot be straightened, and c10::Error when the model does not run
/// on the probe.
Program straighten(const torch::jit::Module& module, const at::Tensor& probe, Precision& precision);

} // namespace camscope
