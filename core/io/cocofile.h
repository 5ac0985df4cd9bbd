// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/io/annotationcontent.h"

#include <istream>
#include <stop_token>

namespace camscope {

/// COCO's `instances` JSON: "images" (id, file_name, width, height), "annotations" (image_id, category_id, bbox =
/// [x, y, width, height], iscrowd) and "categories" (id, name), in any order; all else is skipped without being kept.
/// Annotations of images that the file does not list are left out. Throws Error(BadInput) and, where
/// `stop` asks for an end, Error(Interrupted).
AnnotationContent readCocoFile(std::istream& file, const std::string& origin, const std::stop_token& stop);

} // namespace camscope
