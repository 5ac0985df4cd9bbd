// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/rowdelegate.h"

namespace camscope {

/// Star for the suggested layer, name and muted type in the first column, the grid in the second; greyed where the
/// layer carries no map.
class LayerDelegate : public RowDelegate
{
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace camscope
