// SPDX-License-Identifier: Apache-2.0
#include "core/scenes/scenepicture.h"

#include "core/io/files.h"
#include "core/scenes/scene.h"

namespace camscope {

Picture pictureOfScene(const SceneSpec& spec)
{
    Picture picture;
    picture.path = spec.text();
    picture.image = drawScene(spec).image;
    picture.sha256 = sha256(picture.image.pixels.data(), picture.image.pixels.size());
    return picture;
}

} // namespace camscope
