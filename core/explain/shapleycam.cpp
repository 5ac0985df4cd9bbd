// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/explain/channelterms.h"
#include "core/explain/headpass.h"
#include "core/explain/layersignal.h"
#include "core/explain/method.h"
#include "core/explain/symbols.h"

namespace camscope {

namespace {

/// The first two terms of the score's expansion around the layer's activation, each K×h×w.
struct Expansion
{
    at::Tensor gradient; ///< g
    at::Tensor curvature; ///< Hv = ∂⟨g, A⟩/∂A with the right-hand A constant; zero where there is none
};

/// d`scalar`/d`leaf`, zero without a path from one to the other.
at::Tensor derivative(const at::Tensor& scalar, const at::Tensor& leaf, bool keepsGraph)
{
    at::Tensor gradient;
    if (scalar.requires_grad())
        gradient = torch::autograd::grad({scalar}, {leaf}, {}, keepsGraph, keepsGraph, true)[0];
    return gradient.defined() ? gradient : at::zeros_like(leaf);
}

Expansion expand(MethodContext& context)
{
    const at::AutoGradMode gradients(true);
    const at::Tensor leaf = context.stem.activation.detach().requires_grad_();
    const at::Tensor score = context.target(runHead(context, {leaf, context.stem.skips})).sum();
    const at::Tensor gradient = derivative(score, leaf, true);
    try {
        const at::Tensor curvature = derivative((gradient * leaf.detach()).sum(), leaf, false);
        const Expansion expansion{onGrid(gradient.detach(), context.grid)[0], onGrid(curvature, context.grid)[0]};
        describeGradient(context, expansion.gradient);
        return expansion;
    } catch (const c10::Error& error) {
        throw Error(ErrorKind::NotPossible,
            {CAMSCOPE_TEXT("ShapleyCAM needs second derivatives, and an operator behind %1 has none; use Grad-CAM."),
                {context.layer}},
            torchMessage(error));
    }
}

/// Cai 2025: Σ_k α_k A_k with α_k = mean_ij(g − ½ Hv).
MapSteps computeShapleycam(MethodContext& context)
{
    const Expansion expansion = expand(context);
    const at::Tensor weights = (expansion.gradient - 0.5 * expansion.curvature).mean({1, 2});
    co_return weightedSum(context, weights, layerActivation(context));
}

} // namespace

Method shapleycam()
{
    MethodInfo info;
    info.id = "shapleycam";
    info.name = "ShapleyCAM";
    info.summary
        = CAMSCOPE_TEXT("Grad-CAM with weights corrected by the curvature of the score, which brings them closer to "
                        "what each channel adds when the channels join in any order (its Shapley value).");
    info.formula = "raw = Σ_k α_k A_k\n"
                   "α_k = mean_ij (g − ½ Hv)\n"
                   "Hv = ∂⟨g, A⟩/∂A";
    info.symbols = legend({"y", "A", "k", "i, j", "α_k", "g"},
        {{"Hv", CAMSCOPE_TEXT("the curvature of y along A: the A inside the brackets is held constant")}});
    info.misleads = CAMSCOPE_TEXT(
        "For the logit of a network of ReLUs the curvature is zero, and it is Grad-CAM itself. Elsewhere it trusts a "
        "second-order expansion all the way down to an activation of zero, far from the point where it was made.");
    info.cost = CAMSCOPE_TEXT(
        "One forward and two backward passes behind the layer, the second through the first, which takes more memory.");
    info.paper = "Cai 2025, CAMs as Shapley Value-based Explainers";
    info.link = "https://arxiv.org/abs/2501.06261";
    info.seeAlso = {"gradcam", "ablationcam"};
    return {std::move(info), computeShapleycam};
}

} // namespace camscope
