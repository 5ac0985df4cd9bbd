// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/message.h"
#include "core/model/gridinfo.h"
#include "core/model/modeldescription.h"

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace camscope {

/// One named point of the network: the output of a module's call, or of a function called inside a module.
struct LayerInfo
{
    std::string name; ///< "features.12"; a second call is "features.12#2"
    std::string type; ///< class of the module ("Conv2d"), or the operator ("relu") for functional calls
    std::vector<std::int64_t> shape; ///< of the probe run's output, batch first
    GridInfo grid;
    int call = 1; ///< which call of the module, from 1
    bool functional = false; ///< output of an operator called in a module's own code
    std::string aliasOf; ///< the outermost layer that shares this output, "" if this is the one to show
    Message unavailable; ///< why the layer cannot carry a map; empty when it can

    bool explainable() const { return unavailable.isEmpty(); }
};

/// What a tensor of the model's output answers.
enum class OutputKind
{
    ClassVector, ///< 1×C with C > 1: a logit for each class
    ScoreMap, ///< 1×C×h×w with C > 1: logits of classes at every position (segmentation)
    SingleScore, ///< one number: a binary logit, positive for "yes"
    Other, ///< anything else; its elements can be explained
};

/// A tensor of the model's output.
struct OutputInfo
{
    std::string path; ///< "" for a single tensor, else like ".logits", "['out']", "[0]"
    std::vector<std::int64_t> shape; ///< batch first
    OutputKind kind = OutputKind::Other;
    bool probabilities = false; ///< the model ends in softmax or sigmoid: the values are probabilities already
    bool floating = true; ///< whole numbers have no gradient, so they cannot be explained
    int classes = 0; ///< C; 2 ("no", "yes") for SingleScore; 0 for Other
    std::string suggestedLayer; ///< the layer to explain it by; "" if it is about no classes, or no layer has a grid
};

/// What is known of a model once it is loaded; immutable.
struct ModelInfo
{
    std::string path;
    std::string sha256;
    std::string format; ///< "TorchScript"
    ModelDescription description;
    DescriptionSource descriptionSource = DescriptionSource::Default;
    std::vector<LayerInfo> layers; ///< in order of execution
    std::vector<OutputInfo> outputs;
    int mainOutput = -1; ///< index into outputs of what is explained unless a target names another: the first class
                         ///< vector, else score map, else single score, else tensor of numbers; -1 if there is none
    std::vector<std::int64_t> inputShape; ///< 1×C×H×W
    std::string suggestedLayer; ///< of the main output, or the description's; "" if no layer carries a grid
    std::int64_t parameterCount = 0;
    std::int64_t nodeCount = 0; ///< of the straight-line program
    std::string device; ///< "cpu", "cuda:0"
    std::vector<Message> warnings;
    double loadSeconds = 0;

    /// The layer of this name, nullptr if there is none.
    const LayerInfo* layer(const std::string& name) const;
    /// The name under which a layer is shown: the outermost of those that share its output.
    std::string shownName(const std::string& layerName) const;
    /// The layer to begin with for a target of this output ("auto"), as another branch of the network may need another
    /// one; "" if no layer will do.
    const std::string& layerForOutput(int output) const;
    /// The label of a class of the main output, or "class 17" where the model has no labels.
    std::string label(int classIndex) const { return label(classIndex, mainOutput); }
    /// The labels are those of the main output; another output shares them if it has as many classes.
    std::string label(int classIndex, int output) const;
    bool hasLabels() const { return !description.labels.empty(); }
    /// Of the main output; 0 where it is about no classes.
    int classCount() const { return classCount(mainOutput); }
    int classCount(int output) const;
    /// The output of this path, -1 if there is none. "" is the main output; "out" is short for "['out']" and "[out]".
    int outputIndex(const std::string& outputPath) const;
    /// The shortest path that outputIndex() reads as this output: "aux" for "['aux']", "1" for "[1]"; "" where the
    /// output is the only tensor.
    std::string outputName(int output) const;
};

std::string outputKindId(OutputKind kind); ///< "class_vector", "score_map", "single_score", "other"

/// The form that `camscope-cli inspect --json` prints (docs/schemas/inspect.json).
void to_json(nlohmann::json& json, const ModelInfo& info);

} // namespace camscope
