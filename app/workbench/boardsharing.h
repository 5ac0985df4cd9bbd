// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/spec/boardspec.h"
#include "widgets/figure/boardpainter.h"

#include <QObject>

namespace camscope {

class BoardView;
class Session;

/// Takes what is seen of the board, or of one cell, out of the window: as a picture, to a file or the clipboard.
class BoardSharing : public QObject
{
    Q_OBJECT
public:
    BoardSharing(Session& session, BoardView& board);

    QImage figure() const; ///< what is seen
    QImage figure(int row, int column) const; ///< of one cell
    /// Whether it was written; written() or failed() tells.
    bool exportTo(const QString& path);
    bool exportTo(const QString& path, int row, int column);

    void copy() const;
    void copy(int row, int column) const;
    void askForExport();
    void askForExport(int row, int column);

Q_SIGNALS:
    void written(const QString& path);
    void failed(const camscope::Failure& failure);

private:
    BoardSpec shownBoard() const;
    bool write(const QImage& figure, BoardSpec board, const QString& path);
    QString askForPath(const QString& title); ///< "" if the user changed their mind

    Session& m_session;
    BoardView& m_board;
};

} // namespace camscope
