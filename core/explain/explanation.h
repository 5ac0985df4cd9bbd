// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/image.h"
#include "core/base/message.h"
#include "core/explain/channelshares.h"
#include "core/explain/methodinfo.h"
#include "core/model/geometry.h"
#include "core/model/resolvedtarget.h"
#include "core/spec/explanationspec.h"

#include <array>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

namespace camscope {

/// Of the raw map, before ReLU and scaling.
struct MapStatistics
{
    float minimum = 0;
    float maximum = 0;
    float mean = 0;
    double positiveShare = 0; ///< of the finite values
    std::int64_t nanCount = 0; ///< NaN and infinite values
    std::int64_t count = 0;
};

MapStatistics mapStatistics(const FloatVolume& raw);

/// Why a map may be blank or not to be trusted.
struct Warning
{
    std::string code; ///< stable identifier: "all_negative", "constant", "nan", "zero_gradient", …
    Message message;
};

/// A named number or text about how the map came about, for the inspector and the manifest.
struct Fact
{
    std::string id; ///< "cam_identity_residual"
    Message name; ///< "Residual of the CAM identity"
    std::string value;
};

/// A closed line; its corners are x and y in continuous pixels of the original picture.
using Outline = std::vector<std::array<float, 2>>;

/// The answer to a spec; immutable once delivered.
struct Explanation
{
    ExplanationSpec spec; ///< as asked, with hashes filled in
    ResolvedTarget target;
    std::vector<std::string> layers; ///< resolved names; empty for methods without a layer
    MapKind kind = MapKind::Layer;
    FloatVolume raw; ///< native grid, signed, before any display step
    PictureGeometry geometry;
    double score = 0; ///< value of the target for this picture
    std::optional<double> probability; ///< of the target's class
    std::vector<Outline> region; ///< of a segmentation target: around the positions that it averages over
    MapStatistics statistics;
    ChannelShares channels; ///< empty for methods that sum over no channels, and for fused layers
    std::vector<Warning> warnings;
    std::vector<Fact> facts;
    double seconds = 0; ///< spent computing, waiting not counted
    bool partial = false; ///< an intermediate state of a long method

    std::size_t bytes() const;
};

void to_json(nlohmann::json& json, const Warning& warning);
void to_json(nlohmann::json& json, const MapStatistics& statistics);

} // namespace camscope
