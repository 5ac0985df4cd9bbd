// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/io/annotationcontent.h"

#include <istream>

namespace camscope {

/// COCO's `instances` JSON: "images" (id, file_name, width, height), "annotations" (image_id, category_id, bbox =
/// [x, y, width, height], iscrowd) and "categories" (id, name), in any order; all else is skipped without being kept.
/// Annotations of images that the file does not list are left out. Throws Error(BadInput).
AnnotationContent readCocoFile(std::istream& file, const std::string& origin);

} // namespace camscope
