// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/boardmodel.h"
#include "widgets/modelopener.h"
#include "widgets/picturelistmodel.h"
#include "widgets/predictions.h"
#include "widgets/selection.h"
#include "widgets/targetresolution.h"

#include <QObject>
#include <QStringList>

#include <map>
#include <optional>

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
    const ModelInfoPointer& model() const { return m_model; } ///< the current one, whose layers and classes are listed
    const std::map<std::string, ModelInfoPointer>& models() const { return m_models; } ///< by path
    /// The current output, whose classes are listed; -1 while there is none. Targets on the board may name others.
    int output() const { return m_output; }
    PredictionPointer prediction() const { return m_predictions.of(m_output); } ///< of the current picture, or null
    const OutputPredictions& predictions() const { return m_predictions.all(); }
    /// What the current model answers for this picture itself, not for another state of it; null while that is unknown.
    PredictionPointer ownAnswer(const std::string& picture, int output) const
    {
        return m_predictions.ownAnswer(picture, output);
    }
    bool predictionFailed() const { return m_predictions.hasFailed(); }
    bool isOpening() const { return m_opener.isOpening(); }
    QString openingPath() const { return m_opener.path(); } ///< of the model that is being opened, "" if none is

    /// Opens a model in place of those that are open; the file is read even if it was read before.
    /// `description`: in place of what the model says about itself, which it may need to run at all.
    void openModel(const QString& path, const std::optional<ModelDescription>& description = std::nullopt);
    /// Opens one more model and puts the models along an axis. Classes are those of the same names in all of them, and
    /// each has the layer that fits it.
    void addModel(const QString& path);
    /// Adds to the open pictures and shows the first new one. A picture is a file or a scene ("scene:42").
    void openPictures(const QStringList& pictures);
    /// Shows exactly this board with its models and pictures once the models are open; of several boards asked for, the
    /// last one. Models that were read before are not read again. Classes by label or rank are turned into indices
    /// where they are the same in all cells.
    void showBoard(const BoardSpec& board) { showBoard(Selection::of(board)); }
    void showBoard(const Selection& board);
    void showPicture(const std::string& path);
    /// Another state of an open picture takes its place everywhere on the board; classes and answers stay until there
    /// are new ones.
    void replacePicture(const std::string& picture, const PicturePointer& by);
    /// What the model answers while the current picture is being changed; renewPredictions() brings back what holds.
    void showPrediction(int output, const PredictionPointer& prediction);
    void renewPredictions();
    void setOutput(int output);
    /// A model that is open was described anew: its maps and answers are asked for again where they depend on that.
    void replaceModel(const ModelInfoPointer& model);

    /// A click on a class, method or layer: on an axis it adds or removes the value, otherwise it picks it.
    void toggle(BoardVariable variable, const std::string& value);
    /// Puts targets on the board that are not there yet and makes the last one current: one text, or several of ranks
    /// ("top1..5").
    void addTarget(const std::string& target);
    void replaceTarget(const std::string& target, const std::string& by);
    /// Replaces all values of a variable; the current one stays if it is among them.
    void choose(BoardVariable variable, const std::vector<std::string>& values);
    /// Makes a value current, for example because its row was selected. Changes the board only where the variable is
    /// on no axis.
    void setCurrent(BoardVariable variable, const std::string& value);
    /// Puts the next class, method or layer in the place of the current one.
    void step(BoardVariable variable);
    /// Takes a value from an axis; the last one stays.
    void remove(BoardVariable variable, const std::string& value);
    /// Moves a value along its axis to another place (0…).
    void move(BoardVariable variable, const std::string& value, int place);
    /// Keeps a cell beside the board whatever its rows and columns become, or lets it go.
    void togglePinned(const ExplanationSpec& spec);
    /// Goes back to what was picked before, of the models that are open.
    void restore(const Selection& selection);
    void setMethodOptions(const std::string& methodId, const OptionValues& options);
    void setRows(BoardVariable variable);
    void setColumns(BoardVariable variable);
    void swapAxes();

Q_SIGNALS:
    void openingChanged();
    void opened(); ///< another set of models; modelChanged follows
    void modelChanged();
    void predictionChanged();
    void selectionChanged();
    void edited(); ///< after selectionChanged(): the user changed something
    void adjusted(); ///< after selectionChanged(): something followed from what the user did before
    void failed(const camscope::Failure& failure);
    void noticed(const camscope::Message& message); ///< something worth knowing that stops nothing

private:
    void takeModels(const ModelOpener::Answer& answer);
    void useModel();
    void useBoard(const Selection& board);
    void useCurrentModel();
    void resolveClasses();
    TargetContext targetContext() const { return {*m_model, m_models, m_predictions.all()}; }
    void keepClasses(); ///< the user picked some
    void askForPredictions();
    void forgetPredictions();
    void takePrediction();
    void dropPicture(const std::string& path, const Failure& failure);
    void usePicture(const std::string& path); ///< changed() follows
    enum class Cause
    {
        User,
        Consequence, ///< of what the user did before
        Restoring
    };
    void changed(Cause cause = Cause::User); ///< the selection changed: brings the board in step and tells

    ExplainerClient& m_client;
    Selection m_selection;
    PictureListModel m_pictures;
    BoardModel m_board;
    std::map<std::string, ModelInfoPointer> m_models;
    ModelInfoPointer m_model;
    int m_output = -1;
    Predictions m_predictions;
    ModelOpener m_opener;
    std::optional<Selection> m_waitingBoard; ///< shown as soon as its models are open
    std::vector<std::string> m_wantedClasses; ///< of a board, until the prediction tells which they are
};

} // namespace camscope
