// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/mutedlabel.h"

namespace camscope {

/// The title of a panel: small, spaced capitals, muted.
class PanelTitle : public MutedLabel
{
    Q_OBJECT
public:
    explicit PanelTitle(QWidget* parent = nullptr);
    void setTitle(const QString& title);
};

} // namespace camscope
