// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/gridinfo.h"

#include <array>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

namespace camscope {

enum class ResizeMode
{
    Stretch, ///< both sides to the input size, aspect not kept
    Crop, ///< the short side to crop_resize, then the centre
    Letterbox, ///< the whole picture fits, the rest is filled
};

enum class Interpolation
{
    Bilinear, ///< OpenCV's INTER_LINEAR on 8-bit pixels
    BilinearAntialias, ///< Pillow's and torchvision's, to within 1/255
};

/// How a picture becomes the model's input. Defaults: ImageNet as torchvision evaluates it.
struct InputDescription
{
    int width = 224;
    int height = 224;
    std::string channels = "RGB"; ///< "RGB", "BGR" or "GRAY"
    std::vector<double> mean{0.485, 0.456, 0.406}; ///< per channel, in units of range
    std::vector<double> std{0.229, 0.224, 0.225};
    ResizeMode resize = ResizeMode::Crop;
    int cropResize = 0; ///< length of the short side before cropping; 0: size / 0.875
    Interpolation interpolation = Interpolation::BilinearAntialias;
    double range = 1; ///< pixel values before mean and std are 0…range: 1 or 255
    std::array<int, 3> fill{114, 114, 114}; ///< letterbox colour, RGB 0…255

    int channelCount() const { return channels == "GRAY" ? 1 : 3; }
    bool operator==(const InputDescription&) const = default;
};

/// How layers are laid out as grids, where their shapes do not tell. Whatever is left out is found from the shape.
struct GridDescription
{
    std::string layers; ///< a layer's name, or how names begin with a '*' behind it: "blocks.*"
    std::optional<GridLayout> layout;
    int height = 0; ///< positions; 0: left out, and so is the width
    int width = 0;
    std::optional<int> extraTokens; ///< in front of the grid

    bool isPattern() const { return layers.ends_with('*'); }
    bool matches(const std::string& layer) const;
    bool operator==(const GridDescription&) const = default;
};

/// What `camscope.json` says about a model (inside the archive, or beside it as `<model>.camscope.json`).
struct ModelDescription
{
    std::string name;
    std::string source;
    std::string license;
    InputDescription input;
    std::vector<std::string> labels; ///< by class index; may be empty
    std::string layer; ///< suggested layer, may be empty
    std::vector<GridDescription> grids;

    bool operator==(const ModelDescription&) const = default;
};

/// Where a description came from; the sidecar beats the embedded one, and what the user says beats both.
enum class DescriptionSource
{
    Default,
    Embedded,
    Sidecar,
    Given
};

std::string descriptionSourceId(DescriptionSource source); ///< "default", "embedded", "sidecar", "given"

/// The member "input" of a description.
void to_json(nlohmann::json& json, const InputDescription& input);
void to_json(nlohmann::json& json, const ModelDescription& description);
/// Throws Error(BadInput) that names the member and what it may hold. Missing members keep their defaults.
void from_json(const nlohmann::json& json, ModelDescription& description);

/// Parses a description; `origin` names the file for messages. "{}" gives the defaults.
ModelDescription parseDescription(const std::string& json, const std::string& origin);

} // namespace camscope
