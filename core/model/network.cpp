// SPDX-License-Identifier: Apache-2.0
#include "core/model/network.h"

#include "core/base/error.h"
#include "core/io/files.h"
#include "core/model/networkdescription.h"

#include <algorithm>
#include <chrono>

namespace camscope {

namespace {

/// The same noise on every run, so that what is found about a model is the same on every run.
at::Tensor probeInput(int channels, int height, int width, const at::Device& device)
{
    auto generator = at::make_generator<at::CPUGeneratorImpl>(2016);
    return at::randn({1, channels, height, width}, generator).to(device);
}

/// A square size at which the network runs, 0 if none of the common ones does.
int workingSize(const ImportedModel& model, const at::Device& device)
{
    const at::NoGradGuard noGradient;
    for (const int size : {224, 32, 28, 64, 96, 128, 160, 192, 227, 256, 299, 384, 512}) {
        try {
            model.forward(probeInput(model.inputChannels, size, size, device));
            return size;
        } catch (const c10::Error&) {
            continue; // not this size
        } catch (const std::exception&) {
            continue; // exceptions raised by the model's own checks
        }
    }
    return 0;
}

[[noreturn]] void refuseInputSize(
    const ImportedModel& model, const std::string& path, const at::Device& device, const std::string& details)
{
    const InputDescription& input = model.description.input;
    const std::string shape = "1×" + std::to_string(model.inputChannels) + "×" + std::to_string(input.height) + "×"
        + std::to_string(input.width);
    const std::string sidecar = toPath(path).stem().string() + ".camscope.json";
    if (const int size = workingSize(model, device); size > 0)
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("%1 does not run on an input of %2, but it does at %3×%3: put {\"schema\": 1, \"input\": "
                           "{\"width\": %3, \"height\": %3}} into %4 beside it."),
                {path, shape, std::to_string(size), sidecar}},
            details);
    throw Error(ErrorKind::BadInput,
        {CAMSCOPE_TEXT("%1 does not run on an input of %2; put the size that it expects into %3 beside it."),
            {path, shape, sidecar}},
        details);
}

bool equalValues(const c10::IValue& a, const c10::IValue& b)
{
    return a.isTensor() || b.isTensor() ? false : a == b;
}

} // namespace

Network::Network(ImportedModel model, std::string path, const at::Device& device)
    : m_model(std::move(model))
    , m_path(std::move(path))
    , m_device(device)
{
}

std::shared_ptr<Network> Network::load(const std::string& path, const at::Device& device)
{
    const auto begin = std::chrono::steady_clock::now();
    std::shared_ptr<Network> network(new Network(importModel(path, device), path, device));
    const InputDescription& input = network->m_model.description.input;
    const at::Tensor probe = probeInput(network->m_model.inputChannels, input.height, input.width, device);
    try {
        network->adopt(network->m_model.straighten(probe));
    } catch (const c10::Error& error) {
        refuseInputSize(network->m_model, path, device, torchMessage(error));
    }
    ModelInfo info = network->describe(probe);
    info.loadSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    network->m_info = std::make_shared<const ModelInfo>(std::move(info));
    return network;
}

std::vector<torch::jit::Value*> Network::outputValues() const
{
    std::vector<torch::jit::Value*> values;
    for (const ProgramOutput& output : m_program->outputs)
        values.push_back(output.value);
    return values;
}

void Network::adopt(Program program)
{
    m_program = std::make_shared<const Program>(std::move(program));
    m_splits.clear();
    m_runsBatches.reset();
    m_rectified.clear();
    m_whole.emplace(extract(*m_program, {{m_program->input}, outputValues()}));
    m_guards.reset();
    if (m_program->guards.empty())
        return;
    std::vector<torch::jit::Value*> decisions;
    for (const Guard& guard : m_program->guards)
        decisions.push_back(guard.value);
    m_guards.emplace(extract(*m_program, {{m_program->input}, decisions}));
}

std::vector<at::Tensor> Network::outputs(const at::Tensor& input) const
{
    std::vector<at::Tensor> tensors;
    for (const c10::IValue& value : m_whole->run({input}))
        tensors.push_back(value.toTensor());
    return tensors;
}

void Network::adaptTo(const at::Tensor& input)
{
    if (!m_guards)
        return;
    const at::NoGradGuard noGradient;
    const std::vector<c10::IValue> decisions = m_guards->run({input});
    for (std::size_t i = 0; i < decisions.size(); ++i) {
        if (!equalValues(decisions[i], m_program->guards[i].expected)) {
            adopt(m_model.straighten(input));
            return;
        }
    }
}

bool Network::runsBatches(const at::Tensor& input)
{
    if (m_runsBatches)
        return *m_runsBatches;
    const at::NoGradGuard noGradient;
    m_runsBatches = false;
    try {
        const std::vector<at::Tensor> alone = outputs(input);
        const std::vector<at::Tensor> together = outputs(at::cat({input.flip(3), input}));
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

ModelInfo Network::describe(const at::Tensor& probe)
{
    ModelInfo info = describeNetwork(m_model, *m_program, probe);
    info.path = m_path;
    info.sha256 = sha256OfFile(m_path);
    info.device = m_device.str();
    if (info.description.name.empty())
        info.description.name = fromPath(toPath(m_path).stem());
    return info;
}

torch::jit::Value* Network::layerValue(const std::string& name) const
{
    if (const NamedValue* layer = m_program->layer(name))
        return layer->value;
    std::vector<std::string> names;
    for (const NamedValue& layer : m_program->layers)
        names.push_back(layer.name);
    throw Error(ErrorKind::BadInput,
        {CAMSCOPE_TEXT("There is no layer \"%1\" in %2%3."), {name, m_path, didYouMean(name, names)}});
}

const CompiledSplit& Network::splitAtLayer(const std::string& name)
{
    torch::jit::Value* value = layerValue(name);
    const auto found = m_splits.find(value);
    if (found != m_splits.end())
        return found->second;
    Split split = splitAt(*m_program, value, outputValues());
    CompiledSplit compiled{CompiledGraph(std::move(split.stem)), CompiledGraph(std::move(split.head))};
    return m_splits.emplace(value, std::move(compiled)).first->second;
}

const RectifiedNetwork& Network::rectified(ReluRule rule)
{
    const auto found = m_rectified.find(rule);
    if (found != m_rectified.end())
        return found->second;
    auto graph = extract(*m_program, {{m_program->input}, outputValues()});
    RectifierReport report = applyReluRule(*graph, rule);
    return m_rectified.emplace(rule, RectifiedNetwork{CompiledGraph(graph), std::move(report)}).first->second;
}

} // namespace camscope
