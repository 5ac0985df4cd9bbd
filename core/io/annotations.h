// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/image.h"
#include "core/io/picture.h"

#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>
#include <unordered_map>
#include <vector>

namespace camscope {

/// What an annotation file says of one picture.
struct AnnotatedPicture
{
    struct Object
    {
        int name = 0; ///< index into Annotations::names()
        RectF box; ///< in pixels; empty where the file gives no box of one single thing
    };
    std::string file; ///< as the file names it, with '/' between folders
    int width = 0; ///< of the picture that the boxes belong to; 0: not said
    int height = 0;
    std::vector<Object> objects;
};

/// What is to be seen in pictures and where, as an annotation file has it; immutable once delivered.
class Annotations
{
public:
    /// `folder`: what is said holds for pictures in or below it alone; "": for all that have one of the names.
    Annotations(std::string path, std::vector<std::string> names, std::vector<AnnotatedPicture> pictures,
        std::string folder = {});

    const std::string& path() const { return m_path; }
    const std::vector<std::string>& names() const { return m_names; } ///< of classes
    const std::vector<AnnotatedPicture>& pictures() const { return m_pictures; }
    const std::string& folder() const { return m_folder; }

    /// The entry of a picture file: of those with its file name, the one that shares the most folders with its path.
    /// Null where there is none, or where several agree with it equally well.
    const AnnotatedPicture* find(const std::string& picture) const;
    /// Things in a picture of this size; boxes of a picture of another size are scaled to it.
    std::vector<TrueObject> objects(const AnnotatedPicture& picture, int width, int height) const;

private:
    std::string m_path;
    std::vector<std::string> m_names;
    std::vector<AnnotatedPicture> m_pictures;
    std::string m_folder;
    std::unordered_multimap<std::string, std::size_t> m_byName; ///< file name without folders → picture
};

using AnnotationsPointer = std::shared_ptr<const Annotations>;

/// Reads COCO's `instances` JSON (what marks a crowd names its class but gives no box) or, from a file that ends in
/// .csv, a table with the columns `file`, `class` and, where there are boxes, `x`, `y`, `width`, `height` or `xmin`,
/// `ymin`, `xmax`, `ymax`. Both are read as they go: memory is bounded by what is kept (the limits below).
/// Throws Error(BadInput) that names the file, the member or line, and the remedy, and Error(Interrupted) where `stop`
/// asks for an end.
AnnotationsPointer loadAnnotations(
    const std::string& path, const std::string& folder = {}, const std::stop_token& stop = {});

/// Whether a file begins like one that loadAnnotations() reads; looks at its first kilobytes alone.
bool looksLikeAnnotations(const std::string& path);

inline constexpr std::size_t mostAnnotatedObjects = 10'000'000;
inline constexpr std::size_t mostAnnotatedPictures = 2'000'000;
inline constexpr std::size_t mostObjectsOfPicture = 10'000;
inline constexpr std::size_t mostAnnotatedClasses = 100'000;
inline constexpr std::uintmax_t largestAnnotationFile = std::uintmax_t(2) << 30; ///< bytes of JSON
inline constexpr std::uintmax_t largestAnnotationTable = std::uintmax_t(64) << 20; ///< bytes of a table

} // namespace camscope
