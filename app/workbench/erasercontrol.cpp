// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/erasercontrol.h"

#include "widgets/boardview.h"
#include "widgets/cellcomparison.h"
#include "widgets/cellview.h"
#include "widgets/eraser/eraserbar.h"
#include "widgets/explainerclient.h"
#include "widgets/linkedview.h"
#include "widgets/session.h"

#include <QKeyEvent>
#include <QShortcut>

#include <utility>

namespace camscope {

namespace {

constexpr std::size_t mostOriginals = 8;

} // namespace

EraserControl::EraserControl(
    Session& session, BoardView& board, LinkedView& linked, EraserBar& bar, ExplainerClient& client)
    : QObject(&board)
    , m_session(session)
    , m_board(board)
    , m_linked(linked)
    , m_tool(linked.eraserTool())
    , m_bar(bar)
    , m_client(client)
    , m_maps(session, board, client)
    , m_before(client, "before")
    , m_escape(new QShortcut(QKeySequence(Qt::Key_Escape), board.window()))
{
    m_escape->setEnabled(false);
    board.installEventFilter(this);
    connect(&session.pictures(), &PictureListModel::readingAgain, this, [this] { m_originals.clear(); });
    connect(m_escape, &QShortcut::activated, this, &EraserControl::leave);
    connect(&m_tool, &EraserTool::activeChanged, this, &EraserControl::setActive);
    connect(&m_tool, &EraserTool::began, this, &EraserControl::begin);
    connect(&m_tool, &EraserTool::reached, this, &EraserControl::extend);
    connect(&m_tool, &EraserTool::ended, this, &EraserControl::finish);
    connect(&m_tool, &EraserTool::cancelled, this, &EraserControl::giveUp);
    connect(&bar, &EraserBar::restoreRequested, this, &EraserControl::restorePicture);
    connect(&linked.regionTool(), &RegionTool::activeChanged, this, [this](bool active) {
        if (active)
            m_tool.setActive(false);
    });
    connect(&session, &Session::selectionChanged, this, &EraserControl::follow);
    // What is under the hand may be something else now.
    connect(&session.board(), &BoardModel::boardChanged, &m_tool, &EraserTool::cancel);
    connect(&session, &Session::predictionChanged, this, &EraserControl::follow);
    connect(&m_before, &Predictions::answered, this, &EraserControl::beforeChanged);
    connect(&m_maps, &LiveMaps::mapShown, this, [this](int row, int column) {
        if (row == m_board.currentRow() && column == m_board.currentColumn())
            Q_EMIT selectedMapChanged();
    });
}

EraserControl::~EraserControl() = default;

void EraserControl::setActive(bool active)
{
    m_escape->setEnabled(active);
    if (!active) {
        follow();
        Q_EMIT beforeChanged();
        return;
    }
    m_linked.regionTool().cancel();
    m_board.comparison().setMode(ComparisonMode::None); // it would lie on the cell
    m_board.setFocus();
    follow();
}

void EraserControl::leave()
{
    if (m_tool.isPainting())
        m_tool.cancel();
    else
        m_tool.setActive(false);
}

PictureReference EraserControl::current() const
{
    const auto reference = attempt([&] { return PictureReference::parse(m_session.selection().pictures.current); });
    return reference ? reference.value() : PictureReference();
}

PicturePointer EraserControl::original(const PictureReference& picture)
{
    const std::string text = picture.original().text();
    if (picture.erasure.isEmpty())
        return m_session.pictures().picture(text);
    if (m_originals.size() >= mostOriginals && !m_originals.contains(text))
        m_originals.clear();
    const auto [known, isNew] = m_originals.emplace(text, nullptr);
    if (isNew) {
        m_client.openPicture(QString::fromStdString(text), this, [this, text](const Result<PicturePointer>& result) {
            if (result)
                m_originals[text] = result.value();
            else
                m_originals.erase(text);
        });
    }
    return known->second;
}

void EraserControl::begin(const std::string& picture, double radius)
{
    const auto reference = attempt([&] { return PictureReference::parse(picture); });
    if (!reference || !m_session.selection().pictures.contains(picture)) {
        Q_EMIT refused(tr("This picture is not among the open ones; paint in a cell of the board."));
        m_tool.cancel();
        return;
    }
    if (reference.value().kind == PictureReference::Kind::Tensor) {
        Q_EMIT refused(tr("An array cannot be painted over; open a picture or a scene."));
        m_tool.cancel();
        return;
    }
    const PicturePointer shown = m_session.pictures().picture(picture);
    const PicturePointer first = original(reference.value());
    if (!shown || !first) {
        Q_EMIT refused(tr("The picture is still being read; try again in a moment."));
        m_tool.cancel();
        return;
    }
    if (reference.value().erasure.isEmpty())
        m_originals[picture] = first; // for the next stroke
    Painting& painting = m_painting.emplace();
    painting.of = picture;
    painting.reference = reference.value();
    painting.reference.erasure.strokes.push_back({m_tool.fill(), radius, {}});
    painting.original = first;
    painting.picture = std::make_shared<Picture>(*shown);
    painting.eraser = std::make_unique<Eraser>(first->image, painting.picture->image, painting.reference.erasure.seed);
    painting.eraser->begin(m_tool.fill(), radius);
    m_board.content().setLive(LivePicture{picture, painting.picture, {}});
    m_board.refreshPictures();
    m_maps.begin(picture);
}

void EraserControl::extend(const StrokePoint& point)
{
    if (!m_painting)
        return;
    m_painting->reference.erasure.strokes.back().points.push_back(point);
    const PixelBox changed = m_painting->eraser->extend(point);
    const BoardModel& cells = m_session.board();
    for (int row = 0; row < cells.rowCount(); ++row) {
        for (int column = 0; column < cells.columnCount(); ++column) {
            if (cells.cell(row, column).spec.picture.text() == m_painting->of)
                m_board.cellView(row, column)->refreshPicture(changed);
        }
    }
    m_maps.follow(m_painting->reference);
}

void EraserControl::finish()
{
    if (!m_painting)
        return;
    const Painting painting = *std::exchange(m_painting, std::nullopt);
    m_maps.end();
    m_maps.keep(painting.reference);
    painting.picture->path = painting.reference.text();
    m_session.replacePicture(painting.of, painting.picture);
    m_board.content().setLive({});
    m_board.refreshPictures();
}

void EraserControl::giveUp()
{
    if (!m_painting)
        return;
    stop();
    m_session.renewPredictions();
    follow();
}

void EraserControl::stop()
{
    m_painting.reset();
    m_maps.end();
    m_board.content().setLive({});
    m_board.refreshPictures();
}

void EraserControl::follow()
{
    if (!m_session.model() || m_session.selection().pictures.chosen.empty())
        m_tool.setActive(false); // there is nothing to paint on
    const PictureReference reference = current();
    const bool isErased = !reference.erasure.isEmpty();
    m_bar.setRestorable(isErased);
    if (isErased)
        original(reference); // for the next stroke
    // From the start, so that nothing moves under the hand when the numbers begin to change.
    const std::string wanted = isErased || m_tool.isActive() ? reference.original().text() : std::string();
    if (wanted != m_beforeOf || m_session.model() != m_beforeModel) {
        m_beforeOf = wanted;
        m_beforeModel = m_session.model();
        m_before.setSubject(m_beforeModel, wanted);
    }
    for (const auto& [output, prediction] : m_session.predictions())
        m_before.ask(output);
}

std::optional<double> EraserControl::probabilityBefore(const CellState& cell) const
{
    const bool isMeant = m_beforeModel && cell.explanation && cell.explanation->probability
        && cell.explanation->target.classIndex && cell.spec.model.path == m_beforeModel->path
        && cell.spec.picture.text() == m_session.selection().pictures.current;
    if (!isMeant)
        return std::nullopt;
    const PredictionPointer before = m_before.of(cell.explanation->target.output);
    const auto index = std::size_t(*cell.explanation->target.classIndex);
    if (!before || index >= before->probabilities.size())
        return std::nullopt;
    return before->probabilities[index];
}

void EraserControl::restorePicture()
{
    const PictureReference reference = current();
    if (reference.erasure.isEmpty())
        return;
    m_tool.cancel();
    if (const PicturePointer first = original(reference))
        m_session.replacePicture(m_session.selection().pictures.current, first);
    else
        Q_EMIT refused(tr("The picture is still being read; try again in a moment."));
}

bool EraserControl::pressKey(int key, bool repeated)
{
    if (key == Qt::Key_E && !repeated && !m_session.board().isEmpty()) {
        m_tool.setActive(!m_tool.isActive());
        return true;
    }
    if (!m_tool.isActive())
        return false;
    switch (key) {
    case Qt::Key_BracketLeft:
        m_tool.changeSize(-1);
        return true;
    case Qt::Key_BracketRight:
        m_tool.changeSize(1);
        return true;
    case Qt::Key_Escape:
        leave();
        return true;
    case Qt::Key_Space:
        if (!repeated) {
            m_tool.setPanning(true);
            m_viewAtSpace = m_linked.transform();
        }
        return true;
    default:
        return false;
    }
}

bool EraserControl::releaseKey(int key, bool repeated)
{
    if (key != Qt::Key_Space || !m_tool.isPanning())
        return false;
    if (repeated)
        return true;
    m_tool.setPanning(false);
    // Where nothing was moved with it, Space does what it always does.
    if (m_viewAtSpace == m_linked.transform())
        m_board.setOverlayVisible(!m_board.overlayVisible());
    return true;
}

bool EraserControl::eventFilter(QObject*, QEvent* event)
{
    if (event->type() == QEvent::FocusOut)
        m_tool.setPanning(false);
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress
        || event->type() == QEvent::KeyRelease;
    if (!isKey)
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    if (event->type() == QEvent::KeyPress)
        return pressKey(key->key(), key->isAutoRepeat());
    if (event->type() == QEvent::KeyRelease)
        return releaseKey(key->key(), key->isAutoRepeat());
    if (key->key() == Qt::Key_Escape && m_tool.isActive()) // before it leaves anything else
        event->accept();
    return false;
}

} // namespace camscope
