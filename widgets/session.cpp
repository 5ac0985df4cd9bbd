// SPDX-License-Identifier: Apache-2.0
#include "widgets/session.h"

#include "widgets/axisdefaults.h"
#include "widgets/explainerclient.h"
#include "widgets/stepping.h"
#include "widgets/target/classtargets.h"

#include <algorithm>
#include <utility>

namespace camscope {

namespace {

constexpr std::size_t classesAtFirst = 2;

} // namespace

Session::Session(ExplainerClient& client, QObject* parent)
    : QObject(parent)
    , m_client(client)
    , m_pictures(client)
    , m_board(client)
    , m_predictions(client)
    , m_opener(client)
{
    m_selection.methods.only("gradcam");
    connect(&m_opener, &ModelOpener::changed, this, &Session::openingChanged);
    connect(&m_pictures, &PictureListModel::pictureReady, this, [this](const std::string& path) {
        if (path == m_selection.pictures.current)
            askForPredictions();
    });
    connect(&m_predictions, &Predictions::answered, this, &Session::takePrediction);
    connect(&m_predictions, &Predictions::failed, this, &Session::failed);
    connect(&m_pictures, &PictureListModel::pictureFailed, this, &Session::dropPicture);
}

void Session::addModel(const QString& path)
{
    if (!m_model) {
        openModel(path);
        return;
    }
    const std::string model = path.toStdString();
    if (m_selection.models.contains(model)) {
        Q_EMIT noticed({CAMSCOPE_TEXT("%1 is open already; choose another model to compare."), {model}});
        return;
    }
    m_client.forgetModel(path); // it may have been written anew since
    Selection board = m_selection;
    board.models.chosen.push_back(model);
    if (!board.isAxis(BoardVariable::Model))
        board.setColumns(BoardVariable::Model);
    board.layers.only("auto");
    nameClasses(board, *m_model);
    showBoard(board);
}

void Session::showBoard(const Selection& board)
{
    m_waitingBoard = board;
    m_opener.open(m_waitingBoard->models.chosen, [this](const ModelOpener::Answer& answer) { takeModels(answer); });
}

void Session::takeModels(const ModelOpener::Answer& answer)
{
    const std::optional<Selection> board = std::exchange(m_waitingBoard, {});
    // Of several models, the cells of one that cannot be opened say why.
    if (answer.models.empty()) {
        Q_EMIT failed(*answer.failure);
        return;
    }
    m_models = answer.models;
    m_wantedClasses.clear();
    if (board)
        useBoard(*board);
    else
        useModel();
    Q_EMIT opened();
    Q_EMIT modelChanged();
    Q_EMIT predictionChanged();
    changed(Cause::Consequence);
    for (const auto& [path, model] : m_models) {
        for (const Message& warning : model->warnings)
            Q_EMIT noticed(warning);
    }
    askForPredictions();
}

void Session::useModel()
{
    m_board.forget();
    m_model = m_models.begin()->second;
    m_selection.models.only(m_models.begin()->first);
    m_selection.classes = {};
    m_selection.classesFollow = true;
    m_selection.pinned.clear();
    m_selection.layers.only("auto"); // until the user picks one, every target has the layer that fits its output
    m_output = m_model->mainOutput;
    forgetPredictions();
    fillAxes(m_selection, m_model.get());
}

void Session::useBoard(const Selection& board)
{
    m_selection = board;
    const auto current = m_models.find(m_selection.models.current);
    m_model = current == m_models.end() ? m_models.begin()->second : current->second;
    // On an axis "auto" and the layer that it stands for would be two rows of one.
    if (m_models.size() == 1 && m_selection.isAxis(BoardVariable::Layer) && !m_model->suggestedLayer.empty())
        m_selection.layers.rename("auto", m_model->suggestedLayer);
    m_pictures.setPaths(m_selection.pictures.chosen);
    m_output = m_model->mainOutput;
    forgetPredictions();
    resolveClasses();
}

void Session::resolveClasses()
{
    if (waitsForPredictions(m_selection, targetContext()))
        m_wantedClasses = std::exchange(m_selection.classes, {}).chosen;
    else
        resolveTargets(m_selection, targetContext());
}

void Session::showPicture(const std::string& path)
{
    if (path == m_selection.pictures.current)
        return;
    usePicture(path);
    changed();
    if (m_pictures.picture(path))
        askForPredictions();
}

void Session::usePicture(const std::string& path)
{
    m_selection.pictures.current = path;
    forgetPredictions();
    // Where pictures are an axis, the board shows several at once and its classes stay.
    if (m_selection.classesFollow && !m_selection.isAxis(BoardVariable::Picture))
        m_selection.classes = {};
    Q_EMIT predictionChanged();
}

void Session::setOutput(int output)
{
    if (output == m_output)
        return;
    m_output = output;
    askForPredictions();
    Q_EMIT predictionChanged();
}

void Session::dropPicture(const std::string& path, const Failure& failure)
{
    Choice& pictures = m_selection.pictures;
    if (pictures.contains(path)) {
        const bool wasCurrent = pictures.current == path;
        pictures.remove(path);
        if (wasCurrent && !pictures.current.empty())
            usePicture(pictures.current);
        changed(Cause::Consequence);
        if (wasCurrent && !pictures.current.empty() && m_pictures.picture(pictures.current))
            askForPredictions();
    }
    Q_EMIT failed(failure);
}

void Session::forgetPredictions()
{
    m_predictions.setSubject(m_model, m_selection.pictures.current);
}

void Session::askForPredictions()
{
    m_predictions.ask(m_output);
    for (const std::vector<std::string>& targets : {m_selection.classes.chosen, m_wantedClasses}) {
        for (const std::string& target : targets) {
            if (const std::optional<int> output = m_model ? outputOf(target, *m_model) : std::nullopt)
                m_predictions.ask(*output);
        }
    }
}

void Session::takePrediction()
{
    if (!m_wantedClasses.empty()) {
        m_selection.classes.set(std::exchange(m_wantedClasses, {}));
        resolveClasses();
    }
    const PredictionPointer current = prediction();
    if (m_selection.classesFollow && m_selection.classes.chosen.empty() && m_wantedClasses.empty() && current)
        m_selection.classes.set(firstTargets(*m_model, *current, classesAtFirst));
    Q_EMIT predictionChanged();
    changed(Cause::Consequence);
}

void Session::keepClasses()
{
    m_selection.classesFollow = false;
    m_wantedClasses.clear();
}

void Session::toggle(BoardVariable variable, const std::string& value)
{
    if (variable == BoardVariable::Class)
        keepClasses();
    Choice& choice = m_selection.choice(variable);
    if (m_selection.isAxis(variable))
        choice.toggle(value);
    else
        choice.only(value);
    changed();
}

void Session::addTarget(const std::string& target)
{
    const auto spec = attempt([&] { return TargetSpec::parse(target); });
    if (!spec) {
        Q_EMIT failed(spec.failure());
        return;
    }
    keepClasses();
    Choice& classes = m_selection.classes;
    for (const TargetSpec& each : spec.value().expanded()) {
        if (!m_selection.isAxis(BoardVariable::Class))
            classes.chosen.clear();
        if (!classes.contains(each.text()))
            classes.chosen.push_back(each.text());
        classes.current = each.text();
    }
    resolveClasses();
    changed();
}

void Session::replaceTarget(const std::string& target, const std::string& by)
{
    keepClasses();
    m_selection.classes.rename(target, by);
    resolveClasses();
    changed();
}

void Session::choose(BoardVariable variable, const std::vector<std::string>& values)
{
    if (variable == BoardVariable::Class)
        keepClasses();
    m_selection.choice(variable).set(values);
    changed();
}

void Session::setCurrent(BoardVariable variable, const std::string& value)
{
    if (variable == BoardVariable::Picture) {
        showPicture(value);
        return;
    }
    Choice& choice = m_selection.choice(variable);
    if (choice.current == value)
        return;
    choice.current = value;
    if (variable == BoardVariable::Model)
        useCurrentModel();
    changed();
}

void Session::useCurrentModel()
{
    const auto found = m_models.find(m_selection.models.current);
    if (found == m_models.end() || found->second == m_model)
        return; // the lists keep to the last model that could be opened
    m_model = found->second;
    m_output = m_model->mainOutput;
    forgetPredictions();
    Q_EMIT modelChanged();
    Q_EMIT predictionChanged();
    askForPredictions();
}

void Session::step(BoardVariable variable)
{
    const auto next = m_model ? nextValue(variable, m_selection, *m_model, m_predictions.all()) : std::nullopt;
    if (!next)
        return;
    if (variable == BoardVariable::Class)
        keepClasses();
    Choice& choice = m_selection.choice(variable);
    choice.replace(choice.current, *next);
    changed();
}

void Session::remove(BoardVariable variable, const std::string& value)
{
    Choice& choice = m_selection.choice(variable);
    if (!choice.contains(value) || choice.chosen.size() < 2)
        return;
    if (variable == BoardVariable::Class)
        keepClasses();
    const std::string before = choice.current;
    choice.remove(value);
    if (variable == BoardVariable::Picture)
        m_pictures.setPaths(choice.chosen);
    if (variable == BoardVariable::Picture && choice.current != before)
        usePicture(choice.current);
    if (variable == BoardVariable::Model)
        useCurrentModel();
    changed();
    if (variable == BoardVariable::Picture && m_pictures.picture(choice.current))
        askForPredictions();
}

void Session::move(BoardVariable variable, const std::string& value, int place)
{
    if (variable == BoardVariable::Class)
        keepClasses();
    m_selection.move(variable, value, place);
    if (variable == BoardVariable::Picture)
        m_pictures.setPaths(m_selection.pictures.chosen);
    changed();
}

void Session::togglePinned(const ExplanationSpec& spec)
{
    std::vector<ExplanationSpec>& pinned = m_selection.pinned;
    if (std::erase(pinned, spec) == 0)
        pinned.push_back(spec);
    changed();
}

void Session::restore(const Selection& selection)
{
    const Choice before = m_selection.pictures;
    m_selection = selection;
    m_wantedClasses.clear();
    if (before.chosen != selection.pictures.chosen)
        m_pictures.setPaths(selection.pictures.chosen);
    const bool otherPicture = before.current != selection.pictures.current;
    if (otherPicture) {
        forgetPredictions();
        Q_EMIT predictionChanged();
    }
    useCurrentModel();
    changed(Cause::Restoring);
    if (otherPicture && m_pictures.picture(selection.pictures.current))
        askForPredictions();
}

void Session::setMethodOptions(const std::string& methodId, const OptionValues& options)
{
    const std::vector<std::string>& methods = m_selection.methods.chosen;
    const std::string text = MethodSpec{methodId, options}.text();
    const auto found = std::find_if(
        methods.begin(), methods.end(), [&](const std::string& value) { return isMethod(value, methodId); });
    if (found == methods.end() || *found == text)
        return;
    m_selection.methods.rename(std::string(*found), text);
    changed();
}

void Session::setRows(BoardVariable variable)
{
    m_selection.setRows(variable);
    fillAxes(m_selection, m_model.get());
    changed();
}

void Session::setColumns(BoardVariable variable)
{
    m_selection.setColumns(variable);
    fillAxes(m_selection, m_model.get());
    changed();
}

void Session::swapAxes()
{
    m_selection.swapAxes();
    changed();
}

void Session::changed(Cause cause)
{
    if (cause == Cause::User)
        keepOptionAxis(m_selection); // another method has other options
    if (m_predictions.wasAsked())
        askForPredictions(); // new targets may be about other outputs
    m_board.setBoard(m_selection.board(), m_selection.pinned);
    Q_EMIT selectionChanged();
    if (cause == Cause::User)
        Q_EMIT edited();
    else if (cause == Cause::Consequence)
        Q_EMIT adjusted();
}

} // namespace camscope
