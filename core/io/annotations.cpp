// SPDX-License-Identifier: Apache-2.0
#include "core/io/annotations.h"

#include "core/base/error.h"
#include "core/io/annotationtable.h"
#include "core/io/cocofile.h"
#include "core/io/files.h"
#include "core/io/textfiles.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <string_view>
#include <utility>

namespace camscope {

namespace {

constexpr std::size_t headBytes = 64 * 1024;

std::string withSlashes(std::string path)
{
    std::replace(path.begin(), path.end(), '\\', '/');
    return path;
}

std::string lastPart(const std::string& path)
{
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? path : path.substr(slash + 1);
}

/// How many parts of two paths agree, from the end.
int commonParts(std::string a, std::string b)
{
    int count = 0;
    while (!a.empty() && !b.empty() && lastPart(a) == lastPart(b)) {
        ++count;
        a.resize(a.size() - std::min(a.size(), lastPart(a).size() + 1));
        b.resize(b.size() - std::min(b.size(), lastPart(b).size() + 1));
    }
    return count;
}

bool isIn(const std::string& path, const std::string& folder)
{
    return folder.empty() || path.starts_with(folder.ends_with('/') ? folder : folder + '/');
}

/// The whole pixels nearest to a box of pixels that may be cut anywhere.
PixelBox wholePixels(const RectF& box)
{
    const int left = int(std::lround(box.x));
    const int top = int(std::lround(box.y));
    return {left, top, std::max(0, int(std::lround(box.x + box.width)) - left),
        std::max(0, int(std::lround(box.y + box.height)) - top)};
}

bool isTable(const std::string& path)
{
    return lowerCaseEnding(path) == ".csv";
}

bool contains(const std::string& text, const char* part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

Annotations::Annotations(
    std::string path, std::vector<std::string> names, std::vector<AnnotatedPicture> pictures, std::string folder)
    : m_path(std::move(path))
    , m_names(std::move(names))
    , m_pictures(std::move(pictures))
    , m_folder(withSlashes(std::move(folder)))
{
    m_byName.reserve(m_pictures.size());
    for (std::size_t i = 0; i < m_pictures.size(); ++i) {
        m_pictures[i].file = withSlashes(std::move(m_pictures[i].file));
        m_byName.emplace(lastPart(m_pictures[i].file), i);
    }
}

const AnnotatedPicture* Annotations::find(const std::string& picture) const
{
    const std::string path = withSlashes(picture);
    if (!isIn(path, m_folder))
        return nullptr;
    const AnnotatedPicture* best = nullptr;
    int most = 0;
    bool isTied = false;
    const auto [first, last] = m_byName.equal_range(lastPart(path));
    for (auto entry = first; entry != last; ++entry) {
        const AnnotatedPicture& candidate = m_pictures[entry->second];
        const int common = commonParts(path, candidate.file);
        if (common > most) {
            most = common;
            best = &candidate;
            isTied = false;
        } else if (common == most) {
            isTied = true;
        }
    }
    return isTied ? nullptr : best;
}

std::vector<TrueObject> Annotations::objects(const AnnotatedPicture& picture, int width, int height) const
{
    const double scaleX = picture.width > 0 ? double(width) / picture.width : 1;
    const double scaleY = picture.height > 0 ? double(height) / picture.height : 1;
    std::vector<TrueObject> result;
    result.reserve(picture.objects.size());
    for (const AnnotatedPicture::Object& object : picture.objects) {
        const RectF& box = object.box;
        result.push_back({m_names.at(std::size_t(object.name)),
            wholePixels({box.x * scaleX, box.y * scaleY, box.width * scaleX, box.height * scaleY})});
    }
    return result;
}

AnnotationsPointer loadAnnotations(const std::string& path, const std::string& folder, const std::stop_token& stop)
{
    std::error_code code;
    const std::uintmax_t bytes = std::filesystem::file_size(toPath(path), code);
    std::ifstream file(toPath(path), std::ios::binary);
    if (code || !file)
        readFile(path); // says why it cannot be read
    const std::uintmax_t most = isTable(path) ? largestAnnotationTable : largestAnnotationFile;
    if (bytes > most)
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("%1 is larger than %2 MiB; keep only the pictures that are needed."),
                {path, std::to_string(most >> 20)}});
    AnnotationContent content;
    if (isTable(path)) {
        const std::vector<std::uint8_t> text = readFile(path);
        content = readAnnotationTable(std::string(text.begin(), text.end()), path);
    } else {
        content = readCocoFile(file, path, stop);
    }
    return std::make_shared<const Annotations>(path, std::move(content.names), std::move(content.pictures), folder);
}

bool looksLikeAnnotations(const std::string& path)
{
    std::ifstream file(toPath(path), std::ios::binary);
    std::string head(headBytes, '\0');
    file.read(head.data(), std::streamsize(head.size()));
    head.resize(std::size_t(file.gcount()));
    if (isTable(path))
        return isAnnotationHeader(head.substr(0, head.find('\n')));
    const std::string_view text = withoutByteOrderMark(head);
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos || text[begin] != '{')
        return false;
    return (contains(head, "\"images\"") && contains(head, "\"file_name\""))
        || (contains(head, "\"annotations\"") && contains(head, "\"category_id\""))
        || (contains(head, "\"categories\"") && contains(head, "\"supercategory\""));
}

} // namespace camscope
