// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/boardmodel.h"
#include "widgets/cellnote.h"
#include "widgets/figure/cellrenderer.h"
#include "widgets/figure/mapprobe.h"
#include "widgets/target/regionmark.h"

#include <QTimer>
#include <QToolButton>
#include <QWidget>

#include <optional>

class QPushButton;

namespace camscope {

class LinkedView;

/// One cell of a board: the picture under its map, the cursor's read-out, and what happens while a map is computed or
/// when there is none. Shows states; what its buttons ask for is up to the board.
class CellView : public QWidget
{
    Q_OBJECT
public:
    CellView(LinkedView& linked, std::shared_ptr<PictureViewCache> pictures, QWidget* parent = nullptr);

    void setState(const CellState& state, const PicturePointer& picture);
    void setAppearance(const CellAppearance& appearance);
    void refreshPicture(const PixelBox& changed); ///< these pixels of it are others now
    const CellState& state() const { return m_state; }
    const CellMarks& marks() const { return m_renderer.marks(m_appearance); } ///< contours, outline and boxes
    /// "0.93 · p99" for the cursor's position, "" where there is nothing to read.
    QString readOut() const;
    QSize sizeHint() const override { return {160, 160}; }

Q_SIGNALS:
    void pressed();
    void comparisonRequested(); ///< by a click with Ctrl
    void enlargeRequested();
    void stopRequested();
    void retryRequested();
    void detailsRequested();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    QPointF toCell(QPointF point) const; ///< of a point in continuous pixels of the picture

private:
    QSize pictureSize() const;
    QPointF toPicture(QPointF position) const; ///< in continuous pixels of the picture
    void zoomAt(QPointF position, double factor);
    void follow(QPointF position); ///< tells the linked view where the mouse is
    void showBusy();
    void updateControls();
    void retranslate();
    void paintMessage(QPainter& painter);
    void paintProgress(QPainter& painter);
    void paintCursor(QPainter& painter);
    const MapProbe& probe() const; ///< while there is a map
    void paintGrid(QPainter& painter, const MarkPlace& place);
    void paintRegion(QPainter& painter);
    void paintWarning(QPainter& painter);

    LinkedView& m_linked;
    CellState m_state;
    RegionMark m_region; ///< of the target
    CellAppearance m_appearance;
    mutable CellRenderer m_renderer; ///< keeps what it has made
    mutable std::optional<MapProbe> m_probe; ///< made when the cursor first needs it
    QTimer m_busyDelay; ///< a quick map replaces the one before without a flash
    bool m_busyShown = false;
    QToolButton* m_stop = nullptr;
    QPushButton* m_action = nullptr; ///< Details… or Retry
    std::optional<QPointF> m_dragFrom;
};

} // namespace camscope
