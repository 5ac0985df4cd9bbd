// SPDX-License-Identifier: Apache-2.0
#include "core/engine/enginestate.h"

#include "core/base/result.h"
#include "core/engine/device.h"
#include "core/engine/openedpicture.h"
#include "core/explain/nonfinite.h"
#include "core/io/files.h"
#include "core/io/npy.h"
#include "core/model/outputprediction.h"
#include "core/model/picturetruth.h"
#include "core/model/preprocessing.h"
#include "core/render/eraser.h"

#include <algorithm>
#include <chrono>
#include <nlohmann/json.hpp>

namespace camscope {

namespace {

constexpr std::size_t pictureBudget = std::size_t(1) << 30;
constexpr std::size_t erasedBudget = std::size_t(128) << 20;
constexpr std::size_t inputBudget = std::size_t(128) << 20;
constexpr std::size_t outputBudget = std::size_t(64) << 20;

std::size_t bytesOf(const at::Tensor& tensor)
{
    return tensor.defined() ? tensor.nbytes() : 0;
}

/// Changes when the file does.
std::string stampOf(const PictureReference& reference)
{
    std::error_code code;
    const auto time = std::filesystem::last_write_time(toPath(reference.path), code).time_since_epoch().count();
    return reference.text() + "|" + std::to_string(time);
}

at::Tensor toTensor(const FloatVolume& volume, const at::Device& device)
{
    at::Tensor tensor = at::empty({1, volume.channels, volume.height, volume.width}, at::kFloat);
    std::copy(volume.values.begin(), volume.values.end(), tensor.data_ptr<float>());
    return tensor.to(device);
}

void requireInputShape(const std::vector<std::int64_t>& shape, const Network& network, const std::string& path)
{
    const std::vector<std::int64_t>& expected = network.info()->inputShape;
    if (shape.size() != 4 || shape[0] != 1 || shape[1] != expected[1])
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("%1 holds an array of shape %2, but %3 takes float32 of %4."),
                {path, shapeText(shape), network.info()->path, shapeText(expected)}});
}

} // namespace

EngineState::EngineState(EngineSettings settings)
    : m_settings(std::move(settings))
    , m_device(resolveDevice(m_settings.device))
    , m_pictures(pictureBudget)
    , m_erased(erasedBudget)
    , m_inputs(inputBudget)
    , m_outputs(outputBudget)
    , m_stems(m_settings.cacheBytes)
{
    configureThreads(m_settings.threads);
}

Network& EngineState::network(const std::string& path)
{
    std::shared_ptr<Network>& network = m_networks[path];
    if (!network) {
        try {
            network = Network::load(path, m_device);
        } catch (...) {
            m_networks.erase(path);
            throw;
        }
    }
    return *network;
}

Network& EngineState::describeModel(const std::string& path, const std::optional<ModelDescription>& given)
{
    if (const auto found = m_networks.find(path); found != m_networks.end()) {
        found->second->describe(given);
        return *found->second;
    }
    const std::shared_ptr<Network> network = Network::load(path, m_device, given);
    m_networks[path] = network;
    return *network;
}

void EngineState::forgetModel(const std::string& path)
{
    m_networks.erase(path);
    m_inputs.removeAll(path + "|");
    m_outputs.removeAll(path + "|");
    m_stems.removeAll(path + "|");
}

PicturePointer EngineState::picture(const PictureReference& reference)
{
    if (!reference.erasure.isEmpty())
        return erasedPicture(reference);
    const std::string key = stampOf(reference);
    if (const auto cached = m_pictures.get(key))
        return *cached;
    const auto picture = std::make_shared<Picture>(openedPicture(reference));
    if (picture->objects.empty()) // a scene knows better
        picture->objects = annotatedObjects(m_annotations, reference.path, picture->image.width, picture->image.height);
    m_pictures.put(key, picture, picture->image.pixels.size());
    return picture;
}

PicturePointer EngineState::erasedPicture(const PictureReference& reference)
{
    const std::string key = stampOf(reference);
    if (const auto cached = m_erased.get(key))
        return *cached;
    const PicturePointer original = picture(reference.original());
    auto picture = std::make_shared<Picture>();
    picture->path = reference.text();
    picture->sha256 = original->sha256;
    picture->image = erased(original->image, reference.erasure);
    picture->orientation = original->orientation;
    picture->sourceChannels = original->sourceChannels;
    picture->sourceBits = original->sourceBits;
    picture->objects = original->objects;
    picture->warnings = original->warnings;
    m_erased.put(key, picture, picture->image.pixels.size());
    return picture;
}

void EngineState::useAnnotations(std::vector<AnnotationsPointer> annotations)
{
    m_annotations = std::move(annotations);
    m_pictures.removeAll("");
    m_erased.removeAll("");
}

