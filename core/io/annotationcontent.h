// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/io/annotations.h"

#include <string>
#include <vector>

namespace camscope {

/// What the readers of annotation files gather.
struct AnnotationContent
{
    std::vector<std::string> names;
    std::vector<AnnotatedPicture> pictures;
};

/// Throw Error(BadInput): the file holds more than is kept.
[[noreturn]] void refuseTooManyPictures(const std::string& origin);
[[noreturn]] void refuseTooManyObjects(const std::string& origin);
[[noreturn]] void refuseTooManyClasses(const std::string& origin);
[[noreturn]] void refuseTooManyInPicture(const std::string& origin, const std::string& picture);

} // namespace camscope
