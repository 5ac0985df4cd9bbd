// SPDX-License-Identifier: Apache-2.0
#include "core/explain/fusion.h"

#include <algorithm>
#include <array>

namespace camscope {

namespace {

constexpr std::array combinations{Fusion::Mean, Fusion::Maximum, Fusion::Product};

struct GridSize
{
    int64_t height = 0;
    int64_t width = 0;
};

GridSize commonSize(const std::vector<at::Tensor>& maps, const FusionOptions& options)
{
    GridSize finest;
    bool differ = false;
    for (const at::Tensor& map : maps) {
        differ = differ || map.sizes() != maps.front().sizes();
        finest = {std::max(finest.height, map.size(0)), std::max(finest.width, map.size(1))};
    }
    if (differ && options.rules.atInputSize)
        return {options.inputHeight, options.inputWidth};
    return finest;
}

at::Tensor divided(const at::Tensor& map, const at::Tensor& divisor)
{
    return divisor.item<float>() > 0 ? map / divisor : map;
}

/// 0…1, or −1…1 with signs.
at::Tensor scaled(const at::Tensor& map, const FusionOptions& options)
{
    if (options.keepsSigns)
        return divided(map, map.abs().max());
    const at::Tensor positive = map.relu();
    if (options.rules.scaling == Scaling::MinMax) {
        const at::Tensor fromZero = positive - positive.min();
        return fromZero / (fromZero.max() + options.rules.epsilon);
    }
    return divided(positive, positive.max());
}

/// Of maps L×h×w.
at::Tensor combined(const at::Tensor& maps, Fusion combination)
{
    switch (combination) {
    case Fusion::Mean:
        return maps.mean(0);
    case Fusion::Maximum: {
        const at::Tensor strongest = maps.abs().argmax(0, true);
        return maps.gather(0, strongest)[0];
    }
    case Fusion::Product:
        break;
    }
    const at::Tensor signs = maps.sign();
    const at::Tensor agree = signs.eq(signs[0]).all(0);
    return maps.abs().prod(0) * signs[0] * agree;
}

} // namespace

FusionOptions fusionOptions(const ExplanationSpec& spec, const PictureGeometry& geometry)
{
    const MethodInfo& method = methodInfo(spec.method.id);
    const ConventionRules& rules = conventionRules(spec.convention);
    FusionOptions options{rules.fusion, rules.display.isSigned, geometry.inputWidth, geometry.inputHeight};
    if (method.option("fusion") == nullptr)
        return options;
    const OptionValue asked = optionValue(method, spec.method.options, "fusion");
    for (const Fusion combination : combinations) {
        if (asked == OptionValue(fusionId(combination)))
            options.rules.combination = combination;
    }
    options.keepsSigns = options.keepsSigns || !std::get<bool>(optionValue(method, spec.method.options, "relu"));
    return options;
}

at::Tensor fusedMap(const std::vector<at::Tensor>& maps, const FusionOptions& options)
{
    const at::NoGradGuard noGradient;
    const GridSize size = commonSize(maps, options);
    std::vector<at::Tensor> layers;
    for (const at::Tensor& map : maps) {
        const at::Tensor part = scaled(map, options).unsqueeze(0).unsqueeze(0);
        const at::Tensor upsampled = at::upsample_bilinear2d(part, {size.height, size.width}, false)[0][0];
        layers.push_back(options.keepsSigns ? upsampled : upsampled.clamp_min(0));
    }
    return combined(at::stack(layers), options.rules.combination);
}

Fact fusionFact(const FusionOptions& options)
{
    return {"fusion", {CAMSCOPE_TEXT("Layers combined by")}, fusionId(options.rules.combination)};
}

OptionInfo fusionOption()
{
    std::vector<std::string> choices{"auto"};
    for (const Fusion combination : combinations)
        choices.push_back(fusionId(combination));
    return {"fusion", CAMSCOPE_TEXT("Several layers"),
        CAMSCOPE_TEXT("How the scaled maps of several layers become one; auto follows the convention: max under "
                      "torch-cam, mean under the others."),
        OptionInfo::Type::Choice, std::string("auto"), 0, 0, std::move(choices)};
}

} // namespace camscope
