// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/boardmodel.h"
#include "widgets/figure/pictureviewcache.h"

#include <QScrollArea>

#include <vector>

class QHBoxLayout;

namespace camscope {

class BoardView;
class LinkedView;
class PinnedCell;

/// The pinned cells below the board: they follow its zoom, cross-hair and style. Hidden while there are none.
class PinnedStrip : public QScrollArea
{
    Q_OBJECT
public:
    PinnedStrip(BoardModel& model, BoardView& board, LinkedView& linked, QWidget* parent = nullptr);

    void refresh(); ///< other cells, headers or pictures
    PinnedCell* cell(int index) const { return m_cells.at(std::size_t(index)); }

Q_SIGNALS:
    void unpinRequested(const camscope::ExplanationSpec& spec);
    void detailsRequested(const QString& title, const camscope::Failure& failure);

protected:
    void changeEvent(QEvent* event) override;

private:
    PinnedCell* make(int index);
    void refreshCell(int index);
    void refreshAppearance();
    void refreshSecond();

    BoardModel& m_model;
    BoardView& m_board;
    LinkedView& m_linked;
    std::shared_ptr<PictureViewCache> m_pictures;
    std::vector<PinnedCell*> m_cells;
    QHBoxLayout* m_layout = nullptr;
};

} // namespace camscope
