// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/picturescontrol.h"

#include "widgets/boardview.h"
#include "widgets/explainerclient.h"
#include "widgets/figure/coretext.h"
#include "widgets/filmstrip.h"
#include "widgets/pictures/meanmapdialog.h"
#include "widgets/pictures/picturespanel.h"
#include "widgets/session.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>

#include <algorithm>

namespace camscope {

namespace {

/// Between two sortings while predictions come: pictures that hop about cannot be clicked, and sorting very many takes
/// its time.
constexpr int factsInterval = 500; ///< ms
constexpr int picturesPerMillisecond = 4;

} // namespace

PicturesControl::PicturesControl(Session& session, ExplainerClient& client, PicturesPanel& panel, BoardView& board)
    : QObject(&panel)
    , m_session(session)
    , m_client(client)
    , m_panel(panel)
    , m_board(board)
    , m_predictions(client)
{
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &PicturesControl::refreshFacts);
    connect(&session, &Session::openingChanged, this, &PicturesControl::hold);
    connect(&session, &Session::modelChanged, this, &PicturesControl::useModel);
    connect(&session, &Session::predictionChanged, this, &PicturesControl::usePrediction);
    connect(&session, &Session::selectionChanged, this, &PicturesControl::useSelection);
    connect(&session.pictures(), &QAbstractItemModel::modelReset, this, &PicturesControl::refreshFacts);
    connect(&session.pictures(), &PictureListModel::pictureReplaced, this, &PicturesControl::refreshFactsOf);
    connect(&session.board(), &BoardModel::boardChanged, this, &PicturesControl::hold);
    connect(&session.board(), &BoardModel::cellChanged, this, &PicturesControl::hold);
    connect(&session.pictures().thumbnails(), &Thumbnails::ready, this,
        [this](const std::string& picture, const std::vector<std::string>& things) {
            if (!things.empty() && m_things.emplace(picture, things).second)
                refreshFactsLater();
        });
    connect(&m_annotations, &AnnotationFiles::changed, this, &PicturesControl::useAnnotations);
    connect(&m_annotations, &AnnotationFiles::failed, this, &PicturesControl::failed);
    connect(&m_annotations, &AnnotationFiles::notUsed, this,
        [this](const Failure& failure) { Q_EMIT noticed(coreText(failure.message)); });
    connect(&m_annotations, &AnnotationFiles::opened, this, [this](const QString& path, int pictures) {
        Q_EMIT noticed(tr("%1 says what is in %n pictures.", "", pictures).arg(QFileInfo(path).fileName()));
    });
    connect(&session.pictures(), &PictureListModel::pictureReady, this, [this] {
        if (!m_annotations.all().empty())
            Q_EMIT truthChanged();
    });
    connect(&m_predictions, &BulkPredictions::changed, this, &PicturesControl::showProgress);
    connect(&m_predictions, &BulkPredictions::answered, this, &PicturesControl::refreshFactsOf);
    connect(&panel, &PicturesPanel::predictionsNeededChanged, this, &PicturesControl::predictIfNeeded);
    connect(&panel, &PicturesPanel::predictAllRequested, &m_predictions, &BulkPredictions::start);
    connect(&panel, &PicturesPanel::stopRequested, &m_predictions, &BulkPredictions::stop);
    connect(&panel, &PicturesPanel::meanMapRequested, this, &PicturesControl::showMeanMap);
}

void PicturesControl::openAnnotations(const QStringList& files)
{
    for (const QString& path : files)
        m_annotations.open(path);
}

void PicturesControl::askForAnnotations()
{
    const QStringList paths = QFileDialog::getOpenFileNames(m_panel.window(), tr("Open annotations"), {},
        tr("Annotations") + QStringLiteral(" (*.json *.csv);;") + tr("All files (*)"));
    openAnnotations(paths);
}

void PicturesControl::useModel()
{
    const ModelInfoPointer& model = m_session.model();
    m_predictions.setModel(model);
    m_truth = model ? TruthFinder(ClassNames(model->description.labels, model->classCount()), m_annotations.all())
                    : TruthFinder();
    refreshFacts();
    predictIfNeeded();
}

void PicturesControl::useAnnotations()
{
    m_client.useAnnotations(m_annotations.all());
    m_session.pictures().readAgain();
    useModel();
}

void PicturesControl::useSelection()
{
    const std::vector<std::string> added = m_predictions.setPictures(m_session.selection().pictures.chosen);
    m_panel.strip().setCurrentPicture(m_session.selection().pictures.current);
    m_panel.setMeanPossible(!m_session.board().isEmpty());
    hold();
    if (!added.empty()) { // who stopped it did not ask for it again
        predictIfNeeded();
        QStringList pictures;
        for (const std::string& picture : added)
            pictures << QString::fromStdString(picture);
        m_annotations.lookBeside(pictures);
    }
}

