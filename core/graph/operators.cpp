// SPDX-License-Identifier: Apache-2.0
#include "core/graph/operators.h"

#include <torch/csrc/autograd/custom_function.h>
#include <torch/csrc/jit/runtime/custom_operator.h>

#include <limits>

namespace camscope {

namespace {

class Rectify : public torch::autograd::Function<Rectify>
{
public:
    static at::Tensor forward(
        torch::autograd::AutogradContext* context, const at::Tensor& x, double low, double high, int64_t rule)
    {
        context->save_for_backward({x});
        context->saved_data["low"] = low;
        context->saved_data["high"] = high;
        context->saved_data["rule"] = rule;
        return high < std::numeric_limits<double>::infinity() ? at::clamp(x, low, high) : at::clamp_min(x, low);
    }

    static torch::autograd::variable_list backward(
        torch::autograd::AutogradContext* context, torch::autograd::variable_list gradients)
    {
        const at::Tensor gradient = at::clamp_min(gradients[0], 0);
        at::Tensor result = gradient;
        if (static_cast<ReluRule>(context->saved_data["rule"].toInt()) == ReluRule::Guided) {
            const at::Tensor x = context->get_saved_variables()[0];
            const at::Tensor open = at::logical_and(
                at::gt(x, context->saved_data["low"].toDouble()), at::lt(x, context->saved_data["high"].toDouble()));
            result = gradient * open.to(gradient.scalar_type());
        }
        return {result, {}, {}, {}};
    }
};

using torch::jit::Stack;

void runAfter(Stack& stack)
{
    torch::jit::drop(stack, 1); // the written view; the base stays
}

void runRectify(Stack& stack)
{
    const int64_t rule = torch::jit::pop(stack).toInt();
    const double high = torch::jit::pop(stack).toDouble();
    const double low = torch::jit::pop(stack).toDouble();
    const at::Tensor x = torch::jit::pop(stack).toTensor();
    torch::jit::push(stack, Rectify::apply(x, low, high, rule));
}

const torch::jit::RegisterOperators registration({
    torch::jit::Operator(
        "camscope::after(Tensor base, Tensor written) -> Tensor", runAfter, c10::AliasAnalysisKind::CONSERVATIVE),
    torch::jit::Operator("camscope::rectify(Tensor x, float low, float high, int rule) -> Tensor", runRectify,
        c10::AliasAnalysisKind::CONSERVATIVE),
});

} // namespace

torch::jit::Symbol operators::after()
{
    static const auto symbol = torch::jit::Symbol::fromQualString("camscope::after");
    return symbol;
}

torch::jit::Symbol operators::rectify()
{
    static const auto symbol = torch::jit::Symbol::fromQualString("camscope::rectify");
    return symbol;
}

} // namespace camscope
