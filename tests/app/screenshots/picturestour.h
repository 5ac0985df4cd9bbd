// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "windowtour.h"

#include <QTemporaryDir>

namespace camscope {

/// A round through the panel of pictures: a folder with its truth, sorted and filtered, and a mean map.
class PicturesTour : public WindowTour
{
public:
    PicturesTour(QDir folder, QString programFolder);

private:
    bool visit() override;
    bool makePictures();
    void choose(const char* box, int entry);
    bool meanMap();

    QTemporaryDir m_pictures;
};

} // namespace camscope
