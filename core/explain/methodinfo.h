// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/spec/methodspec.h"

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace camscope {

/// One typed, documented option of a method.
struct OptionInfo
{
    enum class Type
    {
        Switch,
        Integer,
        Real,
        Choice
    };
    std::string id; ///< "max_channels"
    std::string name; ///< "Largest number of channels"
    std::string help; ///< one or two sentences
    Type type = Type::Switch;
    OptionValue defaultValue;
    double minimum = 0; ///< Integer, Real
    double maximum = 0; ///< Integer, Real
    std::vector<std::string> choices; ///< Choice; the first is the default
};

/// A symbol of a formula and what it stands for.
struct SymbolInfo
{
    std::string symbol; ///< as in the formula: "α_k"
    std::string meaning; ///< a few words
};

/// What a convention other than `paper` computes differently.
struct ConventionNote
{
    std::string convention; ///< its id
    std::string text; ///< one or two sentences
};

/// What a method's raw map is laid out on.
enum class MapKind
{
    Layer, ///< the chosen layer's grid, one value per position
    Input, ///< the model's input, C×H×W
};

enum class MethodFamily
{
    ClassActivation,
    Perturbation,
    Gradient,
    Control
};

/// What a person reads about a method; the one source of the command line, the option forms and the help pages.
struct MethodInfo
{
    std::string id; ///< "gradcam"
    std::string name; ///< "Grad-CAM"
    MethodFamily family = MethodFamily::ClassActivation;
    MapKind map = MapKind::Layer;
    bool readsLayer = false; ///< a map on the input that is made from a layer, too; maps on a layer always are
    bool needsGradient = true;
    bool needsPooledLinear = false; ///< only for a linear classifier on pooled features
    std::string summary; ///< one or two sentences: what it answers
    std::string
        formula; ///< plain text, an equation per line; _ lowers and ^ raises the symbol or the braces that follow
    std::vector<SymbolInfo> symbols; ///< all that the formula uses
    std::string misleads; ///< when not to believe it
    std::string cost; ///< in passes through the network
    std::vector<ConventionNote> conventions; ///< where there are differences; those in display are the conventions' own
    std::string paper; ///< "Selvaraju et al. 2017, Grad-CAM: Visual Explanations from …"
    std::string link; ///< where the paper can be read
    std::vector<std::string> seeAlso; ///< ids of methods that are worth a comparison
    std::vector<OptionInfo> options;

    const OptionInfo* option(const std::string& optionId) const;
    bool needsLayer() const { return map == MapKind::Layer || readsLayer; }
};

/// All methods, in the order in which they are shown.
const std::vector<MethodInfo>& methodInfos();

/// Throws Error(Usage) that suggests the nearest method.
const MethodInfo& methodInfo(const std::string& id);

/// The value of an option, its default where `options` does not name it.
OptionValue optionValue(const MethodInfo& method, const OptionValues& options, const std::string& optionId);

/// Reads one option's value from text. Throws Error(Usage) that says what the option may hold.
OptionValue parseOption(const MethodInfo& method, const std::string& optionId, const std::string& text);

std::string familyId(MethodFamily family); ///< "class_activation", "perturbation", "gradient", "control"
std::string familyName(MethodFamily family); ///< "Class activation maps", …

/// The form that `camscope-cli methods --json` prints (docs/schemas/methods.json).
void to_json(nlohmann::json& json, const MethodInfo& method);

} // namespace camscope
