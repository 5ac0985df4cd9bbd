// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/engine.h"

#include <QByteArray>
#include <QMetaType>
#include <QString>

#include <string>
#include <vector>

namespace camscope {

/// One entry of the reference manifest (maps/manifest.json) for one model file. Paths lie below the reference folder.
struct Reference
{
    QByteArray name; ///< of the data row
    std::string model; ///< "models/…"
    std::string image; ///< "both"
    std::string target;
    std::string layer; ///< "" for methods on the input
    std::string method; ///< with its options
    std::string map; ///< display map, or raw of input-space methods
    std::string raw; ///< of methods on a layer

    std::string tensor() const { return "maps/" + image + ".input.npy"; }
};

/// Every entry for every model file that it was made with. Empty without the reference folder.
std::vector<Reference> references();

/// The values of a file in maps/.
std::vector<float> referenceValues(const std::string& name);

/// The same map of ours, under pytorch-grad-cam's convention.
ExplanationPointer explainReference(Engine& engine, const Reference& reference);

/// Where `explanation` is not within METHODS' tolerances of the reference, raw or displayed, in words with numbers; ""
/// where it is.
QString disagreement(const Explanation& explanation, const Reference& reference);

} // namespace camscope

Q_DECLARE_METATYPE(camscope::Reference)
