// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/engine/enginesettings.h"
#include "core/explain/explanation.h"
#include "core/io/differencefiles.h"
#include "core/io/explanationfiles.h"
#include "core/model/modeldescription.h"

#include <nlohmann/json.hpp>
#include <string>

namespace camscope {

/// The record of how a folder of explanations came about, enough to make them again (docs/schemas/manifest.json).
class Manifest
{
public:
    Manifest(const EngineVersions& versions, const ModelReference& model);

    void add(const Explanation& explanation, const ExplanationFiles& files);
    /// How two of the explanations differ.
    void addComparison(const Explanation& first, const Explanation& second, const MapDifference& difference,
        const DifferenceFiles& files);
    /// What was asked for and could not be explained, and why.
    void addFailure(const ExplanationSpec& spec, const Failure& failure);
    /// How pictures become the model's input, and who says so.
    void setPreprocessing(const InputDescription& input, DescriptionSource source);
    void setInterrupted() { m_json["interrupted"] = true; }

    const nlohmann::json& json() const { return m_json; }
    /// Writes `manifest.json` into the folder. Throws Error(BadInput).
    void write(const std::string& folder) const;

private:
    nlohmann::json m_json;
};

} // namespace camscope
