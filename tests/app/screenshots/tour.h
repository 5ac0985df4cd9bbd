// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "windowtour.h"

namespace camscope {

/// Drives the real window on the built-in demonstration and saves a picture of each state.
class Tour : public WindowTour
{
public:
    Tour(QDir folder, QString programFolder);

private:
    bool visit() override;
    void select(int row, int column); ///< by a click
    bool empty();
    bool demonstration();
    bool demonstrations(); ///< each of them
    bool comparing();
    bool busyCell();
    bool failedCell();
    bool warningCell();
    bool errorBar();
    bool enlarged();
    bool channels();
    bool options();
    bool methodHelp();
    bool sharedScale();
    bool pictures();
    bool newScene();
};

} // namespace camscope
