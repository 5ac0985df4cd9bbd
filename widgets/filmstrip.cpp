// SPDX-License-Identifier: Apache-2.0
#include "widgets/filmstrip.h"

#include "widgets/picturelistmodel.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace camscope {

namespace {

constexpr int gap = 4;

/// A thumbnail in a frame of the accent colour when it is the current one.
class ThumbnailDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        const QImage image = index.data(Qt::DecorationRole).value<QImage>();
        const int width = image.isNull() ? PictureListModel::thumbnailHeight : image.width() / 2;
        return {width + 2 * gap, PictureListModel::thumbnailHeight + 2 * gap};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const ThemeColours& c = themeColours();
        const QRect box = option.rect.adjusted(gap, gap, -gap, -gap);
        const QImage image = index.data(Qt::DecorationRole).value<QImage>();
        painter->save();
        if (image.isNull())
            painter->fillRect(box, c.hover);
        else
            painter->drawImage(box, image);
        const bool current = option.state.testFlag(QStyle::State_Selected);
        if (current || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setPen(QPen(current ? c.accent : c.outline, 2));
            painter->drawRect(box.adjusted(-1, -1, 1, 1));
        }
        painter->restore();
    }
};

} // namespace

FilmStrip::FilmStrip(PictureListModel& model, QWidget* parent)
    : QListView(parent)
    , m_model(model)
{
    setModel(&model);
    setItemDelegate(new ThumbnailDelegate(this));
    setFlow(LeftToRight);
    setWrapping(false);
    setSpacing(2);
    setMouseTracking(true);
    setFrameShape(NoFrame);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    setViewportMargins(6, 0, 6, 0);
    // The height is fixed: a second line would only be seen by half.
    setFixedHeight(sizeHint().height());
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        if (current.isValid() && !m_showing)
            Q_EMIT picturePicked(current.data(PictureListModel::PathRole).toString().toStdString());
    });
    // Thumbnails come one by one and have widths of their own.
    connect(&model, &QAbstractItemModel::dataChanged, this, [this] { scheduleDelayedItemsLayout(); });
    retranslate();
}

void FilmStrip::setCurrentPicture(const std::string& path)
{
    const int row = m_model.indexOf(path);
    if (row < 0)
        return;
    m_showing = true;
    setCurrentIndex(m_model.index(row));
    m_showing = false;
}

QSize FilmStrip::sizeHint() const
{
    return {400, PictureListModel::thumbnailHeight + 2 * gap + 14};
}

void FilmStrip::retranslate()
{
    setAccessibleName(tr("Pictures"));
}

void FilmStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QListView::changeEvent(event);
}

} // namespace camscope
