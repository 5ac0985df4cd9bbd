// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "windowtour.h"

namespace camscope {

class PreprocessingEditor;

/// A round through the editor of a model's preprocessing.
class PreprocessingTour : public WindowTour
{
public:
    PreprocessingTour(QDir folder, QString programFolder);

private:
    bool visit() override;
    bool previewed(); ///< what is entered was tried
    PreprocessingEditor& editor();
};

} // namespace camscope