void PicturesControl::usePrediction()
{
    const ModelInfoPointer& model = m_session.model();
    if (!model)
        return;
    const std::string& picture = m_session.selection().pictures.current;
    if (const PredictionPointer own = m_session.ownAnswer(picture, model->mainOutput))
        m_predictions.put(picture, *own);
}

void PicturesControl::hold()
{
    if (m_session.isOpening())
        m_predictions.stop(); // the model may be read anew
    m_predictions.setHeld(m_session.isOpening() || m_session.board().busyCount() > 0);
    m_panel.setMeanPossible(!m_session.board().isEmpty());
}

void PicturesControl::predictIfNeeded()
{
    if (m_panel.filter().needsPredictions() && !m_session.isOpening() && m_predictions.done() < m_predictions.total())
        m_predictions.start();
}

void PicturesControl::showProgress()
{
    const bool isRunning = m_predictions.isRunning();
    m_panel.setProgress(m_predictions.done(), isRunning ? m_predictions.total() : 0);
    if (isRunning)
        refreshFactsLater();
    else if (m_wasPredicting)
        refreshFacts();
    m_wasPredicting = isRunning;
}

void PicturesControl::refreshFactsLater()
{
    if (!m_later.isActive())
        m_later.start(std::max(factsInterval, m_session.pictures().rowCount() / picturesPerMillisecond));
}

void PicturesControl::refreshFacts()
{
    m_later.stop();
    bool isKnown = false;
    m_session.pictures().setFacts([&](const std::string& picture) {
        PictureFacts facts = factsOf(picture);
        isKnown = isKnown || !facts.truth.isEmpty();
        return facts;
    });
    m_panel.setTruthKnown(isKnown);
    m_panel.showCount();
}

void PicturesControl::refreshFactsOf(const std::string& picture)
{
    const PictureFacts facts = factsOf(picture);
    if (!facts.truth.isEmpty())
        m_panel.setTruthKnown(true);
    m_session.pictures().setFacts(picture, facts);
    m_panel.showCount();
}

PictureFacts PicturesControl::factsOf(const std::string& picture)
{
    PictureFacts facts;
    PictureTruth truth;
    if (const auto things = m_things.find(picture); things != m_things.end())
        truth = m_truth.of(PictureTruth::Source::Scene, things->second);
    else if (const auto reference = attempt([&] { return PictureReference::parse(picture); }))
        truth = m_truth.of(reference.value());
    facts.source = truth.source;
    for (const std::string& name : truth.names)
        facts.truth << QString::fromStdString(name);
    const TopClass* top = m_predictions.find(picture);
    if (!top || top->index < 0)
        return facts;
    facts.prediction = QString::fromStdString(m_session.model()->label(top->index));
    facts.probability = top->probability;
    facts.verdict = verdictOn(top->index, truth);
    return facts;
}

MeanMapDialog* PicturesControl::showMeanMap(const std::vector<std::string>& pictures)
{
    BoardModel& cells = m_session.board();
    if (cells.isEmpty() || pictures.empty())
        return nullptr;
    const CellState& cell = cells.cell(m_board.currentRow(), m_board.currentColumn());
    const auto model = m_session.models().find(cell.spec.model.path);
    if (model == m_session.models().end())
        return nullptr;
    MeanMapRequest request;
    request.spec = cell.spec;
    request.pictures = pictures;
    request.model = model->second;
    request.isSigned = isShownSigned(cell.spec, m_board.style());
    request.known = [session = QPointer<Session>(&m_session)](
                        const ExplanationSpec& spec) { return session ? session->board().known(spec) : nullptr; };
    const BoardContent& content = m_board.content();
    MeanMapDialog::Titles titles;
    titles.target = content.title(BoardVariable::Class, cell.spec.target.text());
    titles.method = content.title(BoardVariable::Method, cell.spec.method.text());
    if (cell.explanation && !cell.explanation->layers.empty())
        titles.note = QString::fromStdString(layersText(cell.explanation->layers));
    auto* dialog = new MeanMapDialog(m_client, std::move(request), std::move(titles), m_panel.window());
    dialog->setStyle(m_board.style());
    connect(&m_board, &BoardView::appearanceChanged, dialog, [this, dialog] { dialog->setStyle(m_board.style()); });
    connect(&m_session, &Session::modelChanged, dialog, [this, dialog, path = cell.spec.model.path] {
        if (const auto now = m_session.models().find(path); now != m_session.models().end())
            dialog->setModel(now->second);
    });
    dialog->show();
    return dialog;
}

} // namespace camscope
