// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "windowtour.h"

namespace camscope {

/// The eraser on the first demonstration: its bar, a stroke while it is painted, what it does to the numbers.
class EraserTour : public WindowTour
{
public:
    EraserTour(QDir folder, QString programFolder);

private:
    bool visit() override;
};

} // namespace camscope
