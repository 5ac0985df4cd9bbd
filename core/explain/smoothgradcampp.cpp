// SPDX-License-Identifier: Apache-2.0
#include "core/explain/channelterms.h"
#include "core/explain/method.h"
#include "core/explain/noise.h"
#include "core/explain/positionweights.h"
#include "core/explain/symbols.h"

namespace camscope {

namespace {

constexpr double epsilon = 1e-6; ///< as Grad-CAM++'s default
constexpr double torchCamEpsilon = 1e-8;

/// Σ_k α_k A_k with α_k = Σ_ij a·relu(D₁); `sums` over `samples` noisy pictures, A of the clean one.
at::Tensor mapOf(MethodContext& context, const GradientMoments& sums, double samples, const at::Tensor& activation)
{
    const GradientMoments means{sums.first / samples, sums.second / samples, sums.third / samples};
    const at::Tensor a = positionWeights(means, activation, epsilon);
    return weightedSum(context, (a * means.first.relu()).sum({1, 2}), activation);
}

/// torch-cam: a = D₂/(2D₂ + Σ_ij A·D₃ + 1e-8) wherever g points, α_k = Σ_ij a·relu(g) with g of the last picture alone.
at::Tensor mapOfLast(MethodContext& context, const GradientMoments& sums, double samples, const at::Tensor& last,
    const at::Tensor& activation)
{
    const at::Tensor second = sums.second / samples;
    const at::Tensor denominator = 2 * second + (activation * sums.third / samples).sum({1, 2}, true) + torchCamEpsilon;
    const at::Tensor a = at::where(denominator != 0, second / denominator, at::zeros_like(second));
    return weightedSum(context, (a * last.relu()).sum({1, 2}), activation);
}

void warnAboutLastSample(MethodContext& context)
{
    context.warn("convention_defect",
        {CAMSCOPE_TEXT("torch-cam's Smooth Grad-CAM++ has a defect that this map reproduces: the gradient in its ReLU "
                       "is that of the last noisy picture alone, not the mean. The convention paper shows the method "
                       "as published.")});
}

/// Omeiza et al. 2019: Grad-CAM++ with D_p = mean_m g_m^p over x_m = x + σε_m in place of g^p.
MapSteps computeSmoothgradcampp(MethodContext& context)
{
    const at::Tensor activation = layerActivation(context);
    const std::int64_t samples = noisySampleCount(context);
    const at::Tensor none = at::zeros_like(activation);
    GradientMoments sums{none.clone(), none.clone(), none.clone()};
    const bool takesLast = context.rules.smoothTakesLastSample;
    if (takesLast)
        warnAboutLastSample(context);
    at::Tensor map = none;
    for (std::int64_t sample = 0; sample < samples; ++sample) {
        const at::Tensor g = layerSignalAt(context, noisyPicture(context, sample)).gradient;
        sums.first += g;
        sums.second += g.pow(2);
        sums.third += g.pow(3);
        const double done = static_cast<double>(sample + 1);
        map = takesLast ? mapOfLast(context, sums, done, g, activation) : mapOf(context, sums, done, activation);
        const MethodProgress progress{done / static_cast<double>(samples), map};
        co_yield progress;
    }
    describeGradient(context, sums.first / static_cast<double>(samples));
    co_return map;
}

} // namespace

Method smoothgradcampp()
{
    MethodInfo info;
    info.id = "smoothgradcampp";
    info.name = "Smooth Grad-CAM++";
    info.summary = CAMSCOPE_TEXT("Grad-CAM++ whose gradients are averaged over noisy copies of the picture, which "
                                 "steadies the weights against small changes of the picture.");
    info.formula = "raw = Σ_k α_k A_k\n"
                   "α_k = Σ_ij a · relu(D_1)\n"
                   "a = D_2 / (2D_2 + S_k D_3 + ε)\n"
                   "D_p = mean_m g_m^p\n"
                   "g_m = g(x + σ η_m)";
    info.symbols = legend({"y", "x", "A", "k", "i, j", "α_k", "S_k", "g", "relu"},
        {{"D_p", CAMSCOPE_TEXT("the mean of the gradient's power p at every position")},
            {"g_m", CAMSCOPE_TEXT("the gradient for the noisy picture m; A is that of the clean picture")},
            {"η_m",
                CAMSCOPE_TEXT("standard normal noise, drawn anew for every picture m (option samples says how many)")},
            {"σ", CAMSCOPE_TEXT("option sigma times the range of the picture, max x − min x")},
            {"a", CAMSCOPE_TEXT("the weight of a position; 0 where D_1 is not positive")},
            {"ε", CAMSCOPE_TEXT("1e-6")}});
    info.misleads = CAMSCOPE_TEXT("What misleads in Grad-CAM++ misleads here, too. Gradients of noisy pictures are "
                                  "applied to the activation of the clean one, and no rule says how much noise is "
                                  "right: too little changes nothing, too much explains another picture.");
    info.cost = CAMSCOPE_TEXT("One forward pass through the whole network and one backward pass behind the layer for "
                              "every sample: 25 of each, unless the option says otherwise.");
    info.conventions = {{"torch-cam",
        CAMSCOPE_TEXT("In the ReLU stands the gradient of the last noisy picture alone instead of the mean, and the "
                      "denominator of a is 2D₂ + Σ_ij A·D₃ + 1e-8. The map reproduces this defect and says so.")}};
    info.paper = "Omeiza et al. 2019, Smooth Grad-CAM++: An Enhanced Inference Level Visualization Technique for Deep "
                 "Convolutional Neural Network Models";
    info.link = "https://arxiv.org/abs/1908.01224";
    info.seeAlso = {"gradcampp", "smoothgrad"};
    info.options = noisyPictureOptions();
    return {std::move(info), computeSmoothgradcampp};
}

} // namespace camscope
