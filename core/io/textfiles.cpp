// SPDX-License-Identifier: Apache-2.0
#include "core/io/textfiles.h"

#include "core/io/files.h"

#include <algorithm>

namespace camscope {

std::string lowerCase(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
        [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

std::string lowerCaseEnding(const std::string& path)
{
    return lowerCase(fromPath(toPath(path).extension()));
}

std::string_view withoutByteOrderMark(std::string_view text)
{
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (text.starts_with(mark))
        text.remove_prefix(mark.size());
    return text;
}

} // namespace camscope
