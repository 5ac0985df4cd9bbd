// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/io/annotations.h"
#include "core/model/classnames.h"
#include "core/spec/picturereference.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace camscope {

/// What is known to be in a picture.
struct PictureTruth
{
    enum class Source
    {
        Unknown,
        Scene, ///< it was composed of these things
        Annotations,
        Folder ///< its folder is named after a class
    };
    Source source = Source::Unknown;
    std::vector<std::string> names; ///< as they are written there, each once
    std::vector<int> classes; ///< of the model, ascending; empty where it has none of these names

    bool operator==(const PictureTruth&) const = default;
};

enum class Verdict
{
    Unknown, ///< nothing is known of the picture, or nothing that is a class of the model
    Right, ///< the class is in the picture
    Wrong
};

Verdict verdictOn(int predictedClass, const PictureTruth& truth);

/// Tells what is known of pictures, in terms of one model's classes. Of several annotation files the last one that
/// lists the picture counts; a picture that none lists is of the class that its folder is named after.
class TruthFinder
{
public:
    TruthFinder() = default;
    TruthFinder(ClassNames classes, std::vector<AnnotationsPointer> annotations);

    /// Of a file, or of a scene whose classes are chosen; of scenes drawn by lot see of(names).
    PictureTruth of(const PictureReference& picture);
    PictureTruth of(PictureTruth::Source source, const std::vector<std::string>& names);

private:
    const std::vector<int>& classesOf(const std::string& name);

    ClassNames m_classes;
    std::vector<AnnotationsPointer> m_annotations;
    std::unordered_map<std::string, std::vector<int>> m_known; ///< by name
};

/// The objects that an annotation file lists for a picture file of this size, of the last file that lists it.
std::vector<TrueObject> annotatedObjects(
    const std::vector<AnnotationsPointer>& annotations, const std::string& path, int width, int height);

} // namespace camscope
