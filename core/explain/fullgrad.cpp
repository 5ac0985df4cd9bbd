// SPDX-License-Identifier: Apache-2.0
#include "core/explain/method.h"
#include "core/explain/methodcontext.h"
#include "core/explain/symbols.h"
#include "core/graph/biases.h"

#include <algorithm>
#include <cmath>

namespace camscope {

namespace {

/// The score and where it comes from.
struct FullGradient
{
    double score = 0;
    at::Tensor input; ///< ∂y/∂x, C×H×W
    std::vector<at::Tensor> biases; ///< ∂y/∂z of each biased output, batch 1; undefined where the score ignores it
};

FullGradient fullGradient(const MethodContext& context, const std::vector<BiasedOutput>& biased)
{
    const Program& program = context.network.program();
    std::vector<torch::jit::Value*> wanted = program.outputValues();
    for (const BiasedOutput& layer : biased)
        wanted.push_back(layer.value);
    const CompiledGraph graph(extract(program, {{program.input}, wanted}));

    const at::AutoGradMode gradients(true);
    const at::Tensor leaf = context.input.detach().requires_grad_();
    std::vector<at::Tensor> outputs;
    for (const c10::IValue& value : graph.run({leaf}))
        outputs.push_back(value.toTensor());
    const auto firstBiased = outputs.begin() + static_cast<std::ptrdiff_t>(program.outputs.size());
    const at::Tensor score = context.target({outputs.begin(), firstBiased}).sum();
    FullGradient gradient{score.item<double>(), at::zeros_like(leaf)[0], std::vector<at::Tensor>(biased.size())};
    if (!score.requires_grad())
        return gradient;
    std::vector<at::Tensor> points{leaf};
    std::vector<std::size_t> indices; // of those behind the leaf
    for (std::size_t i = 0; i < biased.size(); ++i) {
        if (firstBiased[static_cast<std::ptrdiff_t>(i)].requires_grad()) {
            points.push_back(firstBiased[static_cast<std::ptrdiff_t>(i)]);
            indices.push_back(i);
        }
    }
    const auto found = torch::autograd::grad({score}, points, {}, false, false, true);
    if (found[0].defined())
        gradient.input = found[0][0];
    for (std::size_t i = 0; i < indices.size(); ++i)
        gradient.biases[indices[i]] = found[i + 1];
    return gradient;
}

/// With ε = 0: a channel that varies by less than this share of its largest magnitude is constant but for rounding.
constexpr double roundingShare = 1e-5;

/// Σ_k U(n(|M_k|)), K×h×w → H×W, n with ε added to a channel's range. U is linear: the channels are added first.
at::Tensor addedUp(const at::Tensor& maps, double epsilon, at::IntArrayRef size)
{
    const at::Tensor magnitudes = maps.abs();
    const at::Tensor low = magnitudes.amin({1, 2}, true);
    const at::Tensor high = magnitudes.amax({1, 2}, true);
    const at::Tensor divisor = high - low + (epsilon > 0 ? at::full_like(high, epsilon) : roundingShare * high);
    const at::Tensor scaled = at::where(divisor == 0, at::zeros_like(magnitudes), (magnitudes - low) / divisor);
    return at::upsample_bilinear2d(scaled.sum(0).unsqueeze(0).unsqueeze(0), size, false)[0][0];
}

/// y = Σ x·∂y/∂x + Σ b·∂y/∂z where the network is piecewise linear. `terms`: those on the right-hand side.
void reportIdentity(MethodContext& context, double score, const std::vector<double>& terms)
{
    double sum = 0;
    double magnitude = std::abs(score);
    for (const double term : terms) {
        sum += term;
        magnitude = std::max(magnitude, std::abs(term));
    }
    const double residual = std::abs(score - sum);
    context.facts.push_back(
        {"fullgrad_identity_residual", {CAMSCOPE_TEXT("Residual of the FullGrad identity")}, numberText(residual, 3)});
    if (!(residual <= 1e-3 * magnitude))
        context.warn("fullgrad_identity",
            {CAMSCOPE_TEXT("Gradients and biases add up to %1, the score is %2: the network or the target is not "
                           "piecewise linear, or it adds constants of its own, as ReLU6 does. The map does not account "
                           "for the whole score."),
                {numberText(sum), numberText(score)}});
}

/// Srinivas & Fleuret 2019: Σ_c U(n(|x·∂y/∂x|_c)) + Σ_layers Σ_k U(n(|b_k ∂y/∂z_k|)), H×W. z: output of each
/// convolution or batch norm with a bias b.
MapSteps computeFullgrad(MethodContext& context)
{
    const std::vector<BiasedOutput> biased = biasedOutputs(context.network.program());
    const FullGradient gradient = fullGradient(context, biased);
    const at::IntArrayRef size = context.input.sizes().slice(2);
    const double epsilon = context.real("epsilon");
    const at::Tensor ofInput = context.input[0] * gradient.input;
    at::Tensor map = addedUp(ofInput, epsilon, size);
    std::vector<double> terms{ofInput.sum(at::kDouble).item<double>()};
    for (std::size_t i = 0; i < biased.size(); ++i) {
        if (!gradient.biases[i].defined())
            continue;
        const at::Tensor channelsLast = biased[i].isLinear ? gradient.biases[i] : gradient.biases[i].movedim(1, -1);
        const at::Tensor ofBias = channelsLast * biased[i].bias;
        terms.push_back(ofBias.sum(at::kDouble).item<double>());
        if (!biased[i].isLinear && ofBias.dim() == 4)
            map = map + addedUp(ofBias[0].permute({2, 0, 1}), epsilon, size);
    }
    reportIdentity(context, gradient.score, terms);
    co_return map;
}

} // namespace

Method fullgrad()
{
    MethodInfo info;
    info.id = "fullgrad";
    info.name = "FullGrad";
    info.family = MethodFamily::Gradient;
    info.map = MapKind::Input;
    info.summary = CAMSCOPE_TEXT("Everything that a network of ReLUs makes its score of: the picture's share and the "
                                 "share of every bias, layer by layer.");
    info.formula = "raw = Σ_c U(n(|x ∘ ∂y/∂x|_c)) + Σ_z Σ_k U(n(|b_k ∂y/∂z_k|))\n"
                   "y = Σ x ∘ ∂y/∂x + Σ b ∘ ∂y/∂z";
    info.symbols = legend({"y", "x", "k", "U", "n", "∘"},
        {{"c", CAMSCOPE_TEXT("a colour channel of the picture")},
            {"z",
                CAMSCOPE_TEXT("the output of a convolution or batch norm with a bias, before the activation function")},
            {"b", CAMSCOPE_TEXT("that bias; linear layers have one, too, but no place in the map")}});
    info.misleads = CAMSCOPE_TEXT(
        "Every channel's share is stretched to 0…1 before they are added: a layer that adds next to nothing counts as "
        "much as a decisive one, signs are lost, and the map itself no longer adds up to the score. With activation "
        "functions other than ReLU the second line does not hold either; its residual is reported.");
    info.cost = CAMSCOPE_TEXT(
        "One forward and one backward pass through the whole network, and memory for the gradient at every layer.");
    info.paper = "Srinivas and Fleuret 2019, Full-Gradient Representation for Neural Network Visualization";
    info.link = "https://arxiv.org/abs/1905.00780";
    info.seeAlso = {"input_x_gradient", "integrated_gradients"};
    info.options = {
        {"epsilon", CAMSCOPE_TEXT("Epsilon"),
            CAMSCOPE_TEXT("Added to a channel's range before it is stretched to 0…1, so that biases of next to nothing "
                          "stay dark. 0: every channel counts, and the scale of the score does not matter."),
            OptionInfo::Type::Real, 1e-7, 0, 1, {}},
    };
    return {std::move(info), computeFullgrad};
}

} // namespace camscope
