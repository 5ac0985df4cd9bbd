// SPDX-License-Identifier: Apache-2.0
#include "core/model/network.h"

#include "core/base/error.h"
#include "core/base/nearnames.h"
#include "core/base/result.h"
#include "core/io/files.h"
#include "core/model/networkdescription.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace camscope {

namespace {

/// Programs for other courses and sizes that are kept; a picture that goes back to one is quick.
constexpr std::size_t mostVariants = 8;

/// The same noise on every run, so that what is found about a model is the same on every run.
at::Tensor probeInput(int channels, int height, int width, const at::Device& device)
{
    auto generator = at::make_generator<at::CPUGeneratorImpl>(2016);
    return at::randn({1, channels, height, width}, generator).to(device);
}

bool runs(const ImportedModel& model, const at::Tensor& input)
{
    const at::NoGradGuard noGradient;
    try {
        model.forward(input);
        return true;
    } catch (const c10::Error&) {
        return false;
    } catch (const std::exception&) { // exceptions raised by the model's own checks
        return false;
    }
}

/// A square size at which the network runs, 0 if none of the common ones does.
int workingSize(const ImportedModel& model, const at::Device& device)
{
    for (const int size : {224, 32, 28, 64, 96, 128, 160, 192, 227, 256, 299, 384, 512}) {
        if (runs(model, probeInput(model.inputChannels, size, size, device)))
            return size;
    }
    return 0;
}

[[noreturn]] void refuseProbe(
    const ImportedModel& model, const std::string& path, const at::Tensor& probe, const std::string& details)
{
    const std::string sidecar = toPath(path).stem().string() + ".camscope.json";
    if (runs(model, probe))
        throw Error(ErrorKind::NotPossible,
            {CAMSCOPE_TEXT("The program of %1 cannot be followed; export the model with torch.jit.trace instead."),
                {path}},
            details);
    if (const int size = workingSize(model, probe.device()); size > 0)
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("%1 does not run on an input of %2, but it does at %3×%3: put {\"schema\": 1, \"input\": "
                           "{\"width\": %3, \"height\": %3}} into %4 beside it."),
                {path, shapeText(probe.sizes().vec()), std::to_string(size), sidecar}},
            details);
    throw Error(ErrorKind::BadInput,
        {CAMSCOPE_TEXT("%1 does not run on an input of %2; put the size that it expects into %3 beside it."),
            {path, shapeText(probe.sizes().vec()), sidecar}},
        details);
}

} // namespace

Network::Network(ImportedModel model, std::string path, const at::Device& device)
    : m_model(std::move(model))
    , m_path(std::move(path))
    , m_device(device)
{
}

std::shared_ptr<Network> Network::load(
    const std::string& path, const at::Device& device, const std::optional<ModelDescription>& given)
{
    const auto begin = std::chrono::steady_clock::now();
    std::shared_ptr<Network> network(new Network(importModel(path, device), path, device));
    if (given)
        network->m_model.described = network->described(given);
    network->addProbe();
    ModelInfo info = *network->info();
    info.loadSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    network->m_loadedInfo = std::make_shared<const ModelInfo>(std::move(info));
    return network;
}

SourcedDescription Network::described(const std::optional<ModelDescription>& given) const
{
    if (!given)
        return ownDescription(m_path, m_model.embeddedDescription);
    return {*given, DescriptionSource::Given, m_path};
}

void Network::nameClasses(std::vector<std::string> labels)
{
    // Where the rest of the description comes from stays as it is.
    m_model.described.description.labels = std::move(labels);
    tellDescription();
}

void Network::tellDescription()
{
    for (const std::shared_ptr<NetworkVariant>& variant : m_variants)
        variant->setInfo(std::make_shared<const ModelInfo>(redescribed(*variant->info(), m_model.described)));
    m_loadedInfo = std::make_shared<const ModelInfo>(redescribed(*m_loadedInfo, m_model.described));
}

