// SPDX-License-Identifier: Apache-2.0
#include "core/model/picturetruth.h"

#include "core/io/files.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace camscope {

Verdict verdictOn(int predictedClass, const PictureTruth& truth)
{
    if (predictedClass < 0 || truth.classes.empty())
        return Verdict::Unknown;
    const bool isThere = std::find(truth.classes.begin(), truth.classes.end(), predictedClass) != truth.classes.end();
    return isThere ? Verdict::Right : Verdict::Wrong;
}

TruthFinder::TruthFinder(ClassNames classes, std::vector<AnnotationsPointer> annotations)
    : m_classes(std::move(classes))
    , m_annotations(std::move(annotations))
{
}

PictureTruth TruthFinder::of(const PictureReference& picture)
{
    if (picture.kind == PictureReference::Kind::Scene)
        return of(PictureTruth::Source::Scene, picture.sceneSpec.classes);
    for (auto file = m_annotations.rbegin(); file != m_annotations.rend(); ++file) {
        if (const AnnotatedPicture* found = (*file)->find(picture.path)) {
            std::vector<std::string> names;
            for (const AnnotatedPicture::Object& object : found->objects)
                names.push_back((*file)->names().at(std::size_t(object.name)));
            return of(PictureTruth::Source::Annotations, names);
        }
    }
    const std::string folder = fromPath(toPath(picture.path).parent_path().filename());
    if (folder.empty() || classesOf(folder).empty())
        return {}; // a folder like any other
    return of(PictureTruth::Source::Folder, {folder});
}

PictureTruth TruthFinder::of(PictureTruth::Source source, const std::vector<std::string>& names)
{
    PictureTruth truth;
    truth.source = names.empty() ? PictureTruth::Source::Unknown : source;
    std::unordered_set<std::string_view> known; // a picture may list thousands
    for (const std::string& name : names) {
        if (!known.insert(name).second)
            continue;
        truth.names.push_back(name);
        const std::vector<int>& classes = classesOf(name);
        truth.classes.insert(truth.classes.end(), classes.begin(), classes.end());
    }
    std::sort(truth.classes.begin(), truth.classes.end());
    truth.classes.erase(std::unique(truth.classes.begin(), truth.classes.end()), truth.classes.end());
    return truth;
}

const std::vector<int>& TruthFinder::classesOf(const std::string& name)
{
    const auto found = m_known.find(name);
    return found != m_known.end() ? found->second : m_known.emplace(name, m_classes.find(name)).first->second;
}

std::vector<TrueObject> annotatedObjects(
    const std::vector<AnnotationsPointer>& annotations, const std::string& path, int width, int height)
{
    for (auto file = annotations.rbegin(); file != annotations.rend(); ++file) {
        if (const AnnotatedPicture* found = (*file)->find(path))
            return (*file)->objects(*found, width, height);
    }
    return {};
}

} // namespace camscope
