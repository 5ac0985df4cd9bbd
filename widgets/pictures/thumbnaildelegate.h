// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace camscope {

/// A thumbnail with the picture's name, below it the prediction with a tick or a cross where the truth is known.
class ThumbnailDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    void setShown(const QString& path) { m_shown = path; } ///< the picture on the board, which has a frame

private:
    void paintThumbnail(
        QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, const QRect& box) const;
    void paintPrediction(QPainter& painter, const QModelIndex& index, QRect line) const;

    QString m_shown;
};

} // namespace camscope