void Network::describe(const std::optional<ModelDescription>& given)
{
    const SourcedDescription before = std::exchange(m_model.described, described(given));
    const double loadSeconds = m_loadedInfo->loadSeconds;
    if (describesSameLayers(before.description, m_model.described.description)) {
        tellDescription();
        return;
    }
    auto variants = std::exchange(m_variants, {});
    try {
        const InputDescription& input = m_model.described.description.input;
        adaptTo(probeInput(static_cast<int>(m_loadedInfo->inputShape[1]), input.height, input.width, m_device));
    } catch (...) {
        m_variants = std::move(variants);
        m_model.described = before;
        throw;
    }
    ModelInfo info = *m_variants.front()->info();
    info.loadSeconds = loadSeconds;
    m_loadedInfo = std::make_shared<const ModelInfo>(std::move(info));
}

/// Runs the network on noise of the described size. The number of channels is a guess from the weights; where that is
/// wrong (a position embedding came first, or a grouped convolution), the description's is tried.
void Network::addProbe()
{
    const InputDescription& input = m_model.described.description.input;
    const at::Tensor probe = probeInput(m_model.inputChannels, input.height, input.width, m_device);
    try {
        add(probe);
    } catch (const c10::Error& error) {
        try {
            add(probeInput(input.channelCount(), input.height, input.width, m_device));
        } catch (const c10::Error&) {
            refuseProbe(m_model, m_path, probe, torchMessage(error));
        }
    }
}

std::vector<at::Tensor> Network::outputs(const at::Tensor& input) const
{
    std::vector<at::Tensor> tensors;
    for (const c10::IValue& value : whole().run({input}))
        tensors.push_back(value.toTensor());
    return tensors;
}

void Network::adaptTo(const at::Tensor& input)
{
    const auto fitting = std::find_if(
        m_variants.begin(), m_variants.end(), [&](const auto& variant) { return variant->holdsFor(input); });
    if (fitting != m_variants.end()) {
        std::rotate(m_variants.begin(), fitting, fitting + 1);
        return;
    }
    try {
        add(input);
    } catch (const c10::Error& error) {
        if (currentFailure().kind == ErrorKind::Resources)
            throw;
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("%1 does not run on an input of %2; it expects %3."),
                {m_path, shapeText(input.sizes().vec()), shapeText(m_loadedInfo->inputShape)}},
            torchMessage(error));
    }
}

void Network::add(const at::Tensor& picture)
{
    Program program = m_model.straighten(picture);
    const auto info = std::make_shared<const ModelInfo>(infoOf(program, picture));
    m_variants.insert(m_variants.begin(), std::make_shared<NetworkVariant>(std::move(program), picture, info));
    if (m_variants.size() > mostVariants)
        m_variants.pop_back();
}

ModelInfo Network::infoOf(const Program& program, const at::Tensor& picture) const
{
    ModelInfo info = describeNetwork(m_path, m_model, program, picture);
    info.sha256 = m_loadedInfo ? m_loadedInfo->sha256 : sha256OfFile(m_path);
    info.device = m_device.str();
    return info;
}

torch::jit::Value* Network::layerValue(const std::string& name) const
{
    if (const NamedValue* layer = program().layer(name))
        return layer->value;
    std::vector<std::string> names;
    std::string members;
    for (const NamedValue& layer : program().layers) {
        names.push_back(layer.name);
        if (layer.name.starts_with(name + "["))
            members += (members.empty() ? "" : ", ") + layer.name;
    }
    if (!members.empty())
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("The layer \"%1\" of %2 gives several tensors; choose one of them: %3."),
                {name, m_path, members}});
    const bool isKnown = m_loadedInfo && m_loadedInfo->layer(name) != nullptr;
    if (isKnown)
        throw Error(ErrorKind::NotPossible,
            {CAMSCOPE_TEXT("The layer \"%1\" of %2 does not run for this picture: the model takes another course."),
                {name, m_path}});
    const Message near = didYouMean(name, names);
    throw Error(ErrorKind::BadInput,
        {near.isEmpty() ? CAMSCOPE_TEXT("There is no layer \"%1\" in %2; camscope-cli inspect lists its layers.")
                        : CAMSCOPE_TEXT("There is no layer \"%1\" in %2%3."),
            {name, m_path, near}});
}

} // namespace camscope
