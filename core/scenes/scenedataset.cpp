// SPDX-License-Identifier: Apache-2.0
#include "core/scenes/scenedataset.h"

#include "core/base/version.h"
#include "core/io/files.h"
#include "core/io/picture.h"

#include <algorithm>
#include <utility>

namespace camscope {

namespace {

nlohmann::json boxJson(const PixelBox& box)
{
    return {box.x, box.y, box.width, box.height};
}

nlohmann::json categories()
{
    nlohmann::json list = nlohmann::json::array();
    for (const std::string& name : sceneClassNames())
        list.push_back({{"id", list.size()}, {"name", name}});
    return list;
}

} // namespace

SceneDataset::SceneDataset(std::string folder, bool hasMasks)
    : m_folder(std::move(folder))
    , m_hasMasks(hasMasks)
{
    makeFolder(pathOf("images"));
    if (m_hasMasks)
        makeFolder(pathOf("masks"));
}

std::string SceneDataset::pathOf(const std::string& name) const
{
    return fromPath(toPath(m_folder) / toPath(name));
}

void SceneDataset::add(const SceneSpec& spec, const Scene& scene)
{
    const std::string id = std::to_string(spec.seed);
    savePng(scene.image, pathOf("images/" + id + ".png"));
    nlohmann::json image{{"id", spec.seed}, {"file_name", id + ".png"}, {"width", scene.image.width},
        {"height", scene.image.height}, {"scene", spec.text()}, {"background", scene.background}};
    if (scene.mark)
        image["mark"] = boxJson(*scene.mark);
    m_images.push_back(std::move(image));
    for (const SceneObject& object : scene.objects) {
        const std::size_t annotation = m_annotations.size() + 1;
        nlohmann::json entry{{"id", annotation}, {"image_id", spec.seed}, {"category_id", object.label},
            {"bbox", boxJson(object.box)},
            {"area", std::count(object.mask.values.begin(), object.mask.values.end(), std::uint8_t(255))},
            {"iscrowd", 0}};
        if (m_hasMasks) {
            const std::string mask = id + "_" + std::to_string(annotation) + ".png";
            savePng(object.mask, pathOf("masks/" + mask));
            entry["mask"] = mask;
        }
        m_annotations.push_back(std::move(entry));
    }
}

void SceneDataset::writeAnnotations() const
{
    const nlohmann::json json{
        {"info", {{"description", "Generated scenes"}, {"version", programVersion}}},
        {"images", m_images},
        {"annotations", m_annotations},
        {"categories", categories()},
    };
    writeFile(pathOf("annotations.json"), json.dump() + "\n");
}

} // namespace camscope
