// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/boardmodel.h"
#include "widgets/picturelistmodel.h"
#include "widgets/selection.h"

#include <QObject>
#include <QStringList>

namespace camscope {

class ExplainerClient;

/// What is open and what is picked: asks the engine for models, pictures and predictions, and keeps the board in step
/// with the selection. No widget; lives on the GUI thread. Whatever fails leaves what was open untouched.
class Session : public QObject
{
    Q_OBJECT
public:
    explicit Session(ExplainerClient& client, QObject* parent = nullptr);

    const Selection& selection() const { return m_selection; }
    BoardModel& board() { return m_board; }
    PictureListModel& pictures() { return m_pictures; }
    const ModelInfoPointer& model() const { return m_model; }
    const PredictionPointer& prediction() const { return m_prediction; } ///< of the current picture, or null
    bool predictionFailed() const { return m_predictionFailed; }
    bool isOpening() const { return !m_opening.isEmpty(); }
    QString openingPath() const { return m_opening; } ///< of the model that is being opened, "" if none is

    void openModel(const QString& path);
    /// Adds to the open pictures and shows the first new one; `replace` closes the others.
    void openPictures(const QStringList& paths, bool replace = false);
    void showPicture(const std::string& path);

    /// A click on a class, method or layer: on an axis it adds or removes the value, otherwise it picks it.
    void toggle(BoardVariable variable, const std::string& value);
    /// Replaces all values of a variable; the current one stays if it is among them.
    void choose(BoardVariable variable, const std::vector<std::string>& values);
    /// Makes a value current, for example because its row was selected. Changes the board only where the variable is
    /// on no axis.
    void setCurrent(BoardVariable variable, const std::string& value);
    /// Puts the next class, method or layer in the place of the current one.
    void step(BoardVariable variable);
    void setMethodOptions(const std::string& methodId, const OptionValues& options);
    void setRows(BoardVariable variable);
    void setColumns(BoardVariable variable);
    void swapAxes();

Q_SIGNALS:
    void openingChanged();
    void modelChanged();
    void predictionChanged();
    void selectionChanged();
    void failed(const camscope::Failure& failure);
    void noticed(const camscope::Message& message); ///< something worth knowing that stops nothing

private:
    void takeModel(const QString& path, const Result<ModelInfoPointer>& result);
    void askForPrediction();
    void forgetPrediction();
    void takePrediction(const Result<PredictionPointer>& result);
    void dropPicture(const std::string& path, const Failure& failure);
    void fillAxes();
    void changed(); ///< the selection changed: brings the board in step and tells
    std::vector<std::string> candidates(BoardVariable variable) const;

    ExplainerClient& m_client;
    Selection m_selection;
    PictureListModel m_pictures;
    BoardModel m_board;
    ModelInfoPointer m_model;
    PredictionPointer m_prediction;
    bool m_predictionFailed = false;
    QString m_opening;
    bool m_classesFollow = true; ///< the classes are the most probable ones until the user picks some
};

/// The last layer of each grid size on the way to the suggested one, coarse grids last: what a row of layers shows
/// first.
std::vector<std::string> representativeLayers(const ModelInfo& model, std::size_t most = 4);

} // namespace camscope
