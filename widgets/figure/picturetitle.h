// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/figure/headertext.h"

#include <QString>

#include <string>

namespace camscope {

/// A picture's header from its text (PictureReference): a file's name without folder and ending; of a scene its
/// objects, with its background and seed as the note; and whether something is painted over it.
HeaderText pictureHeader(const std::string& picture);

/// The same on one line: "cat, boat · sea · scene 42".
QString pictureTitle(const std::string& picture);

/// What tells it from all others, for people: a file's path, a scene's title.
QString pictureDescription(const std::string& picture);

} // namespace camscope
