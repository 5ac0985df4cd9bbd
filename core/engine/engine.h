// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/enginesettings.h"
#include "core/explain/explanation.h"
#include "core/io/annotations.h"
#include "core/io/picture.h"
#include "core/jobs/stepwise.h"
#include "core/model/modelinfo.h"
#include "core/model/prediction.h"

#include <memory>
#include <optional>
#include <string>

namespace camscope {

using ModelInfoPointer = std::shared_ptr<const ModelInfo>;
using PicturePointer = std::shared_ptr<const Picture>;
using PredictionPointer = std::shared_ptr<const Prediction>;
using ExplanationPointer = std::shared_ptr<const Explanation>;

/// What a running explanation reports.
struct Progress
{
    double fraction = 0; ///< 0…1
    ExplanationPointer partial; ///< the map so far, or null
};

/// The engine without threads: opens models and pictures, keeps caches, explains. One thread uses it; the command line
/// does so directly, the window through Explainer. Functions throw Error.
class Engine
{
public:
    explicit Engine(EngineSettings settings = {});
    ~Engine();
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    const EngineSettings& settings() const;

    /// Screens, loads and straightens a model; a model opened before is returned at once.
    ModelInfoPointer openModel(const std::string& path);
    void forgetModel(const std::string& path);

    /// Takes a description in place of what the model says about itself; nothing: back to that, read anew from the file
    /// beside the model. A model that was opened before is not loaded again; where it does not run on the described
    /// size, an Error(BadInput) says so and nothing has changed.
    ModelInfoPointer describeModel(const std::string& path, const std::optional<ModelDescription>& description);
    /// Takes the labels of a file (core/io/labels.h) in place of the model's own.
    ModelInfoPointer useLabels(const std::string& path, const std::string& labelFile);

    /// Decodes a picture file, draws a scene ("scene:42"), shows an array, or paints over one of the first two, all as
    /// PictureReference::parse() reads names; the last few are kept.
    PicturePointer openPicture(const std::string& name);

    /// From now on pictures from files come with the objects that these files list for them (Picture::objects); of
    /// several files that list a picture the last one counts.
    void useAnnotations(std::vector<AnnotationsPointer> annotations);

    /// What the model's output of this path answers ("" = the main one). `way`: how to preprocess, in place of the
    /// model's own way, to try it.
    PredictionPointer predict(const std::string& modelPath, const PictureReference& picture,
        const std::string& outputPath = "", const std::optional<InputDescription>& way = std::nullopt);

    /// Explains a spec step by step. The target must stand for one class (TargetSpec::expanded()).
    Stepwise<Progress, ExplanationPointer> explain(ExplanationSpec spec);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace camscope
