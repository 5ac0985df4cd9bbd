// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSortFilterProxyModel>

namespace camscope {

/// Shows the layers whose full name or type contains the filter text, with the groups around them. Aliases are hidden
/// while there is no filter text, unless they hold other layers or are suggested.
class LayerFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit LayerFilter(QObject* parent = nullptr);

    void setText(const QString& text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QString m_text;
};

} // namespace camscope
