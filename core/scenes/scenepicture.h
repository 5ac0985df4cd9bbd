// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/io/picture.h"
#include "core/spec/scenespec.h"

namespace camscope {

/// A scene as a picture like those from files: named by its text, with the SHA-256 of its pixels, so that a record of
/// it tells when a later version of the program draws it differently; and with its truth. Throws Error(Usage).
Picture pictureOfScene(const SceneSpec& spec);

} // namespace camscope
