// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/graph/program.h"
#include "core/model/descriptionfile.h"

#include <functional>
#include <string>

namespace camscope {

/// What an importer makes of a model file. Everything behind it is the same for all formats.
struct ImportedModel
{
    std::string format; ///< "TorchScript"
    SourcedDescription described;
    std::string embeddedDescription; ///< the archive's camscope.json, "" for none
    std::int64_t parameterCount = 0;
    int inputChannels = 3; ///< what the first convolution takes; the description's own where there is none
    bool hasNonFiniteWeights = false;
    /// Writes the network down as a straight-line program, as it runs on this 1×C×H×W input.
    std::function<Program(const at::Tensor& probe)> straighten;
    /// The network as its own format runs it, for checks: the outputs in the order of Program::outputs.
    std::function<c10::IValue(const at::Tensor& input)> forward;
};

/// Opens a model file of any known format on `device`. Throws Error(BadInput) naming file and remedy.
ImportedModel importModel(const std::string& path, const at::Device& device);

} // namespace camscope
