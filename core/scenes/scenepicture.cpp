// SPDX-License-Identifier: Apache-2.0
#include "core/scenes/scenepicture.h"

#include "core/io/files.h"
#include "core/scenes/scene.h"

#include <utility>

namespace camscope {

Picture pictureOfScene(const SceneSpec& spec)
{
    Picture picture;
    picture.path = spec.text();
    Scene scene = drawScene(spec);
    picture.image = std::move(scene.image);
    for (const SceneObject& object : scene.objects)
        picture.objects.push_back({object.name, object.box});
    picture.sha256 = sha256(picture.image.pixels.data(), picture.image.pixels.size());
    return picture;
}

} // namespace camscope
