// SPDX-License-Identifier: Apache-2.0
#include "widgets/pictures/thumbnaildelegate.h"

#include "widgets/figure/headertext.h"
#include "widgets/picturelistmodel.h"
#include "widgets/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace camscope {

namespace {

constexpr int gap = 4;
constexpr int markSide = 10;

/// Told apart by their shape as well as by their colour.
void paintMark(QPainter& painter, const QRectF& box, Verdict verdict)
{
    const ThemeColours& c = themeColours();
    QPainterPath path;
    if (verdict == Verdict::Right) {
        path.moveTo(box.left() + 1, box.center().y());
        path.lineTo(box.left() + 0.4 * box.width(), box.bottom() - 1.5);
        path.lineTo(box.right() - 0.5, box.top() + 1.5);
    } else {
        const QRectF inner = box.adjusted(1.5, 1.5, -1.5, -1.5);
        path.moveTo(inner.topLeft());
        path.lineTo(inner.bottomRight());
        path.moveTo(inner.topRight());
        path.lineTo(inner.bottomLeft());
    }
    QPen pen(verdict == Verdict::Right ? c.muted : c.error, 2);
    pen.setCapStyle(Qt::RoundCap);
    painter.setPen(pen);
    painter.drawPath(path);
}

} // namespace

QSize ThumbnailDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {Thumbnails::width + 2 * gap, Thumbnails::height + 2 * option.fontMetrics.height() + 3 * gap};
}

void ThumbnailDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const ThemeColours& c = themeColours();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(option.font);
    if (option.state.testFlag(QStyle::State_Selected)) {
        QColor back = c.accent;
        back.setAlphaF(0.18F);
        painter->fillRect(option.rect, back);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(option.rect, c.hover);
    }
    const QRect box = option.rect.adjusted(gap, gap, -gap, -gap);
    paintThumbnail(*painter, option, index, QRect(box.topLeft(), QSize(box.width(), Thumbnails::height)));
    QRect line(box.left(), box.top() + Thumbnails::height + gap / 2, box.width(), option.fontMetrics.height());
    painter->setPen(c.text);
    const QString name = index.data(Qt::DisplayRole).toString();
    painter->drawText(line, Qt::AlignCenter, option.fontMetrics.elidedText(name, Qt::ElideMiddle, line.width()));
    line.translate(0, line.height());
    paintPrediction(*painter, index, line);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(c.outline, 1, Qt::DotLine));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

void ThumbnailDelegate::paintThumbnail(
    QPainter& painter, const QStyleOptionViewItem&, const QModelIndex& index, const QRect& box) const
{
    const ThemeColours& c = themeColours();
    const QImage image = index.data(Qt::DecorationRole).value<QImage>();
    QRect place(QPoint(), image.isNull() ? QSize(Thumbnails::height, Thumbnails::height) : image.size() / 2);
    place.moveCenter(box.center());
    if (image.isNull())
        painter.fillRect(place, c.track);
    else
        painter.drawImage(place, image);
    if (index.data(PictureListModel::PathRole).toString() == m_shown) {
        painter.setPen(QPen(c.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(place.adjusted(-1, -1, 1, 1));
    }
}

void ThumbnailDelegate::paintPrediction(QPainter& painter, const QModelIndex& index, QRect line) const
{
    const QString prediction = index.data(PictureListModel::PredictionRole).toString();
    if (prediction.isEmpty())
        return;
    const Verdict verdict = Verdict(index.data(PictureListModel::VerdictRole).toInt());
    const QFontMetrics metrics = painter.fontMetrics();
    const QString share = percentText(index.data(PictureListModel::ProbabilityRole).toDouble());
    const int room
        = line.width() - metrics.horizontalAdvance(share) - gap - (verdict == Verdict::Unknown ? 0 : markSide + gap);
    const QString name = metrics.elidedText(prediction, Qt::ElideRight, room);
    const int used = line.width() - room + metrics.horizontalAdvance(name);
    line.setLeft(line.left() + (line.width() - used) / 2);
    if (verdict != Verdict::Unknown) {
        const double top = line.center().y() - markSide / 2.0 + 0.5;
        paintMark(painter, QRectF(line.left(), top, markSide, markSide), verdict);
        line.setLeft(line.left() + markSide + gap);
    }
    painter.setPen(themeColours().text);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, name);
    line.setLeft(line.left() + metrics.horizontalAdvance(name) + gap);
    painter.setPen(themeColours().muted);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, share);
}

} // namespace camscope
