// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/boardsharing.h"

#include "app/workbench/figureexport.h"
#include "widgets/boardview.h"
#include "widgets/session.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>

namespace camscope {

namespace {

QImage painted(const FigureContent& content, const QFont& font)
{
    FigureOptions options;
    options.colours = themeColours().figure;
    options.font = font;
    options.scale = 2;
    options.cellSide = 320;
    return BoardPainter(content, options).image();
}

} // namespace

BoardSharing::BoardSharing(Session& session, BoardView& board)
    : QObject(&board)
    , m_session(session)
    , m_board(board)
{
}

QImage BoardSharing::figure() const
{
    return painted(m_board.figureContent(), m_board.window()->font());
}

QImage BoardSharing::figure(int row, int column) const
{
    return painted(m_board.figureContent(row, column), m_board.window()->font());
}

BoardSpec BoardSharing::shownBoard() const
{
    BoardSpec board = m_session.board().board();
    board.display = m_board.style();
    if (const PicturePointer picture = m_session.pictures().picture(board.base.picture.text()))
        board.base.picture.sha256 = picture->sha256;
    return board;
}

bool BoardSharing::exportTo(const QString& path)
{
    return write(figure(), shownBoard(), path);
}

bool BoardSharing::exportTo(const QString& path, int row, int column)
{
    BoardSpec board = shownBoard();
    board.rows.values = {std::string(board.rows.values.at(std::size_t(row)))};
    board.columns.values = {std::string(board.columns.values.at(std::size_t(column)))};
    return write(figure(row, column), std::move(board), path);
}

bool BoardSharing::write(const QImage& figure, BoardSpec board, const QString& path)
{
    std::vector<ModelInfoPointer> models;
    for (const auto& [name, model] : m_session.models())
        models.push_back(model);
    const auto result = attempt([&] {
        exportPng(figure, board, models, path);
        return true;
    });
    if (result)
        Q_EMIT written(path);
    else
        Q_EMIT failed(result.failure());
    return result.ok();
}

void BoardSharing::copy() const
{
    QGuiApplication::clipboard()->setImage(figure());
}

void BoardSharing::copy(int row, int column) const
{
    QGuiApplication::clipboard()->setImage(figure(row, column));
}

QString BoardSharing::askForPath(const QString& title)
{
    QString path = QFileDialog::getSaveFileName(
        m_board.window(), title, QStringLiteral("camscope.png"), tr("PNG picture (*.png)"));
    if (!path.isEmpty() && QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".png");
    return path;
}

void BoardSharing::askForExport()
{
    const QString path = askForPath(tr("Export what is seen"));
    if (!path.isEmpty())
        exportTo(path);
}

void BoardSharing::askForExport(int row, int column)
{
    const QString path = askForPath(tr("Export the cell"));
    if (!path.isEmpty())
        exportTo(path, row, column);
}

} // namespace camscope
