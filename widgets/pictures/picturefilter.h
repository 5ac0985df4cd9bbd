// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCollator>
#include <QSortFilterProxyModel>

namespace camscope {

/// The pictures that are shown, in the order that was chosen. Whatever is not known of a picture comes last, whichever
/// way the others are sorted.
class PictureFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    enum class Order
    {
        Opened, ///< as they were opened
        File, ///< by name, 2 before 10
        Prediction, ///< by the most probable class's name, then by its probability
        Confidence ///< by the most probable class's probability
    };

    explicit PictureFilter(QObject* parent = nullptr);

    void setOrder(Order order, Qt::SortOrder direction);
    Order order() const { return m_order; }
    void setWrongOnly(bool wrongOnly);
    bool wrongOnly() const { return m_wrongOnly; }
    /// Part of a name, of the predicted class, or of what is in the picture.
    void setText(const QString& text);

    /// Whether predictions of all pictures decide what is shown.
    bool needsPredictions() const
    {
        return m_wrongOnly || m_order == Order::Prediction || m_order == Order::Confidence;
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    Order m_order = Order::Opened;
    bool m_wrongOnly = false;
    QString m_text;
    QCollator m_collator;
};

} // namespace camscope
