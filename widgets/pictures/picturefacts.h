// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/picturetruth.h"

#include <QString>
#include <QStringList>

namespace camscope {

/// What the list of pictures tells of one of them.
struct PictureFacts
{
    QString prediction; ///< label of the most probable class, "" while unknown
    double probability = -1; ///< of that class, 0…1; −1 while unknown
    QStringList truth; ///< names of what is in it, empty while unknown
    PictureTruth::Source source = PictureTruth::Source::Unknown; ///< of the truth
    Verdict verdict = Verdict::Unknown; ///< of the prediction

    bool operator==(const PictureFacts&) const = default;
};

} // namespace camscope
