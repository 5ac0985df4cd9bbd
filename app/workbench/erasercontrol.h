// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/workbench/livemaps.h"
#include "core/render/eraser.h"
#include "widgets/boardmodel.h"
#include "widgets/figure/viewtransform.h"
#include "widgets/predictions.h"

#include <QObject>

#include <map>
#include <memory>
#include <optional>
#include <string>

class QShortcut;

namespace camscope {

class EraserBar;
class EraserTool;
class LinkedView;

/// The eraser on the board: paints over the picture of the cell under the hand, in all cells that show it, while
/// predictions and maps follow (LiveMaps). A finished stroke puts another state of the picture in the place of the one
/// before, which can be undone. Keys act while the board has the focus.
class EraserControl : public QObject
{
    Q_OBJECT
public:
    EraserControl(Session& session, BoardView& board, LinkedView& linked, EraserBar& bar, ExplainerClient& client);
    ~EraserControl() override;

    /// What the model answers for the current picture without anything painted over it; empty unless something is, or
    /// may be at any moment.
    const OutputPredictions& before() const { return m_before.all(); }
    /// The same for a cell's class.
    std::optional<double> probabilityBefore(const CellState& cell) const;
    void restorePicture(); ///< the current one, as it was read
    LiveMaps& maps() { return m_maps; }

Q_SIGNALS:
    void beforeChanged();
    void selectedMapChanged(); ///< while painting
    void refused(const QString& why);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool pressKey(int key, bool repeated);
    bool releaseKey(int key, bool repeated);
    void setActive(bool active);
    void leave(); ///< the stroke, else the tool
    void begin(const std::string& picture, double radius);
    void extend(const StrokePoint& point);
    void finish();
    void giveUp();
    void stop();
    void follow(); ///< the session changed
    PictureReference current() const; ///< picture
    PicturePointer original(const PictureReference& picture); ///< null while it is being read

    struct Painting
    {
        std::string of; ///< what it began with, as text
        PictureReference reference; ///< what it is now
        PicturePointer original;
        std::shared_ptr<Picture> picture; ///< shown by the cells while it is changed
        std::unique_ptr<Eraser> eraser;
    };

    Session& m_session;
    BoardView& m_board;
    LinkedView& m_linked;
    EraserTool& m_tool;
    EraserBar& m_bar;
    ExplainerClient& m_client;
    LiveMaps m_maps;
    Predictions m_before;
    std::string m_beforeOf; ///< the picture that m_before is about
    ModelInfoPointer m_beforeModel;
    std::map<std::string, PicturePointer> m_originals; ///< of pictures with something painted over; null: asked for
    std::optional<Painting> m_painting;
    ViewTransform m_viewAtSpace; ///< when Space was pressed
    QShortcut* m_escape = nullptr; ///< while the tool is active
};

} // namespace camscope
