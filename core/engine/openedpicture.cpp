// SPDX-License-Identifier: Apache-2.0
#include "core/engine/openedpicture.h"

#include "core/engine/tensorpicture.h"
#include "core/scenes/scenepicture.h"

namespace camscope {

Picture openedPicture(const PictureReference& reference)
{
    if (reference.kind == PictureReference::Kind::Scene)
        return pictureOfScene(reference.sceneSpec);
    return isNpyFile(reference.path) ? pictureOfTensor(reference.path) : loadPicture(reference.path);
}

} // namespace camscope
