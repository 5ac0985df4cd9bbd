// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/explain/layersignal.h"
#include "core/explain/method.h"
#include "core/explain/principalcomponent.h"
#include "core/explain/symbols.h"

#include <cmath>
#include <limits>

namespace camscope {

namespace {

/// 64×64 positions: a matrix of 128 MB, and some twenty seconds of work.
constexpr int64_t maximumPositions = 4096;

void requireFewPositions(const MethodContext& context, const at::Tensor& activation)
{
    if (activation.size(1) * activation.size(2) <= maximumPositions)
        return;
    throw Error(ErrorKind::NotPossible,
        {CAMSCOPE_TEXT("KPCA-CAM compares all pairs of positions, and the grid of %1 is %2×%3, more than %4 positions; "
                       "choose a later layer, or use Eigen-CAM."),
            {context.layer, std::to_string(activation.size(2)), std::to_string(activation.size(1)),
                std::to_string(maximumPositions)}});
}

/// J G J with J = I − 11ᵀ/n, for a symmetric G: rows and columns without their means.
at::Tensor doublyCentred(const at::Tensor& g)
{
    const at::Tensor means = g.mean(0, true);
    return g - means - means.t() + means.mean();
}

/// √λ₁·u₁ of a symmetric n×n matrix with entries within ±1, λ₁ its algebraically largest eigenvalue; zero where λ₁ is
/// mere rounding.
at::Tensor leadingComponent(const at::Tensor& matrix)
{
    const auto [values, vectors] = at::linalg_eigh(matrix); // in ascending order
    const double rounding = static_cast<double>(matrix.numel()) * std::numeric_limits<double>::epsilon();
    const double eigenvalue = values[-1].item<double>();
    return (eigenvalue > rounding ? std::sqrt(eigenvalue) : 0.0) * vectors.select(1, -1);
}

/// Karmani et al. 2024: √λ₁·u₁ of J G J, G = tanh(X Xᵀ/K + 1), X = A as hw×K minus each channel's mean. G is
/// indefinite.
MapSteps computeKpcacam(MethodContext& context)
{
    const at::Tensor activation = layerActivation(context);
    requireFewPositions(context, activation);
    const at::Tensor x = positionsByChannels(activation, true);
    if (!at::isfinite(x).all().item<bool>())
        co_return undefinedMap(activation);
    const at::Tensor g = (x.mm(x.t()) / static_cast<double>(x.size(1)) + 1.0).tanh();
    co_return turnedMap(leadingComponent(doublyCentred(g)), activation);
}

} // namespace

Method kpcacam()
{
    MethodInfo info;
    info.id = "kpcacam";
    info.name = "KPCA-CAM";
    info.needsGradient = false;
    info.summary = CAMSCOPE_TEXT("Eigen-CAM with a curved measure of likeness between positions, which can follow "
                                 "patterns that are no straight direction.");
    info.formula = "raw = √λ_1 u_1\n"
                   "J G J u_1 = λ_1 u_1\n"
                   "G = tanh(X Xᵀ/K + 1)";
    info.symbols = legend({},
        {{"X",
             CAMSCOPE_TEXT("the activation as a matrix, one row per position and one column per channel, each column "
                           "less its mean")},
            {"K", CAMSCOPE_TEXT("the number of channels")},
            {"G", CAMSCOPE_TEXT("how much each position is like each other one")},
            {"J", CAMSCOPE_TEXT("subtracts the mean of every row and column")},
            {"λ_1, u_1",
                CAMSCOPE_TEXT("the largest eigenvalue and its unit eigenvector, its sign such that the value of "
                              "largest magnitude is positive")}});
    info.misleads = CAMSCOPE_TEXT("It says nothing of a class, and its sign is a convention. With large activations "
                                  "tanh saturates, and the map becomes a division of the positions into two groups.");
    info.cost
        = CAMSCOPE_TEXT("No pass beyond the one that gives the layer's activation. Time grows with the third power of "
                        "the number of positions and memory with the second; more than 4096 positions are refused.");
    info.paper = "Karmani et al. 2024, KPCA-CAM: Visual Explainability of Deep Computer Vision Models using Kernel PCA";
    info.link = "https://arxiv.org/abs/2410.00267";
    info.seeAlso = {"eigencam", "fem"};
    return {std::move(info), computeKpcacam};
}

} // namespace camscope
