// SPDX-License-Identifier: Apache-2.0
#include "core/render/displaystyle.h"

#include "core/io/jsonmembers.h"

namespace camscope {
namespace {

const std::vector<Word<Blend>> blends{{"value", Blend::Value}, {"mix", Blend::Mix}, {"mask", Blend::Mask}};
const std::vector<Word<ScaleMode>> scaleModes{{"map", ScaleMode::PerMap}, {"board", ScaleMode::Board}};
const std::vector<Word<Upsampling>> upsamplings{{"bilinear", Upsampling::Bilinear}, {"nearest", Upsampling::Nearest}};

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
        {"upsampling", upsamplingId(style.upsampling)},
        {"clip", style.clip},
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
    style.upsampling = members.word("upsampling", defaults.upsampling, upsamplings);
    style.clip = members.number("clip", defaults.clip, 0, 50);
    style.isSigned = members.flag("signed", defaults.isSigned);
}

} // namespace camscope