PreparedInput EngineState::input(Network& network, const PictureReference& reference, const InputDescription& way)
{
    const ModelInfo& info = *network.info();
    const bool isTensor = reference.kind == PictureReference::Kind::Tensor;
    const std::string kind = isTensor ? "tensor|" : "picture|" + nlohmann::json(way).dump() + "|";
    const std::string key = info.path + "|" + kind + stampOf(reference);
    if (const auto cached = m_inputs.get(key))
        return *cached;
    PreparedInput prepared;
    if (isTensor) {
        const NpyArray array = loadNpy(reference.path);
        requireInputShape(array.shape, network, reference.path);
        FloatVolume volume{static_cast<int>(array.shape[1]), static_cast<int>(array.shape[2]),
            static_cast<int>(array.shape[3]), array.values};
        prepared.sha256 = sha256OfFile(reference.path);
        prepared.tensor = toTensor(volume, network.device());
        prepared.geometry = PictureGeometry::identity(volume.width, volume.height);
    } else {
        if (info.inputShape[1] != way.channelCount())
            throw Error(ErrorKind::BadInput,
                {CAMSCOPE_TEXT(
                     "%1 takes %2 channels, but its description makes %3 of a picture; describe its input in a "
                     ".camscope.json file beside it, or give the input as an array with --tensor."),
                    {info.path, std::to_string(info.inputShape[1]), std::to_string(way.channelCount())}});
        const PicturePointer picture = this->picture(reference);
        prepared.sha256 = picture->sha256;
        prepared.tensor = toTensor(preprocess(picture->image, way), network.device());
        prepared.geometry = inputGeometry(way, picture->image.width, picture->image.height);
    }
    prepared.key = kind + prepared.sha256 + "|" + reference.erasure.text();
    m_inputs.put(key, prepared, bytesOf(prepared.tensor));
    return prepared;
}

std::vector<at::Tensor> EngineState::outputs(Network& network, const PreparedInput& input)
{
    network.adaptTo(input.tensor);
    const ModelInfo& info = *network.info();
    const std::string key = info.path + "|" + input.key;
    if (const auto cached = m_outputs.get(key))
        return *cached;
    const at::NoGradGuard noGradient;
    std::vector<at::Tensor> outputs;
    try {
        outputs = network.outputs(input.tensor);
    } catch (const RunError& error) {
        if (currentFailure().kind == ErrorKind::Resources)
            throw;
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("%1 does not run on an input of %2; it expects %3."),
                {info.path, shapeText(input.tensor.sizes().vec()), shapeText(network.loadedInfo()->inputShape)}},
            error.what());
    }
    std::size_t bytes = 0;
    for (const at::Tensor& output : outputs) {
        bytes += bytesOf(output);
        if (!isFinite(output))
            throw Error(isFinite(input.tensor) ? ErrorKind::NotPossible : ErrorKind::BadInput,
                {CAMSCOPE_TEXT("%1 answers NaN or infinity for this picture, so there is nothing to explain. %2"),
                    {info.path, sourceOfNonFinite(network, input.tensor)}});
    }
    m_outputs.put(key, outputs, bytes);
    return outputs;
}

PredictionPointer EngineState::predict(Network& network, const PreparedInput& input, int output)
{
    const auto begin = std::chrono::steady_clock::now();
    const std::vector<at::Tensor> values = outputs(network, input);
    auto prediction = std::make_shared<Prediction>();
    if (output >= 0)
        *prediction = predictionOf(values.at(output), network.info()->outputs.at(output));
    prediction->output = output;
    prediction->seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return prediction;
}

StemValues EngineState::stem(Network& network, const PreparedInput& input, const std::string& layer)
{
    const std::string key = network.info()->path + "|" + input.key + "|" + layer;
    if (const auto cached = m_stems.get(key))
        return *cached;
    const at::NoGradGuard noGradient;
    std::vector<c10::IValue> values = network.splitAtLayer(layer).stem.run({input.tensor});
    StemValues stem{values.at(0).toTensor(), {values.begin() + 1, values.end()}};
    std::size_t bytes = bytesOf(stem.activation);
    for (const c10::IValue& skip : stem.skips)
        bytes += skip.isTensor() ? bytesOf(skip.toTensor()) : 0;
    m_stems.put(key, stem, bytes);
    return stem;
}

int EngineState::batchSize(Network& network, const at::Tensor& input) const
{
    if (!network.runsBatches(input))
        return 1;
    if (m_settings.batch > 0)
        return m_settings.batch;
    if (m_device.is_cuda())
        return 64;
    // On the CPU larger batches only cost memory traffic; small pictures are grouped so that every pass is worth its
    // overhead. The size depends on the input alone, so that results are the same on every run.
    constexpr std::int64_t valuesPerPass = 2 * 3 * 224 * 224;
    return static_cast<int>(std::clamp<std::int64_t>(valuesPerPass / std::max<std::int64_t>(1, input.numel()), 1, 32));
}

} // namespace camscope
