// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/message.h"
#include "core/model/modeldescription.h"

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace camscope {

/// How a layer's activation is laid out as a grid of positions with channels.
enum class GridLayout
{
    None, ///< no spatial grid (vectors, scalars, unrecognised shapes)
    ChannelsFirst, ///< B×K×h×w
    ChannelsLast, ///< B×h×w×K (Swin)
    Tokens, ///< B×N×K with N = extra tokens + h·w (ViT)
};

struct GridInfo
{
    GridLayout layout = GridLayout::None;
    int channels = 0;
    int height = 0;
    int width = 0;
    int extraTokens = 0; ///< class and register tokens in front of the grid

    bool isGrid() const { return layout != GridLayout::None && height * width > 1; }
    bool operator==(const GridInfo&) const = default;
};

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

/// A tensor of the model's output.
struct OutputInfo
{
    std::string path; ///< "" for a single tensor, else like ".logits", "['out']", "[0]"
    std::vector<std::int64_t> shape; ///< batch first
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
    int classifierOutput = -1; ///< index into outputs of the class vector 1×C, -1 if there is none
    std::int64_t classCount = 0; ///< length of the class vector, 0 if there is none
    std::vector<std::int64_t> inputShape; ///< 1×C×H×W
    std::string suggestedLayer; ///< "" if no layer carries a grid
    std::int64_t parameterCount = 0;
    std::int64_t nodeCount = 0; ///< of the straight-line program
    std::string device; ///< "cpu", "cuda:0"
    std::vector<Message> warnings;
    double loadSeconds = 0;

    /// The layer of this name, nullptr if there is none.
    const LayerInfo* layer(const std::string& name) const;
    /// The label of a class, or "class 17" where the model has no labels.
    std::string label(int classIndex) const;
    bool hasLabels() const { return !description.labels.empty(); }
};

std::string gridLayoutId(GridLayout layout); ///< "none", "channels_first", "channels_last", "tokens"

/// The form that `camscope-cli inspect --json` prints (docs/schemas/inspect.json).
void to_json(nlohmann::json& json, const ModelInfo& info);

} // namespace camscope
