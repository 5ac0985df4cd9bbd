// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace camscope {

/// The built-in demonstration: a small model and pictures with two objects each.
struct Demonstration
{
    QString model; ///< path, "" if it is not installed
    QStringList pictures;
    std::vector<std::string> targets{"top1", "top2"};
    std::vector<std::string> methods{"cam", "gradcam", "gradcampp", "layercam", "scorecam"};

    bool exists() const { return !model.isEmpty() && !pictures.isEmpty(); }
    /// Looks in ../share/camscope beside the program, in the build tree as well as installed.
    static Demonstration find(const QString& programFolder);
};

} // namespace camscope
