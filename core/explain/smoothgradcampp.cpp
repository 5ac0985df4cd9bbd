// SPDX-License-Identifier: Apache-2.0
#include "core/explain/method.h"
#include "core/explain/noise.h"
#include "core/explain/positionweights.h"

namespace camscope {

namespace {

constexpr double epsilon = 1e-6; ///< as Grad-CAM++'s default
constexpr double torchCamEpsilon = 1e-8;

/// Σ_k α_k A_k with α_k = Σ_ij a·relu(D₁); `sums` over `samples` noisy pictures, A of the clean one.
at::Tensor mapOf(const GradientMoments& sums, double samples, const at::Tensor& activation)
{
    const GradientMoments means{sums.first / samples, sums.second / samples, sums.third / samples};
    const at::Tensor a = positionWeights(means, activation, epsilon);
    return weightedSum((a * means.first.relu()).sum({1, 2}), activation);
}

/// torch-cam: a = D₂/(2D₂ + Σ_ij A·D₃ + 1e-8) wherever g points, α_k = Σ_ij a·relu(g) with g of the last picture alone.
at::Tensor mapOfLast(const GradientMoments& sums, double samples, const at::Tensor& last, const at::Tensor& activation)
{
    const at::Tensor second = sums.second / samples;
    const at::Tensor denominator = 2 * second + (activation * sums.third / samples).sum({1, 2}, true) + torchCamEpsilon;
    const at::Tensor a = at::where(denominator != 0, second / denominator, at::zeros_like(second));
    return weightedSum((a * last.relu()).sum({1, 2}), activation);
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
        map = takesLast ? mapOfLast(sums, done, g, activation) : mapOf(sums, done, activation);
        const MethodProgress progress{done / static_cast<double>(samples), map};
        co_yield progress;
    }
    warnAboutGradient(context, sums.first, true);
    co_return map;
}

} // namespace

Method smoothgradcampp()
{
    MethodInfo info;
    info.id = "smoothgradcampp";
    info.name = "Smooth Grad-CAM++";
    info.summary = CAMSCOPE_TEXT("Grad-CAM++ with gradients averaged over noisy copies of the picture, which steadies "
                                 "the weights.");
    info.formula = "Σ_k α_k A_k,  α_k = Σ_ij a·relu(D₁),  a = D₂ / (2D₂ + S_k D₃ + ε),  D_p = mean_m g^p at x + σε_m";
    info.misleads
        = CAMSCOPE_TEXT("As Grad-CAM++; besides, the gradients belong to noisy pictures and the activation to "
                        "the clean one, and how much noise is right nobody can tell beforehand.");
    info.cost = CAMSCOPE_TEXT("One forward pass through the network and one backward pass behind the layer for every "
                              "sample.");
    info.paper = "Omeiza et al. 2019, Smooth Grad-CAM++: An Enhanced Inference Level Visualization Technique";
    info.options = noisyPictureOptions();
    return {std::move(info), computeSmoothgradcampp};
}

} // namespace camscope
