// SPDX-License-Identifier: Apache-2.0
#include "core/model/modeldescription.h"

#include "core/base/error.h"
#include "core/io/jsonmembers.h"
#include "core/model/inputfaults.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

namespace camscope {
namespace {

constexpr int supportedSchema = 1;
constexpr int largestExtraTokens = 4096;

const std::vector<Word<ResizeMode>> resizeModes{
    {"stretch", ResizeMode::Stretch}, {"crop", ResizeMode::Crop}, {"letterbox", ResizeMode::Letterbox}};
const std::vector<Word<Interpolation>> interpolations{
    {"bilinear", Interpolation::Bilinear}, {"bilinear-antialias", Interpolation::BilinearAntialias}};
const std::vector<Word<GridLayout>> gridLayouts = [] {
    std::vector<Word<GridLayout>> words;
    for (std::size_t i = 0; i < gridLayoutIds.size(); ++i)
        words.push_back({gridLayoutIds[i], static_cast<GridLayout>(i)});
    return words;
}();
const std::vector<Word<std::string>> channelOrders{{"RGB", "RGB"}, {"BGR", "BGR"}, {"GRAY", "GRAY"}};

/// Mean or standard deviation where the description is silent: ImageNet's, for grey their average.
std::vector<double> defaultsFor(const std::vector<double>& rgb, int channels, double range)
{
    std::vector<double> values = rgb;
    if (channels == 1)
        values = {(rgb[0] + rgb[1] + rgb[2]) / 3};
    for (double& value : values)
        value *= range;
    return values;
}

/// Numbers of the right kind that make no sense, in words for people who write the file.
void requireSense(const InputDescription& input, const JsonMembers& members)
{
    static const std::map<std::string, const char*> sentences{
        {"range", CAMSCOPE_TEXT("%1: \"%2\" must be 1 or 255.")},
        {"std", CAMSCOPE_TEXT("%1: every number of \"%2\" must be greater than 0.")},
        {"crop_resize", CAMSCOPE_TEXT("%1: \"%2\" must be at least the larger of width and height.")},
    };
    for (const InputFault& fault : inputFaults(input)) {
        const auto sentence = sentences.find(fault.member);
        if (sentence != sentences.end())
            members.fail(fault.member, sentence->second);
    }
}

InputDescription readInput(const JsonMembers& members)
{
    InputDescription input;
    input.width = members.integer("width", input.width, 1, largestInputSide);
    input.height = members.integer("height", input.height, 1, largestInputSide);
    input.channels = members.word("channels", input.channels, channelOrders);
    input.range = members.integer("range", static_cast<int>(input.range), 1, 255);

    const int channels = input.channelCount();
    input.mean = members.numbers("mean", defaultsFor(input.mean, channels, input.range), channels);
    input.std = members.numbers("std", defaultsFor(input.std, channels, input.range), channels);

    input.resize = members.word("resize", input.resize, resizeModes);
    input.cropResize = members.integer("crop_resize", 0, 0, 2 * largestInputSide);
    input.interpolation = members.word("interpolation", input.interpolation, interpolations);

    const std::vector<double> fill = members.numbers("fill", {input.fill.begin(), input.fill.end()}, 3);
    for (std::size_t i = 0; i < input.fill.size(); ++i) {
        input.fill[i] = static_cast<int>(fill[i]);
        if (fill[i] < 0 || fill[i] > 255 || input.fill[i] != fill[i])
            members.fail("fill", CAMSCOPE_TEXT("%1: \"%2\" must hold three whole numbers from 0 to 255."));
    }
    requireSense(input, members);
    return input;
}

GridDescription readGrid(const std::string& layers, const JsonMembers& members)
{
    GridDescription grid;
    grid.layers = layers;
    if (members.has("layout"))
        grid.layout = members.word("layout", GridLayout::None, gridLayouts);
    if (members.has("height") != members.has("width"))
        members.fail(members.has("height") ? "height" : "width",
            CAMSCOPE_TEXT("%1: \"%2\" stands alone; a grid needs both height and width."));
    if (members.has("height")) {
        grid.height = members.integer("height", 0, 1, largestInputSide);
        grid.width = members.integer("width", 0, 1, largestInputSide);
    }
    if (members.has("extra_tokens"))
        grid.extraTokens = members.integer("extra_tokens", 0, 0, largestExtraTokens);
    return grid;
}

nlohmann::json gridJson(const GridDescription& grid)
{
    nlohmann::json json = nlohmann::json::object();
    if (grid.layout)
        json["layout"] = gridLayoutId(*grid.layout);
    if (grid.height > 0) {
        json["height"] = grid.height;
        json["width"] = grid.width;
    }
    if (grid.extraTokens)
        json["extra_tokens"] = *grid.extraTokens;
    return json;
}

ModelDescription readDescription(const nlohmann::json& json, const std::string& origin)
{
    const JsonMembers members(json, origin);
    if (members.integer("schema", supportedSchema, 1, 1'000'000) > supportedSchema)
        members.fail("schema",
            CAMSCOPE_TEXT("%1 was made for a newer version of Camscope (\"%2\" is above 1); update Camscope."));
    ModelDescription description;
    description.name = members.text("name");
    description.source = members.text("source");
    description.license = members.text("license");
    if (const auto input = members.object("input"))
        description.input = readInput(*input);
    description.labels = members.texts("labels");
    description.layer = members.text("layer");
    if (const auto grids = members.object("grids")) {
        for (const auto& [layers, grid] : json.at("grids").items()) {
            if (const auto ofLayers = grids->object(layers)) // null counts as absent
                description.grids.push_back(readGrid(layers, *ofLayers));
        }
    }
    return description;
}

} // namespace

bool GridDescription::matches(const std::string& layer) const
{
    return isPattern() ? layer.starts_with(layers.substr(0, layers.size() - 1)) : layer == layers;
}

std::string descriptionSourceId(DescriptionSource source)
{
    static constexpr const char* ids[]{"default", "embedded", "sidecar", "given"};
    return ids[static_cast<int>(source)];
}

void to_json(nlohmann::json& json, const InputDescription& input)
{
    json = {
        {"width", input.width},
        {"height", input.height},
        {"channels", input.channels},
        {"mean", input.mean},
        {"std", input.std},
        {"range", static_cast<int>(input.range)},
        {"resize", wordOf(input.resize, resizeModes)},
        {"interpolation", wordOf(input.interpolation, interpolations)},
    };
    if (input.resize == ResizeMode::Crop && input.cropResize > 0)
        json["crop_resize"] = input.cropResize;
    if (input.resize == ResizeMode::Letterbox)
        json["fill"] = input.fill;
}

void to_json(nlohmann::json& json, const ModelDescription& description)
{
    json = {
        {"schema", supportedSchema},
        {"name", description.name},
        {"source", description.source},
        {"license", description.license},
        {"input", description.input},
        {"labels", description.labels},
        {"layer", description.layer},
    };
    for (const GridDescription& grid : description.grids)
        json["grids"][grid.layers] = gridJson(grid);
}

void from_json(const nlohmann::json& json, ModelDescription& description)
{
    description = readDescription(json, "The model description");
}

ModelDescription parseDescription(const std::string& json, const std::string& origin)
{
    return readDescription(parseJson(json, origin), origin);
}

} // namespace camscope
