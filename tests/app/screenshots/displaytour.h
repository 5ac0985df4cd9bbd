// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "windowtour.h"

namespace camscope {

/// A round through the ways in which maps are displayed.
class DisplayTour : public WindowTour
{
public:
    DisplayTour(QDir folder, QString programFolder);

private:
    bool visit() override;
    void show(const QString& state, const DisplayStyle& style);
    bool open();
    void scales();
    void blends();
    void thresholds();
    void popover();
};

} // namespace camscope
