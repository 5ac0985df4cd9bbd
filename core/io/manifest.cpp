// SPDX-License-Identifier: Apache-2.0
#include "core/io/manifest.h"

#include "core/io/files.h"

namespace camscope {
namespace {

nlohmann::json factJson(const Fact& fact)
{
    return {{"id", fact.id}, {"name", fact.name.text()}, {"value", fact.value}};
}

nlohmann::json targetJson(const ResolvedTarget& target)
{
    nlohmann::json json{{"resolved", target.spec.text()}, {"title", target.title}};
    if (target.classIndex)
        json["class"] = *target.classIndex;
    return json;
}

nlohmann::json geometryJson(const PictureGeometry& geometry)
{
    const RectF seen = geometry.seenRect();
    return {
        {"picture", {{"width", geometry.pictureWidth}, {"height", geometry.pictureHeight}}},
        {"input", {{"width", geometry.inputWidth}, {"height", geometry.inputHeight}}},
        {"seen", {{"x", seen.x}, {"y", seen.y}, {"width", seen.width}, {"height", seen.height}}},
    };
}

} // namespace

Manifest::Manifest(const EngineVersions& versions, const ModelReference& model)
    : m_json{
        {"schema", 1},
        {"program", {{"name", "camscope"}, {"version", versions.program}}},
        {"libraries", {{"torch", versions.torch}, {"opencv", versions.opencv}, {"blas", versions.blas}}},
        {"device", versions.device},
        {"threads", versions.threads},
        {"model", {{"path", model.path}, {"sha256", model.sha256}}},
        {"interrupted", false},
        {"explanations", nlohmann::json::array()},
        {"comparisons", nlohmann::json::array()},
        {"failures", nlohmann::json::array()},
    }
{
}

void Manifest::setPreprocessing(const InputDescription& input, DescriptionSource source)
{
    m_json["model"]["input"] = input;
    m_json["model"]["description_source"] = descriptionSourceId(source);
}

void Manifest::add(const Explanation& explanation, const ExplanationFiles& files)
{
    nlohmann::json entry{
        {"spec", explanation.spec},
        {"target", targetJson(explanation.target)},
        {"layers", explanation.layers},
        {"files", {{"raw", files.raw}, {"map", files.map}, {"overlay", files.overlay}}},
        {"score", explanation.score},
        {"probability", nullptr},
        {"grid",
            {{"channels", explanation.raw.channels}, {"height", explanation.raw.height},
                {"width", explanation.raw.width}}},
        {"geometry", geometryJson(explanation.geometry)},
        {"statistics", explanation.statistics},
        {"warnings", explanation.warnings},
        {"facts", nlohmann::json::array()},
        {"seconds", explanation.seconds},
    };
    if (explanation.probability)
        entry["probability"] = *explanation.probability;
    for (const Fact& fact : explanation.facts)
        entry["facts"].push_back(factJson(fact));
    m_json["explanations"].push_back(std::move(entry));
}

void Manifest::addComparison(
    const Explanation& first, const Explanation& second, const MapDifference& difference, const DifferenceFiles& files)
{
    nlohmann::json entry{
        {"specs", {first.spec, second.spec}},
        {"files", {{"difference", files.map}, {"overlay", files.overlay}}},
        {"maximum", {{"value", difference.maximum}, {"x", difference.x}, {"y", difference.y}}},
        {"mean", difference.mean},
        {"raw_maximum", nullptr},
        {"colour_scale", files.colourScale},
    };
    if (difference.rawMaximum)
        entry["raw_maximum"] = *difference.rawMaximum;
    m_json["comparisons"].push_back(std::move(entry));
}

void Manifest::addFailure(const ExplanationSpec& spec, const Failure& failure)
{
    m_json["failures"].push_back({
        {"spec", spec},
        {"exit_code", static_cast<int>(failure.kind)},
        {"message", failure.message.text()},
        {"details", failure.details},
    });
}

void Manifest::write(const std::string& folder) const
{
    // Paths are bytes on Linux; those that are no UTF-8 must not cost the whole record.
    const std::string text = m_json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace);
    writeFile(fromPath(toPath(folder) / "manifest.json"), text + "\n");
}

} // namespace camscope
