// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/image.h"
#include "core/spec/scenespec.h"

#include <optional>
#include <string>
#include <vector>

namespace camscope {

/// One thing of a scene and where it is.
struct SceneObject
{
    std::string name; ///< of its class
    int label = 0; ///< index of its class, see sceneClassNames()
    MaskImage mask; ///< its visible part: 255 there, 0 elsewhere
    PixelBox box; ///< around the visible part
    double share = 0; ///< of the picture that the visible part covers
};

/// A generated picture and its truth.
struct Scene
{
    RgbImage image;
    std::string background;
    std::vector<SceneObject> objects; ///< from back to front
    std::optional<PixelBox> mark; ///< the stamp, where there is one
};

/// The classes, in the order of the demonstration models' outputs.
std::vector<std::string> sceneClassNames();
std::vector<std::string> sceneBackgroundNames();
void requireSceneClass(const std::string& name); ///< throws Error(Usage) that lists the classes

inline constexpr int sceneSize = 480; ///< side in pixels unless another one is asked for

/// Draws a scene of size×size pixels. Objects are 3–25 % of the picture each, placed uniformly; one may hide a part of
/// another, never most of it. The background is drawn without regard to the objects. The same at every size but for the
/// grain. Throws Error(Usage) for unknown classes, too many objects or a size out of 32…2048.
Scene drawScene(const SceneSpec& spec, int size = sceneSize);

} // namespace camscope
