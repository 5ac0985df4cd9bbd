// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/cellsource.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace camscope {

/// The one place where the engine meets Qt. Functions are called on the GUI thread and return at once; callbacks run on
/// the GUI thread, later, and only if the asker still lives and the job was not superseded or cancelled meanwhile.
class ExplainerClient : public QObject, public CellSource
{
    Q_OBJECT
public:
    explicit ExplainerClient(EngineSettings settings = {}, QObject* parent = nullptr);
    ~ExplainerClient() override; ///< stops all jobs; waits for the step in progress

    void openModel(const QString& path, QObject* asker, std::function<void(const Result<ModelInfoPointer>&)> done);
    /// See Engine::describeModel() and Engine::useLabels().
    void describeModel(const std::string& path, std::optional<ModelDescription> description, QObject* asker,
        std::function<void(const Result<ModelInfoPointer>&)> done);
    void useLabels(const std::string& path, const std::string& labelFile, QObject* asker,
        std::function<void(const Result<ModelInfoPointer>&)> done);
    void openPicture(const QString& path, QObject* asker, std::function<void(const Result<PicturePointer>&)> done);
    /// For pictures that are opened afterwards.
    void useAnnotations(std::vector<AnnotationsPointer> annotations);
    /// `request.done` runs on the GUI thread like all callbacks.
    void predict(Explainer::PredictRequest request, QObject* asker);
    void explain(CellRequest request) override;
    void cancel(const std::string& key) override;
    void cancelAll();
    /// Forgets a model, so that it is read anew.
    void forgetModel(const QString& path);

    const EngineSettings& settings() const { return m_settings; }

private:
    EngineSettings m_settings;
    std::unique_ptr<Explainer> m_explainer;
};

} // namespace camscope
