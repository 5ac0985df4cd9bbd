// SPDX-License-Identifier: Apache-2.0
#include "widgets/filmstrip.h"

#include "widgets/picturelistmodel.h"
#include "widgets/pictures/thumbnaildelegate.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QSortFilterProxyModel>

#include <algorithm>
#include <utility>

namespace camscope {

namespace {

constexpr int spaceBetween = 2;
constexpr int restTime = 40; ///< ms

} // namespace

FilmStrip::FilmStrip(PictureListModel& model, QSortFilterProxyModel& shown, QWidget* parent)
    : QListView(parent)
    , m_model(model)
    , m_shown(shown)
    , m_delegate(new ThumbnailDelegate(this))
{
    setModel(&shown);
    setItemDelegate(m_delegate);
    setFlow(LeftToRight);
    setWrapping(false);
    setUniformItemSizes(true);
    setSpacing(spaceBetween);
    setMouseTracking(true);
    setFrameShape(NoFrame);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContextMenuPolicy(Qt::CustomContextMenu);
    viewport()->setAutoFillBackground(false);
    // The height is fixed: a second line would only be seen by half.
    setFixedHeight(sizeHint().height());
    m_soon.setSingleShot(true);
    m_soon.setInterval(restTime);
    connect(&m_soon, &QTimer::timeout, this, &FilmStrip::askForThumbnails);
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(&shown, &QAbstractItemModel::layoutChanged, &m_soon, [this] { m_soon.start(); });
    connect(&shown, &QAbstractItemModel::rowsInserted, this, [this] {
        m_soon.start();
        place();
    });
    connect(&model, &QAbstractItemModel::dataChanged, &m_soon, [this] { m_soon.start(); }); // it may be another picture
    connect(&shown, &QAbstractItemModel::rowsRemoved, &m_soon, [this] { m_soon.start(); });
    connect(&shown, &QAbstractItemModel::modelReset, this, [this] {
        m_soon.start();
        place();
    });
    retranslate();
}

void FilmStrip::setCurrentPicture(const std::string& path)
{
    if (std::exchange(m_current, path) == path && currentIndex().isValid())
        return;
    m_delegate->setShown(QString::fromStdString(path));
    place();
    viewport()->update();
}

void FilmStrip::place()
{
    const int row = m_model.indexOf(m_current);
    const QModelIndex index = row < 0 ? QModelIndex() : m_shown.mapFromSource(m_model.index(row));
    if (!index.isValid() || index == currentIndex())
        return;
    // Several that were chosen stay chosen while one of them is shown.
    const bool isChosen = selectionModel()->isSelected(index) && selectionModel()->selectedIndexes().size() > 1;
    selectionModel()->setCurrentIndex(
        index, isChosen ? QItemSelectionModel::NoUpdate : QItemSelectionModel::ClearAndSelect);
    scrollTo(index);
}

std::vector<std::string> FilmStrip::chosenPictures() const
{
    QModelIndexList indexes = selectionModel()->selectedIndexes();
    std::sort(
        indexes.begin(), indexes.end(), [](const QModelIndex& a, const QModelIndex& b) { return a.row() < b.row(); });
    std::vector<std::string> result;
    for (const QModelIndex& index : indexes)
        result.push_back(index.data(PictureListModel::PathRole).toString().toStdString());
    return result;
}

void FilmStrip::setHint(const QString& hint)
{
    m_hint = hint;
    viewport()->update();
}

/// Those in sight from left to right, then a width ahead and half of one behind.
void FilmStrip::askForThumbnails()
{
    const int count = m_shown.rowCount();
    if (count == 0 || !isVisible())
        return;
    const int width = m_delegate->sizeHint(QStyleOptionViewItem(), {}).width();
    const int inSight = viewport()->width() / width + 2;
    int first = 0;
    for (int x = 0; x < width; x += spaceBetween) { // between two pictures there is none
        if (const QModelIndex index = indexAt({x, viewport()->height() / 2}); index.isValid()) {
            first = index.row();
            break;
        }
    }
    std::vector<std::string> wanted;
    const auto want = [&](int from, int to) {
        for (int row = std::max(0, from); row < std::min(to, count); ++row)
            wanted.push_back(m_shown.index(row, 0).data(PictureListModel::PathRole).toString().toStdString());
    };
    want(first, first + inSight);
    want(first + inSight, first + 2 * inSight);
    want(first - inSight / 2, first);
    m_model.thumbnails().want(wanted);
}

void FilmStrip::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (m_picks && current.isValid())
        Q_EMIT picturePicked(current.data(PictureListModel::PathRole).toString().toStdString());
}

void FilmStrip::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QListView::selectionChanged(selected, deselected);
    Q_EMIT chosenChanged();
}

void FilmStrip::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex before = currentIndex();
    m_picks = event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier;
    QListView::mousePressEvent(event);
    // The current one of several that are chosen may not be the one on the board.
    const QString path = currentIndex().data(PictureListModel::PathRole).toString();
    if (m_picks && indexAt(event->pos()).isValid() && currentIndex() == before && path.toStdString() != m_current)
        Q_EMIT picturePicked(path.toStdString());
    m_picks = false;
}

void FilmStrip::keyPressEvent(QKeyEvent* event)
{
    m_picks = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    QListView::keyPressEvent(event);
    m_picks = false;
}

/// An ordinary wheel moves along the row: there is no other direction.
void FilmStrip::wheelEvent(QWheelEvent* event)
{
    const QPoint turned = event->pixelDelta().isNull() ? event->angleDelta() : event->pixelDelta();
    const int way = turned.x() != 0 ? turned.x() : turned.y();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - way);
    event->accept();
}

void FilmStrip::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    m_soon.start();
}

void FilmStrip::paintEvent(QPaintEvent* event)
{
    QListView::paintEvent(event);
    if (m_shown.rowCount() > 0 || m_hint.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(themeColours().muted);
    painter.drawText(viewport()->rect().adjusted(16, 0, -16, 0), Qt::AlignCenter | Qt::TextWordWrap, m_hint);
}

QSize FilmStrip::sizeHint() const
{
    QStyleOptionViewItem option;
    option.font = font();
    option.fontMetrics = fontMetrics();
    return {400, m_delegate->sizeHint(option, {}).height() + 2 * spaceBetween + 14};
}

void FilmStrip::retranslate()
{
    setAccessibleName(tr("Pictures"));
}

void FilmStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange && m_delegate)
        setFixedHeight(sizeHint().height());
    QListView::changeEvent(event);
}

} // namespace camscope
