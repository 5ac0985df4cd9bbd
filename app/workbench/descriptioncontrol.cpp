// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/descriptioncontrol.h"

#include "core/model/descriptionfile.h"
#include "widgets/classpanel.h"
#include "widgets/explainerclient.h"
#include "widgets/modelpanel.h"
#include "widgets/preprocessing/preprocessingeditor.h"
#include "widgets/session.h"

#include <QFileDialog>
#include <QFileInfo>

#include <utility>

namespace camscope {

namespace {

QString labelFilter()
{
    return DescriptionControl::tr("Labels (%1)").arg(QStringLiteral("*.txt *.csv *.tsv *.json *.names *.labels"))
        + QStringLiteral(";;") + DescriptionControl::tr("All files (*)");
}

QString nameOf(const QString& path)
{
    return QFileInfo(path).fileName();
}

} // namespace

DescriptionControl::DescriptionControl(
    Session& session, ExplainerClient& client, ModelPanel& modelPanel, ClassPanel& classPanel)
    : QObject(&modelPanel)
    , m_session(session)
    , m_client(client)
    , m_modelPanel(modelPanel)
{
    connect(&modelPanel, &ModelPanel::preprocessingWanted, this, [this] { openEditor(); });
    connect(&modelPanel, &ModelPanel::labelsWanted, this, &DescriptionControl::askForLabels);
    connect(&classPanel, &ClassPanel::labelsWanted, this, &DescriptionControl::askForLabels);
    connect(&session, &Session::opened, this, [this] {
        for (const Waiting& waiting : std::exchange(m_waiting, {})) {
            if (m_session.models().contains(waiting.model)) // not where another one was opened meanwhile
                waiting.work();
        }
    });
    connect(&session, &Session::failed, this, [this] {
        if (!m_session.isOpening())
            m_waiting.clear();
    });
    for (const auto signal : {&Session::modelChanged, &Session::predictionChanged, &Session::selectionChanged})
        connect(&session, signal, this, &DescriptionControl::refresh);
    connect(&session.pictures(), &PictureListModel::pictureReady, this, &DescriptionControl::refresh);
}

void DescriptionControl::whenOpen(std::function<void(const std::string& model)> work)
{
    const auto start = [this, work = std::move(work)] {
        if (const ModelInfoPointer& model = m_session.model())
            work(model->path);
        else
            Q_EMIT noticed(tr("Open a model first; labels and preprocessing are about one."));
    };
    if (m_session.isOpening())
        m_waiting.push_back({m_session.openingPath().toStdString(), start});
    else
        start();
}

void DescriptionControl::openModel(const QString& model, const QString& description)
{
    const auto read = attempt([&] { return readDescription(description.toStdString()); });
    m_session.openModel(model, read ? std::optional(read.value()) : std::nullopt);
    useDescription(description); // tells, also what is wrong with it
}

void DescriptionControl::useLabels(const QString& file)
{
    whenOpen([this, file](const std::string& model) {
        const auto notice = [this, file](const Result<ModelInfoPointer>& result) {
            if (result)
                Q_EMIT noticed(tr("%1 labels from %2. “Save beside the model” under “Preprocessing…” keeps them.")
                                   .arg(result.value()->description.labels.size())
                                   .arg(nameOf(file)));
            else
                Q_EMIT failed(result.failure());
        };
        m_client.useLabels(model, file.toStdString(), this,
            [this, notice](const Result<ModelInfoPointer>& result) { take(result, notice); });
    });
}

void DescriptionControl::useDescription(const QString& file)
{
    whenOpen([this, file](const std::string&) {
        const auto description = attempt([&] { return readDescription(file.toStdString()); });
        if (!description) {
            Q_EMIT failed(description.failure());
            return;
        }
        describe(description.value(), [this, file](const Result<ModelInfoPointer>& result) {
            if (result)
                Q_EMIT noticed(tr("The model is described by %1.").arg(nameOf(file)));
            else
                Q_EMIT failed(result.failure());
        });
    });
}

void DescriptionControl::askForLabels()
{
    const QString file
        = QFileDialog::getOpenFileName(m_modelPanel.window(), tr("Names of the classes"), {}, labelFilter());
    if (!file.isEmpty())
        useLabels(file);
}

PreprocessingEditor& DescriptionControl::openEditor()
{
    if (!m_editor) {
        m_editor = new PreprocessingEditor(m_client, m_modelPanel.window());
        connect(m_editor, &PreprocessingEditor::applyRequested, this, &DescriptionControl::apply);
        connect(m_editor, &PreprocessingEditor::revertRequested, this, &DescriptionControl::revert);
        connect(m_editor, &PreprocessingEditor::saveRequested, this, &DescriptionControl::save);
        connect(m_editor, &PreprocessingEditor::saveElsewhereRequested, this, &DescriptionControl::saveElsewhere);
    }
    if (m_editor->isVisible())
        m_editor->raise();
    else if (m_session.model())
        m_editor->show();
    refresh();
    m_editor->activateWindow();
    return *m_editor;
}

void DescriptionControl::refresh()
{
    if (!m_editor)
        return;
    const std::string& picture = m_session.selection().pictures.current;
    PreprocessingEditor::Context context;
    context.model = m_session.model();
    // An array is the input itself.
    if (!picture.empty() && PictureReference::parse(picture).kind != PictureReference::Kind::Tensor) {
        context.pictureName = picture;
        context.picture = m_session.pictures().picture(picture);
    }
    context.output = m_session.output();
    context.prediction = m_session.prediction();
    m_editor->setContext(context);
}

void DescriptionControl::describe(const std::optional<ModelDescription>& description, Answer done)
{
    m_client.describeModel(m_session.model()->path, description, this,
        [this, done = std::move(done)](const Result<ModelInfoPointer>& result) { take(result, done); });
}

void DescriptionControl::take(const Result<ModelInfoPointer>& result, const Answer& done)
{
    if (result)
        m_session.replaceModel(result.value());
    done(result);
}

ModelDescription DescriptionControl::descriptionWith(const InputDescription& input) const
{
    ModelDescription description = m_session.model()->description;
    description.input = input;
    // A name that was taken from the file's is not the model's own.
    if (description.name == QFileInfo(QString::fromStdString(m_session.model()->path)).completeBaseName().toStdString())
        description.name.clear();
    return description;
}

void DescriptionControl::apply(const InputDescription& input)
{
    describe(descriptionWith(input), [this](const Result<ModelInfoPointer>& result) {
        if (!result)
            m_editor->showFailure(result.failure());
    });
}

void DescriptionControl::revert()
{
    describe(std::nullopt, [this](const Result<ModelInfoPointer>& result) {
        if (result)
            m_editor->startAnew(); // also what was entered and not applied
        else
            m_editor->showFailure(result.failure());
    });
}

void DescriptionControl::save(const InputDescription& input)
{
    // Only what the model runs with is written.
    describe(descriptionWith(input), [this](const Result<ModelInfoPointer>& result) {
        if (result)
            write(result.value());
        else
            m_editor->showFailure(result.failure());
    });
}

void DescriptionControl::write(const ModelInfoPointer& model)
{
    const std::string path = sidecarToWrite(model->path);
    const auto written = attempt([&] {
        writeDescription(path, descriptionWith(model->description.input));
        return true;
    });
    if (!written) {
        m_editor->showFailure(written.failure(), true);
        return;
    }
    describe(std::nullopt, [this, path](const Result<ModelInfoPointer>& result) {
        if (result)
            Q_EMIT noticed(tr("Saved as %1.").arg(QString::fromStdString(path)));
        else
            m_editor->showFailure(result.failure());
    });
}

void DescriptionControl::saveElsewhere(const InputDescription& input)
{
    const QString name = nameOf(QString::fromStdString(sidecarToWrite(m_session.model()->path)));
    const QString path = QFileDialog::getSaveFileName(
        m_editor, tr("Save the description"), name, tr("Descriptions (%1)").arg(QStringLiteral("*.camscope.json")));
    if (path.isEmpty())
        return;
    const auto written = attempt([&] {
        writeDescription(path.toStdString(), descriptionWith(input));
        return true;
    });
    if (!written) {
        m_editor->showFailure(written.failure(), true);
        return;
    }
    m_editor->clearFailure();
    Q_EMIT noticed(tr("Saved as %1; it counts once it lies beside the model as %2.").arg(path, name));
}

} // namespace camscope
