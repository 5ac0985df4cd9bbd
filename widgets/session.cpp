// SPDX-License-Identifier: Apache-2.0
#include "widgets/session.h"

#include "core/explain/methodinfo.h"
#include "widgets/explainerclient.h"

#include <QThread>

#include <algorithm>
#include <utility>

namespace camscope {

namespace {

constexpr std::size_t classesAtFirst = 2;
const char* const predictionKey = "prediction";

/// The name under which a layer is shown: its own, or that of the outermost layer with the same output.
std::string shownName(const ModelInfo& model, const std::string& name)
{
    const LayerInfo* layer = model.layer(name);
    return layer && !layer->aliasOf.empty() ? layer->aliasOf : name;
}

bool isMethod(const std::string& value, const std::string& id)
{
    return value == id || value.starts_with(id + ":");
}

} // namespace

std::vector<std::string> representativeLayers(const ModelInfo& model, std::size_t most)
{
    const std::string last = shownName(model, model.suggestedLayer);
    std::vector<std::string> names;
    std::vector<GridInfo> grids;
    for (const LayerInfo& layer : model.layers) {
        if (!layer.explainable() || !layer.grid.isGrid() || !layer.aliasOf.empty())
            continue;
        const auto same = std::find_if(grids.begin(), grids.end(),
            [&](const GridInfo& grid) { return grid.width == layer.grid.width && grid.height == layer.grid.height; });
        if (same == grids.end()) {
            grids.push_back(layer.grid);
            names.push_back(layer.name);
        } else {
            names[std::size_t(same - grids.begin())] = layer.name;
        }
        if (layer.name == last)
            break;
    }
    if (names.size() > most)
        names.erase(names.begin(), names.end() - std::ptrdiff_t(most));
    return names;
}

Session::Session(ExplainerClient& client, QObject* parent)
    : QObject(parent)
    , m_client(client)
    , m_pictures(client)
    , m_board(client)
{
    m_selection.methods.only("gradcam");
    connect(&m_pictures, &PictureListModel::pictureReady, this, [this](const std::string& path) {
        if (path == m_selection.pictures.current && !m_prediction)
            askForPrediction();
    });
    connect(&m_pictures, &PictureListModel::pictureFailed, this, &Session::dropPicture);
}

void Session::openModel(const QString& path)
{
    m_opening = path;
    Q_EMIT openingChanged();
    // A model that was opened before may have been written anew since.
    m_client.forgetModel(path);
    m_client.openModel(path, this, [this, path](const Result<ModelInfoPointer>& result) { takeModel(path, result); });
}

void Session::takeModel(const QString& path, const Result<ModelInfoPointer>& result)
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (m_opening != path)
        return; // another model was asked for meanwhile
    m_opening.clear();
    Q_EMIT openingChanged();
    if (!result) {
        Q_EMIT failed(result.failure());
        return;
    }
    m_model = result.value();
    forgetPrediction();
    m_board.forget();
    m_classesFollow = true;
    m_selection.model = {m_model->path, m_model->sha256};
    m_selection.classes = {};
    m_selection.layers = {};
    if (!m_model->suggestedLayer.empty())
        m_selection.layers.only(m_model->suggestedLayer);
    else
        m_selection.layers.only("auto");
    fillAxes();
    Q_EMIT modelChanged();
    Q_EMIT predictionChanged();
    changed();
    for (const Message& warning : m_model->warnings)
        Q_EMIT noticed(warning);
    askForPrediction();
}

void Session::openPictures(const QStringList& paths, bool replace)
{
    if (paths.isEmpty())
        return;
    std::vector<std::string> all = replace ? std::vector<std::string>() : m_selection.pictures.chosen;
    for (const QString& path : paths) {
        const std::string utf8 = path.toStdString();
        if (std::find(all.begin(), all.end(), utf8) == all.end())
            all.push_back(utf8);
    }
    m_selection.pictures.set(all);
    m_pictures.setPaths(all);
    m_selection.pictures.current.clear();
    showPicture(paths.first().toStdString());
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
    m_client.predict(predictionKey, m_model->path, PictureReference::file(m_selection.pictures.current), this,
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
    for (const Message& warning : m_prediction->warnings)
        Q_EMIT noticed(warning);
}

void Session::toggle(BoardVariable variable, const std::string& value)
{
    if (variable == BoardVariable::Class)
        m_classesFollow = false;
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
        m_classesFollow = false;
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
    changed();
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
            m_classesFollow = false;
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
