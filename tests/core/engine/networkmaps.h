// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/io/npy.h"
#include "tests/core/engine/testengine.h"

#include <QTemporaryDir>

#include <algorithm>

namespace camscope {

/// A spec on a network of the folders "networks", "torchvision" or "bad", without ".pt".
inline ExplanationSpec specOf(const QString& network, const std::string& method = "gradcam",
    const std::string& layer = "auto", const std::string& target = "top1")
{
    ExplanationSpec spec = testSpec("../" + network + ".pt", method, target);
    spec.layers = {layer};
    return spec;
}

inline ExplanationPointer mapOf(Engine& engine, const QString& network, const std::string& method = "gradcam",
    const std::string& layer = "auto", const std::string& target = "top1")
{
    return engine.explain(specOf(network, method, layer, target)).finish();
}

inline ModelInfoPointer modelOf(Engine& engine, const QString& network)
{
    return engine.openModel(specOf(network).model.path);
}

inline bool warnsOf(const ModelInfo& model, const std::string& words)
{
    return std::any_of(model.warnings.begin(), model.warnings.end(),
        [&](const Message& warning) { return warning.text().find(words) != std::string::npos; });
}

/// An array of 1×channels×height×width: `level` everywhere, and a blob.
inline std::string tensorFile(const QTemporaryDir& folder, const std::vector<std::int64_t>& shape, float level)
{
    NpyArray array;
    array.shape = shape;
    array.values.assign(shape[1] * shape[2] * shape[3], level);
    for (std::size_t i = 0; i < array.values.size(); i += 3)
        array.values[i] += 0.1F * static_cast<float>(i % 7);
    const std::string path
        = folder.filePath(QString("%1-%2-%3.npy").arg(shape[1]).arg(shape[2]).arg(level)).toStdString();
    saveNpy(array, path);
    return path;
}

} // namespace camscope
