// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "windowtour.h"

namespace camscope {

/// A round through what can be explained besides plain classes, on the test models.
class TargetTour : public WindowTour
{
public:
    TargetTour(QDir folder, QString programFolder);

private:
    bool visit() override;
    bool open(const QString& model, const QString& picture); ///< and wait for the board or its place
    bool finished(); ///< there may be no board
    void point(const QPolygonF& shares); ///< the region tool in the first cell, in shares of its sides
    bool segmentation();
    bool regions();
    bool editor();
    bool menus();
    bool elements();
    bool otherAnswers();
};

} // namespace camscope
