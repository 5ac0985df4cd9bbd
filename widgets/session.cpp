// SPDX-License-Identifier: Apache-2.0
#include "widgets/session.h"

#include "core/explain/methodinfo.h"
#include "widgets/explainerclient.h"
#include "widgets/representativelayers.h"

#include <QThread>

#include <algorithm>
#include <utility>

namespace camscope {

namespace {

constexpr std::size_t classesAtFirst = 2;
const char* const predictionKey = "prediction";

bool isRank(const std::string& target)
{
    const auto spec = attempt([&] { return TargetSpec::parse(target); });
    return spec && spec.value().kind == TargetSpec::Kind::Rank;
}

bool isMethod(const std::string& value, const std::string& id)
{
    return value == id || value.starts_with(id + ":");
}

} // namespace

Session::Session(ExplainerClient& client, QObject* parent)
    : QObject(parent)
    , m_client(client)
    , m_pictures(client)
    , m_board(client)
    , m_opener(client)
{
    m_selection.methods.only("gradcam");
    connect(&m_opener, &ModelOpener::changed, this, &Session::openingChanged);
    connect(&m_pictures, &PictureListModel::pictureReady, this, [this](const std::string& path) {
        if (path == m_selection.pictures.current && !m_prediction)
            askForPrediction();
    });
    connect(&m_pictures, &PictureListModel::pictureFailed, this, &Session::dropPicture);
}

void Session::openModel(const QString& path)
{
    // A model that was opened before may have been written anew since.
    m_client.forgetModel(path);
    m_waitingBoard.reset();
    m_opener.open({path.toStdString()}, [this](const ModelOpener::Answer& answer) { takeModels(answer); });
}

void Session::showBoard(const BoardSpec& board)
{
    m_waitingBoard = Selection::of(board);
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
    forgetPrediction();
    m_models = answer.models;
    m_classesFollow = true;
    m_wantedClasses.clear();
    if (board)
        useBoard(*board);
    else
        useModel();
    Q_EMIT opened();
    Q_EMIT modelChanged();
    Q_EMIT predictionChanged();
    changed();
    for (const auto& [path, model] : m_models) {
        for (const Message& warning : model->warnings)
            Q_EMIT noticed(warning);
    }
    askForPrediction();
}

void Session::useModel()
{
    m_board.forget();
    m_model = m_models.begin()->second;
    m_selection.models.only(m_models.begin()->first);
    m_selection.classes = {};
    m_selection.layers.only(m_model->suggestedLayer.empty() ? "auto" : m_model->suggestedLayer);
    fillAxes();
}

void Session::useBoard(const Selection& board)
{
    m_selection = board;
    const auto current = m_models.find(m_selection.models.current);
    m_model = current == m_models.end() ? m_models.begin()->second : current->second;
    // Of one model the layer list can show which layer that is; other models have other names for it.
    if (m_models.size() == 1 && !m_model->suggestedLayer.empty())
        m_selection.layers.rename("auto", m_model->suggestedLayer);
    m_pictures.setPaths(m_selection.pictures.chosen);
    resolveClasses();
}

void Session::resolveClasses()
{
    const bool samePrediction
        = !m_selection.isAxis(BoardVariable::Picture) && !m_selection.isAxis(BoardVariable::Model);
    const bool ranked = std::any_of(m_selection.classes.chosen.begin(), m_selection.classes.chosen.end(), isRank);
    if (ranked && samePrediction && !m_prediction) {
        m_wantedClasses = std::exchange(m_selection.classes, {}).chosen;
        return;
    }
    const auto sameLabels
        = [this](const auto& entry) { return entry.second->description.labels == m_model->description.labels; };
    if (!std::all_of(m_models.begin(), m_models.end(), sameLabels))
        return;
    const Prediction prediction = samePrediction && m_prediction ? *m_prediction : Prediction();
    for (const std::string& value : std::vector(m_selection.classes.chosen)) {
        const auto resolved
            = attempt([&] { return resolveTarget(TargetSpec::parse(value), *m_model, prediction).spec.text(); });
        if (resolved)
            m_selection.classes.rename(value, resolved.value());
    }
}

void Session::openPictures(const QStringList& pictures)
{
    if (pictures.isEmpty())
        return;
    // What is opened while a board is still waiting for its models joins its pictures.
    Choice& choice = m_waitingBoard ? m_waitingBoard->pictures : m_selection.pictures;
    for (const QString& picture : pictures) {
        if (!choice.contains(picture.toStdString()))
            choice.chosen.push_back(picture.toStdString());
    }
    if (m_waitingBoard) {
        choice.current = pictures.first().toStdString();
        return;
    }
    m_pictures.setPaths(choice.chosen);
    choice.current.clear();
    showPicture(pictures.first().toStdString());
}

void Session::showPicture(const std::string& path)
{
    if (path == m_selection.pictures.current)
        return;
    m_selection.pictures.current = path;
    forgetPrediction();
    // Where pictures are an axis, the board shows several at once and its classes stay.
    if (m_classesFollow && !m_selection.isAxis(BoardVariable::Picture))
        m_selection.classes = {};
    Q_EMIT predictionChanged();
    changed();
    if (m_pictures.picture(path))
        askForPrediction();
}

void Session::dropPicture(const std::string& path, const Failure& failure)
{
    Choice& pictures = m_selection.pictures;
    const auto found = std::find(pictures.chosen.begin(), pictures.chosen.end(), path);
    if (found != pictures.chosen.end()) {
        const bool wasCurrent = pictures.current == path;
        pictures.toggle(path);
        if (wasCurrent) {
            const std::string next = std::exchange(pictures.current, {});
            if (!next.empty())
                showPicture(next);
        }
        changed();
    }
    Q_EMIT failed(failure);
}

void Session::forgetPrediction()
{
    m_client.cancel(predictionKey); // an answer for the picture before must not come for this one
    m_prediction.reset();
    m_predictionFailed = false;
}

void Session::askForPrediction()
{
    if (!m_model || m_selection.pictures.current.empty())
        return;
    m_client.predict(predictionKey, m_model->path, PictureReference::parse(m_selection.pictures.current), this,
        [this](const Result<PredictionPointer>& result) { takePrediction(result); });
}

void Session::takePrediction(const Result<PredictionPointer>& result)
{
    m_predictionFailed = !result.ok();
    if (!result) {
        Q_EMIT failed(result.failure());
        return;
    }
    m_prediction = result.value();
    if (!m_wantedClasses.empty()) {
        m_selection.classes.set(std::exchange(m_wantedClasses, {}));
        resolveClasses();
    }
    if (m_classesFollow && m_selection.classes.chosen.empty()) {
        std::vector<std::string> classes;
        for (const int index : m_prediction->ranking) {
            if (classes.size() < classesAtFirst)
                classes.push_back(TargetSpec::ofClass(index).text());
        }
        m_selection.classes.set(classes);
    }
    Q_EMIT predictionChanged();
    changed();
}

void Session::keepClasses()
{
    m_classesFollow = false;
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
    forgetPrediction();
    Q_EMIT modelChanged();
    Q_EMIT predictionChanged();
    askForPrediction();
}

std::vector<std::string> Session::candidates(BoardVariable variable) const
{
    std::vector<std::string> result;
    if (variable == BoardVariable::Class && m_prediction) {
        for (const int index : m_prediction->ranking)
            result.push_back(TargetSpec::ofClass(index).text());
    } else if (variable == BoardVariable::Method) {
        for (const MethodInfo& info : methodInfos())
            result.push_back(info.id);
    } else if (variable == BoardVariable::Layer && m_model) {
        for (const LayerInfo& layer : m_model->layers) {
            if (layer.explainable() && layer.aliasOf.empty())
                result.push_back(layer.name);
        }
    }
    return result;
}

void Session::step(BoardVariable variable)
{
    const std::vector<std::string> all = candidates(variable);
    Choice& choice = m_selection.choice(variable);
    const auto same = [&](const std::string& value) {
        if (variable == BoardVariable::Method)
            return isMethod(choice.current, value);
        return choice.current == value || (m_model && shownName(*m_model, choice.current) == value);
    };
    const auto here = std::find_if(all.begin(), all.end(), same);
    if (here == all.end())
        return;
    const auto offset = here - all.begin();
    for (std::size_t i = 1; i < all.size(); ++i) {
        const std::string& next = all[(std::size_t(offset) + i) % all.size()];
        if (choice.contains(next))
            continue;
        if (variable == BoardVariable::Class)
            keepClasses();
        choice.replace(choice.current, next);
        changed();
        return;
    }
}

void Session::setMethodOptions(const std::string& methodId, const OptionValues& options)
{
    Choice& methods = m_selection.methods;
    const std::string text = MethodSpec{methodId, options}.text();
    const auto found = std::find_if(methods.chosen.begin(), methods.chosen.end(),
        [&](const std::string& value) { return isMethod(value, methodId); });
    if (found == methods.chosen.end() || *found == text)
        return;
    if (methods.current == *found)
        methods.current = text;
    *found = text;
    changed();
}

void Session::setRows(BoardVariable variable)
{
    m_selection.setRows(variable);
    fillAxes();
    changed();
}

void Session::setColumns(BoardVariable variable)
{
    m_selection.setColumns(variable);
    fillAxes();
    changed();
}

void Session::swapAxes()
{
    m_selection.swapAxes();
    changed();
}

void Session::fillAxes()
{
    // Nothing but an axis shows which convention counts.
    if (!m_selection.isAxis(BoardVariable::Convention))
        m_selection.conventions.only(conventionId(Convention::Paper));
    else if (m_selection.conventions.chosen.size() < 2)
        m_selection.conventions.set(conventionIds());
    // One layer alone makes a poor axis: start with one of each grid size.
    if (!m_model || !m_selection.isAxis(BoardVariable::Layer) || m_selection.layers.chosen.size() > 1)
        return;
    const std::vector<std::string> layers = representativeLayers(*m_model);
    if (!layers.empty())
        m_selection.layers.set(layers);
}

void Session::changed()
{
    m_board.setBoard(m_selection.board());
    Q_EMIT selectionChanged();
}

} // namespace camscope
