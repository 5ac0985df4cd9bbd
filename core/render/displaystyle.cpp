// SPDX-License-Identifier: Apache-2.0
#include "core/render/displaystyle.h"

#include "core/base/message.h"
#include "core/io/jsonmembers.h"

namespace camscope {
namespace {

const std::vector<Word<Blend>> blends{
    {"value", Blend::Value}, {"mix", Blend::Mix}, {"mask", Blend::Mask}, {"contour", Blend::Contour}};
const std::vector<Word<ScaleMode>> scaleModes{{"map", ScaleMode::PerMap}, {"row", ScaleMode::Row},
    {"column", ScaleMode::Column}, {"board", ScaleMode::Board}, {"fixed", ScaleMode::Fixed}};
const std::vector<Word<Upsampling>> upsamplings{
    {"bilinear", Upsampling::Bilinear}, {"cubic", Upsampling::Cubic}, {"nearest", Upsampling::Nearest}};
const std::vector<Word<bool>> boxedParts{{"largest", false}, {"all", true}};

ValueRange rangeFrom(const JsonMembers& members, const ValueRange& otherwise)
{
    const std::vector<double> ends = members.numbers("range", {otherwise.low, otherwise.high}, 2);
    const ValueRange range{static_cast<float>(ends[0]), static_cast<float>(ends[1])};
    if (!(range.low < range.high))
        members.fail("range", CAMSCOPE_TEXT("%1: \"%2\" must hold a lower and a higher number."));
    return range;
}

} // namespace

std::string blendId(Blend blend)
{
    return wordOf(blend, blends);
}

std::string scaleModeId(ScaleMode mode)
{
    return wordOf(mode, scaleModes);
}

std::string upsamplingId(Upsampling upsampling)
{
    return wordOf(upsampling, upsamplings);
}

void to_json(nlohmann::json& json, const DisplayStyle& style)
{
    json = {
        {"colour_map", style.colourMap},
        {"opacity", style.opacity},
        {"blend", blendId(style.blend)},
        {"scale", scaleModeId(style.scale)},
        {"range", {style.range.low, style.range.high}},
        {"upsampling", upsamplingId(style.upsampling)},
        {"clip", style.clip},
        {"clip_layer_maps", style.clipsLayerMaps},
        {"threshold", style.threshold},
        {"boxes", wordOf(style.boxesAllParts, boxedParts)},
        {"signed", style.isSigned},
    };
}

void from_json(const nlohmann::json& json, DisplayStyle& style)
{
    const JsonMembers members(json, "The display style");
    const DisplayStyle defaults;
    style.colourMap = members.text("colour_map", defaults.colourMap);
    style.opacity = members.number("opacity", defaults.opacity, 0, 1);
    style.blend = members.word("blend", defaults.blend, blends);
    style.scale = members.word("scale", defaults.scale, scaleModes);
    style.range = rangeFrom(members, defaults.range);
    style.upsampling = members.word("upsampling", defaults.upsampling, upsamplings);
    style.clip = members.number("clip", defaults.clip, 0, 50);
    style.clipsLayerMaps = members.flag("clip_layer_maps", defaults.clipsLayerMaps);
    style.threshold = members.number("threshold", defaults.threshold, 0, 1);
    style.boxesAllParts = members.word("boxes", defaults.boxesAllParts, boxedParts);
    style.isSigned = members.flag("signed", defaults.isSigned);
}

} // namespace camscope
