// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/spec/boardspec.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace camscope {

/// A board that is worth looking at, with a few sentences about what it shows.
struct Demonstration
{
    Q_DECLARE_TR_FUNCTIONS(camscope::Demonstration)
public:
    QString id; ///< for the command line
    QString title;
    QString text;
    BoardSpec board;
};

/// The built-in ones in the language that is set, in the order in which they teach. Their models are looked for in
/// ../share/camscope beside the program, in the build tree as well as installed; those that are not there are left out.
std::vector<Demonstration> demonstrations(const QString& programFolder);

/// The model that knows the generated scenes, "" if it is not there.
QString sceneModel(const QString& programFolder);

/// The one of this id or number (from 1), -1 if there is none.
int indexOfDemonstration(const std::vector<Demonstration>& all, const QString& idOrNumber);
/// What there is instead: "two-objects, which-layer".
QString idsOf(const std::vector<Demonstration>& all);

} // namespace camscope
