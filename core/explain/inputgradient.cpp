// SPDX-License-Identifier: Apache-2.0
#include "core/explain/inputgradient.h"

namespace camscope {

namespace {

void reportRectifiers(MethodContext& context, const RectifierReport& report)
{
    context.facts.push_back(
        {"rectifiers_replaced", {CAMSCOPE_TEXT("Rectifiers replaced")}, std::to_string(report.replaced)});
    std::string kinds;
    for (const auto& [kind, count] : report.others)
        kinds += (kinds.empty() ? "" : ", ") + std::to_string(count) + " × " + kind;
    if (!kinds.empty())
        context.warn("activations_not_replaced",
            {CAMSCOPE_TEXT("The rule applies to ReLU alone; these activation functions kept their own derivative: %1."),
                {kinds}});
    else if (report.replaced == 0)
        context.warn(
            "no_rectifiers", {CAMSCOPE_TEXT("The network has no ReLU, so this map is the plain gradient."), {}});
}

} // namespace

at::Tensor inputGradient(const MethodContext& context, const CompiledGraph& graph, const at::Tensor& picture)
{
    const at::AutoGradMode gradients(true);
    const at::Tensor leaf = picture.detach().requires_grad_();
    std::vector<at::Tensor> outputs;
    for (const c10::IValue& value : graph.run({leaf}))
        outputs.push_back(value.toTensor());
    const at::Tensor score = context.target(outputs).sum();
    at::Tensor gradient;
    if (score.requires_grad())
        gradient = torch::autograd::grad({score}, {leaf}, {}, false, false, true)[0];
    return gradient.defined() ? gradient[0] : at::zeros_like(leaf)[0];
}

at::Tensor rectifiedGradient(MethodContext& context, ReluRule rule)
{
    context.reluRule = rule;
    const RectifiedNetwork& network = context.network.rectified(rule);
    reportRectifiers(context, network.report);
    return inputGradient(context, network.graph, context.input);
}

} // namespace camscope
