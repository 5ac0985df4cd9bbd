// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/modeldescription.h"

#include <string>
#include <vector>

namespace camscope {

/// A description with what is known about where it came from.
struct SourcedDescription
{
    ModelDescription description;
    DescriptionSource source = DescriptionSource::Default;
    std::string origin; ///< the file that it was read from, for messages; "" for the defaults
};

/// Files beside a model that may describe it, in the order in which they count: "model.pt.camscope.json",
/// "model.camscope.json".
std::vector<std::string> sidecarPaths(const std::string& modelPath);

/// What a model says about itself: in a file beside it, else in `embedded` (the archive's camscope.json, "" for none);
/// "{}" counts as absent. Throws Error(BadInput) that names the file and the member.
SourcedDescription ownDescription(const std::string& modelPath, const std::string& embedded);

/// A description from a file of its own.
ModelDescription readDescription(const std::string& path);

/// Where the description of a model is written to: the file beside it that counts, or the one that would.
std::string sidecarToWrite(const std::string& modelPath);

/// Writes a description; of a file that is there, members that this version does not know stay. Throws Error(BadInput)
/// where the file cannot be written, or where it holds something else.
void writeDescription(const std::string& path, const ModelDescription& description);

} // namespace camscope
