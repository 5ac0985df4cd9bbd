// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/io/picture.h"
#include "core/spec/picturereference.h"

namespace camscope {

/// Decodes a picture file, draws a scene or shows an array, whichever `reference` names; nothing is painted over it and
/// nothing is kept. May be called from any thread. Throws Error.
Picture openedPicture(const PictureReference& reference);

} // namespace camscope
