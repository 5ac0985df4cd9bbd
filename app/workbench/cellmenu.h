// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/figure/cellrenderer.h"

#include <QMenu>

namespace camscope {

class BoardView;
class Session;
class WindowActions;

/// What can be done with one cell of the board. Deleted when it is closed.
class CellMenu : public QMenu
{
    Q_OBJECT
public:
    struct Place
    {
        int row = 0;
        int column = 0;
    };
    CellMenu(Session& session, BoardView& board, const WindowActions& actions, Place place, QWidget* parent);

Q_SIGNALS:
    void copyRequested(); ///< the cell alone, as a picture
    void exportRequested();
    void numbersRequested(); ///< to copy
    void referenceRequested(); ///< its scale for all
    void inspectorRequested();
    void helpRequested(const std::string& methodId);
    void detailsRequested();

private:
    void addSharing(const WindowActions& actions);
    void addComparison(const WindowActions& actions);
    void addState();
    void openAlone(const ExplanationPointer& map, const PicturePointer& picture, const CellAppearance& look);

    Session& m_session;
    BoardView& m_board;
    Place m_place;
};

} // namespace camscope
