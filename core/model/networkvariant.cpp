// SPDX-License-Identifier: Apache-2.0
#include "core/model/networkvariant.h"

namespace camscope {

namespace {

bool equalValues(const c10::IValue& a, const c10::IValue& b)
{
    return a.isTensor() || b.isTensor() ? false : a == b;
}

std::vector<at::Tensor> tensors(const std::vector<c10::IValue>& values)
{
    std::vector<at::Tensor> all;
    for (const c10::IValue& value : values)
        all.push_back(value.toTensor());
    return all;
}

} // namespace

NetworkVariant::NetworkVariant(Program program, const at::Tensor& picture, std::shared_ptr<const ModelInfo> info)
    : m_program(std::move(program))
    , m_pictureShape(picture.sizes().vec())
    , m_info(std::move(info))
    , m_whole(extract(m_program, {{m_program.input}, m_program.outputValues()}))
{
    if (m_program.guards.empty())
        return;
    std::vector<torch::jit::Value*> decisions;
    for (const Guard& guard : m_program.guards)
        decisions.push_back(guard.value);
    m_guards.emplace(extract(m_program, {{m_program.input}, decisions}));
}

bool NetworkVariant::holdsFor(const at::Tensor& picture) const
{
    if (picture.sizes() != at::IntArrayRef(m_pictureShape))
        return false;
    if (!m_guards)
        return true;
    const at::NoGradGuard noGradient;
    std::vector<c10::IValue> decisions;
    try {
        decisions = m_guards->run({picture});
    } catch (const RunError&) {
        return false; // an earlier decision already led elsewhere, to other shapes
    }
    for (std::size_t i = 0; i < decisions.size(); ++i) {
        if (!equalValues(decisions[i], m_program.guards[i].expected))
            return false;
    }
    return true;
}

bool NetworkVariant::runsBatches(const at::Tensor& picture)
{
    if (m_runsBatches)
        return *m_runsBatches;
    const at::NoGradGuard noGradient;
    m_runsBatches = false;
    try {
        const std::vector<at::Tensor> alone = tensors(m_whole.run({picture}));
        // Another picture altogether: a mirror image has the same mean and the same extremes.
        const at::Tensor other = 0.25 - 0.5 * picture.flip(3);
        const std::vector<at::Tensor> together = tensors(m_whole.run({at::cat({other, picture})}));
        bool same = true;
        for (std::size_t i = 0; i < alone.size(); ++i)
            same = same && together[i].dim() == alone[i].dim() && together[i].dim() > 0 && together[i].size(0) == 2
                && at::allclose(together[i][1], alone[i][0], 1e-3, 1e-4);
        m_runsBatches = same;
    } catch (const RunError&) {
        return false; // shapes that only fit one picture
    }
    return *m_runsBatches;
}

const CompiledSplit& NetworkVariant::splitAt(torch::jit::Value* layer)
{
    const auto found = m_splits.find(layer);
    if (found != m_splits.end())
        return found->second;
    Split split = camscope::splitAt(m_program, layer, m_program.outputValues());
    CompiledSplit compiled{CompiledGraph(std::move(split.stem)), CompiledGraph(std::move(split.head))};
    return m_splits.emplace(layer, std::move(compiled)).first->second;
}

const RectifiedNetwork& NetworkVariant::rectified(ReluRule rule)
{
    const auto found = m_rectified.find(rule);
    if (found != m_rectified.end())
        return found->second;
    auto graph = extract(m_program, {{m_program.input}, m_program.outputValues()});
    RectifierReport report = applyReluRule(*graph, rule);
    return m_rectified.emplace(rule, RectifiedNetwork{CompiledGraph(graph), std::move(report)}).first->second;
}

} // namespace camscope
