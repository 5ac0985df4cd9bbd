// SPDX-License-Identifier: Apache-2.0
#include "tests/core/explain/referencemaps.h"

#include "core/io/npy.h"
#include "core/render/displaymap.h"
#include "tests/core/explain/comparison.h"
#include "tests/referencefiles.h"

#include <QFile>

#include <algorithm>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>

namespace camscope {

namespace {

constexpr double displayTolerance = 1e-3;
constexpr double fullgradDisplayTolerance = 2e-2;
constexpr double occlusionTolerance = 1e-3; ///< of the largest value

/// Largest deviation of a layer's raw map, relative to the reference's largest value.
double layerTolerance(const std::string& method)
{
    static const std::map<std::string, double> looser{{"scorecam", 1e-3}, {"ablationcam", 1e-3}, {"eigencam", 1e-3},
        {"eigengradcam", 1e-3}, {"kpcacam", 1e-3}, {"fem", 1e-3}};
    const auto found = looser.find(method);
    return found == looser.end() ? 1e-4 : found->second;
}

/// Of the norm of an input-space gradient: a few rectifiers flip between builds.
double gradientTolerance(const std::string& method)
{
    return method == "integrated_gradients" ? 5e-3 : 3e-2;
}

/// References call the methods by other names where the maps are of other kinds or options are given.
std::string methodText(const std::string& name)
{
    static const std::map<std::string, std::string> texts{{"saliency_signed", "saliency"},
        {"integrated_gradients_50", "integrated_gradients:steps=50"},
        {"occlusion_32_16", "occlusion:window=32,stride=16,fill=0"}};
    const auto found = texts.find(name);
    return found == texts.end() ? name : found->second;
}

std::vector<std::string> modelsOf(const std::string& image)
{
    if (image == "both")
        return {"models/squeezenet1_0_imagenet.pt", "models/squeezenet1_0_imagenet_traced.pt"};
    if (image == "shufflenet")
        return {"models/shufflenet_v2_x0_5_random.pt"};
    return {"models/" + image + ".pt"};
}

std::string text(const nlohmann::json& entry, const char* key)
{
    const auto found = entry.find(key);
    if (found == entry.end() || found->is_null())
        return {};
    return found->is_string() ? found->get<std::string>() : found->dump();
}

Reference referenceOf(const nlohmann::json& entry, const std::string& model)
{
    Reference reference{{}, model, text(entry, "image"), text(entry, entry.contains("target") ? "target" : "cls"),
        text(entry, "layer"), methodText(text(entry, "method")), text(entry, "map"), text(entry, "raw")};
    std::replace(reference.target.begin(), reference.target.end(), '-', ':');
    reference.name = QByteArray::fromStdString(
        model.substr(model.find('/') + 1) + " " + reference.target + " " + reference.layer + " " + reference.method);
    return reference;
}

double largestDifference(const std::vector<float>& a, const std::vector<float>& b)
{
    double result = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        result = std::max(result, std::abs(static_cast<double>(a[i]) - b[i]));
    return result;
}

double norm(const std::vector<float>& values)
{
    double sum = 0;
    for (const float value : values)
        sum += static_cast<double>(value) * value;
    return std::sqrt(sum);
}

double normOfDifference(std::vector<float> a, const std::vector<float>& b)
{
    for (std::size_t i = 0; i < a.size(); ++i)
        a[i] -= b[i];
    return norm(a);
}

/// The direction of a singular vector is arbitrary, and pytorch-grad-cam leaves it as its decomposition gave it. Ours
/// is fixed: the entry of largest magnitude is positive. Three references of tiny_bn_silu point the other way.
bool pointsAgainstTheRule(const Reference& reference, const std::vector<float>& map)
{
    if (reference.method != "eigencam" && reference.method != "eigengradcam" && reference.method != "kpcacam")
        return false;
    if (reference.image != "tiny_bn_silu")
        return false;
    return *std::max_element(map.begin(), map.end(), [](float a, float b) { return std::abs(a) < std::abs(b); }) < 0;
}

/// The complaint about one comparison; a NaN is one, too.
QString beyond(double tolerance, double deviation, const char* what)
{
    if (deviation <= tolerance)
        return {};
    return QStringLiteral("%1 differs by %2, more than %3. ").arg(what).arg(deviation).arg(tolerance);
}

QString sizesDiffer(std::size_t ours, std::size_t reference)
{
    return QStringLiteral("%1 values against the reference's %2. ").arg(ours).arg(reference);
}

QString displayDisagreement(const Explanation& explanation, const std::string& file, double tolerance)
{
    const std::vector<float> expected = referenceValues(file);
    const FloatImage display = displayMap(explanation);
    if (display.values.size() != expected.size())
        return sizesDiffer(display.values.size(), expected.size());
    return beyond(tolerance, largestDifference(display.values, expected), "the displayed map");
}

QString layerDisagreement(const Explanation& explanation, const Reference& reference)
{
    const std::vector<float>& raw = explanation.raw.values;
    std::vector<float> expected = referenceValues(reference.raw);
    if (raw.size() != expected.size())
        return sizesDiffer(raw.size(), expected.size());
    if (pointsAgainstTheRule(reference, expected)) {
        for (float& value : expected)
            value = -value;
    }
    QString complaint = beyond(
        layerTolerance(reference.method), largestDifference(raw, expected) / largestMagnitude(expected), "the raw map");
    if (!reference.map.empty())
        complaint += displayDisagreement(explanation, reference.map, displayTolerance);
    return complaint;
}

/// The reference repeats one map for each channel.
QString occlusionDisagreement(const std::vector<float>& raw, const std::vector<float>& expected)
{
    if (3 * raw.size() != expected.size())
        return sizesDiffer(raw.size(), expected.size());
    double difference = 0;
    for (std::size_t i = 0; i < expected.size(); i += raw.size())
        difference = std::max(difference, largestDifference(raw, {expected.begin() + i, expected.end()}));
    return beyond(occlusionTolerance, difference / largestMagnitude(expected), "the map");
}

QString inputDisagreement(const Explanation& explanation, const Reference& reference)
{
    const std::string& method = explanation.spec.method.id;
    if (method == "fullgrad")
        return displayDisagreement(explanation, reference.map, fullgradDisplayTolerance);
    const std::vector<float>& raw = explanation.raw.values;
    const std::vector<float> expected = referenceValues(reference.map);
    if (method == "occlusion")
        return occlusionDisagreement(raw, expected);
    if (raw.size() != expected.size())
        return sizesDiffer(raw.size(), expected.size());
    if (norm(expected) == 0)
        return beyond(0, largestMagnitude(raw), "the map, which must be zero,");
    return beyond(gradientTolerance(method), normOfDifference(raw, expected) / norm(expected), "the map");
}

} // namespace

std::vector<Reference> references()
{
    QFile file(referenceFile("maps/manifest.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<Reference> all;
    for (const nlohmann::json& entry : nlohmann::json::parse(file.readAll().toStdString())) {
        for (const std::string& model : modelsOf(text(entry, "image")))
            all.push_back(referenceOf(entry, model));
    }
    return all;
}

std::vector<float> referenceValues(const std::string& name)
{
    return loadNpy(referenceFile(QString::fromStdString("maps/" + name)).toStdString()).values;
}

ExplanationPointer explainReference(Engine& engine, const Reference& reference)
{
    ExplanationSpec spec;
    spec.model.path = referenceFile(QString::fromStdString(reference.model)).toStdString();
    spec.picture = PictureReference::tensor(referenceFile(QString::fromStdString(reference.tensor())).toStdString());
    spec.target = TargetSpec::parse(reference.target);
    if (!reference.layer.empty())
        spec.layers = {reference.layer};
    spec.method = MethodSpec::parse(reference.method);
    spec.convention = Convention::PytorchGradCam;
    return engine.explain(spec).finish();
}

QString disagreement(const Explanation& explanation, const Reference& reference)
{
    return explanation.kind == MapKind::Layer ? layerDisagreement(explanation, reference)
                                              : inputDisagreement(explanation, reference);
}

} // namespace camscope
