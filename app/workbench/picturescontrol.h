// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/workbench/annotationfiles.h"
#include "core/model/picturetruth.h"
#include "widgets/pictures/bulkpredictions.h"
#include "widgets/pictures/picturefacts.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <string>
#include <vector>

namespace camscope {

class BoardView;
class ExplainerClient;
class MeanMapDialog;
class PicturesPanel;
class Session;

/// Fills the panel of pictures: predictions of all of them where the order or the filter needs these, true classes from
/// annotation files and folder names, and mean maps of those that were chosen.
class PicturesControl : public QObject
{
    Q_OBJECT
public:
    PicturesControl(Session& session, ExplainerClient& client, PicturesPanel& panel, BoardView& board);

    AnnotationFiles& annotations() { return m_annotations; }
    BulkPredictions& predictions() { return m_predictions; }
    void openAnnotations(const QStringList& files);
    void askForAnnotations();
    /// The mean of the pictures' maps by what the current cell shows, in a window of its own; null without a cell.
    MeanMapDialog* showMeanMap(const std::vector<std::string>& pictures);

Q_SIGNALS:
    void truthChanged(); ///< of pictures that were read anew
    void noticed(const QString& sentence);
    void failed(const camscope::Failure& failure);

private:
    void useModel();
    void useAnnotations();
    void useSelection();
    void usePrediction();
    void hold(); ///< predictions wait for the board
    void predictIfNeeded();
    void showProgress();
    void refreshFacts();
    void refreshFactsOf(const std::string& picture);
    void refreshFactsLater();
    PictureFacts factsOf(const std::string& picture);

    Session& m_session;
    ExplainerClient& m_client;
    PicturesPanel& m_panel;
    BoardView& m_board;
    AnnotationFiles m_annotations;
    BulkPredictions m_predictions;
    bool m_wasPredicting = false;
    TruthFinder m_truth;
    std::map<std::string, std::vector<std::string>> m_things; ///< in scenes, by their text
    QTimer m_later; ///< facts, while answers come
};

} // namespace camscope
