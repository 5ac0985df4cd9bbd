// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/spec/convention.h"
#include "core/spec/methodspec.h"
#include "core/spec/picturereference.h"
#include "core/spec/targetspec.h"

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace camscope {

struct ModelReference
{
    std::string path; ///< UTF-8
    std::string sha256; ///< of the file's bytes, "" while unknown
    bool operator==(const ModelReference&) const = default;
};

/// Everything that decides an explanation. The same spec gives the same map.
struct ExplanationSpec
{
    ModelReference model;
    PictureReference picture;
    std::vector<std::string> layers{"auto"}; ///< several are fused into one map; ignored by methods without a layer
    TargetSpec target;
    MethodSpec method;
    Convention convention = Convention::Paper;

    bool operator==(const ExplanationSpec&) const = default;
};

void to_json(nlohmann::json& json, const ExplanationSpec& spec);
/// Throws Error(BadInput) that names the missing or malformed member.
void from_json(const nlohmann::json& json, ExplanationSpec& spec);

/// "features.12" → {"features.12"}, "a+b" → {"a", "b"}.
std::vector<std::string> layersFromText(const std::string& text);
std::string layersText(const std::vector<std::string>& layers);

} // namespace camscope
