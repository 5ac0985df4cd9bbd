// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "windowtour.h"

namespace camscope {

/// A round through what compares and arranges the cells of a board, on the first demonstration.
class ComparingTour : public WindowTour
{
public:
    ComparingTour(QDir folder, QString programFolder);

private:
    bool visit() override;
    void comparison();
    void headers();
    bool pinned();
    void menu();
    bool preview();
    void presenting();
    bool optionValues();
};

} // namespace camscope
