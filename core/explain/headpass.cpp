// SPDX-License-Identifier: Apache-2.0
#include "core/explain/headpass.h"

namespace camscope {

std::vector<at::Tensor> runHead(const MethodContext& context, const StemValues& stem)
{
    std::vector<c10::IValue> inputs{stem.activation};
    inputs.insert(inputs.end(), stem.skips.begin(), stem.skips.end());
    std::vector<at::Tensor> outputs;
    for (const c10::IValue& value : context.network.splitAtLayer(context.layer).head.run(std::move(inputs)))
        outputs.push_back(value.toTensor());
    return outputs;
}

double scoreOfPicture(const MethodContext& context)
{
    const at::NoGradGuard noGradient;
    return context.target(runHead(context, context.stem)).item<double>();
}

StemValues stemOfCopies(const MethodContext& context, std::int64_t count)
{
    if (count == 1)
        return context.stem;
    std::vector<int64_t> repeats(context.stem.activation.dim(), 1);
    repeats.at(static_cast<std::size_t>(context.grid.batchDimension())) = count;
    if (context.stem.skips.empty())
        return {context.stem.activation.repeat(repeats), {}};
    // Skips may be sizes as well as tensors, so they cannot be repeated by hand.
    const at::NoGradGuard noGradient;
    const CompiledGraph& stem = context.network.splitAtLayer(context.layer).stem;
    std::vector<c10::IValue> values = stem.run({context.input.repeat({count, 1, 1, 1})});
    values.erase(values.begin());
    return {context.stem.activation.repeat(repeats), std::move(values)};
}

} // namespace camscope
