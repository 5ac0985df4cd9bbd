// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/scenequality.h"

#include "core/measures/localisation.h"

#include <algorithm>
#include <utility>

namespace camscope {

namespace {

constexpr double topShare = 0.2;

EngineSettings oneThread()
{
    EngineSettings settings;
    settings.device = "cpu";
    settings.threads = 1;
    return settings;
}

SceneSpec single(int index, std::string name, SceneQuality::Marks marks)
{
    SceneSpec spec;
    spec.seed = singleSeed + std::uint64_t(index);
    spec.classes = {std::move(name)};
    spec.marked = marks == SceneQuality::Marks::Always;
    return spec;
}

bool contains(const PixelBox& box, const PixelPosition& position, double growX, double growY)
{
    return position.x >= box.x - growX && position.x < box.x + box.width + growX && position.y >= box.y - growY
        && position.y < box.y + box.height + growY;
}

} // namespace

void Score::add(int label, bool hit)
{
    for (Count* count : {&all, &classes[std::size_t(label)]}) {
        ++count->trials;
        count->hits += hit;
    }
}

std::size_t Score::worstClass() const
{
    std::size_t worst = 0;
    for (std::size_t i = 0; i < classes.size(); ++i) {
        const bool isWorse = classes[worst].trials == 0 || classes[i].share() < classes[worst].share();
        if (classes[i].trials > 0 && isWorse)
            worst = i;
    }
    return worst;
}

SceneQuality::SceneQuality(std::string model)
    : m_engine(oneThread())
    , m_model(std::move(model))
{
}

int SceneQuality::answerTo(const SceneSpec& spec)
{
    return m_engine.predict(m_model, PictureReference::scene(spec))->ranking.front();
}

Score SceneQuality::accuracy(int scenes, Marks marks)
{
    const std::vector<std::string> names = sceneClassNames();
    Score score;
    for (int i = 0; i < scenes; ++i) {
        const int label = i % int(names.size());
        score.add(label, answerTo(single(i, names[std::size_t(label)], marks)) == label);
    }
    return score;
}

Score SceneQuality::accuracyOf(const std::string& name, int scenes, Marks marks)
{
    const std::vector<std::string> names = sceneClassNames();
    const auto label = int(std::find(names.begin(), names.end(), name) - names.begin());
    Score score;
    for (int i = 0; i < scenes; ++i)
        score.add(label, answerTo(single(i, name, marks)) == label);
    return score;
}

Score SceneQuality::answers(const std::string& answer, int scenes, Marks marks)
{
    std::vector<std::string> names = sceneClassNames();
    const auto answered = int(std::find(names.begin(), names.end(), answer) - names.begin());
    Score score;
    for (int i = 0; i < scenes; ++i) {
        const int label = i % int(names.size());
        if (label != answered)
            score.add(label, answerTo(single(i, names[std::size_t(label)], marks)) == answered);
    }
    return score;
}

ExplanationPointer SceneQuality::gradCam(const SceneSpec& spec, int label)
{
    ExplanationSpec wanted;
    wanted.model.path = m_model;
    wanted.picture = PictureReference::scene(spec);
    wanted.target = TargetSpec::ofClass(label);
    wanted.method = MethodSpec::parse("gradcam");
    return m_engine.explain(wanted).finish();
}

SceneQuality::Pairs SceneQuality::pairs(int scenes)
{
    Pairs result;
    std::vector<double> overlaps;
    double covered = 0;
    for (int i = 0; i < scenes; ++i) {
        SceneSpec spec;
        spec.seed = pairSeed + std::uint64_t(i);
        spec.objects = 2;
        const Scene scene = drawScene(spec);
        const PredictionPointer prediction = m_engine.predict(m_model, PictureReference::scene(spec));
        std::vector<MaskImage> areas;
        for (const SceneObject& object : scene.objects) {
            const FloatImage map = mapOnPicture(*gradCam(spec, object.label));
            result.pointing.add(object.label, pointsInto(map, object.mask));
            areas.push_back(topArea(map, topShare));
            covered += object.share / 2 / scenes;
        }
        overlaps.push_back(intersectionOverUnion(areas[0], areas[1]));
        const auto isFirst = [&](const SceneObject& object) {
            return prediction->ranking[0] == object.label || prediction->ranking[1] == object.label;
        };
        result.bothFirst.add(scene.objects[0].label, isFirst(scene.objects[0]) && isFirst(scene.objects[1]));
    }
    std::nth_element(overlaps.begin(), overlaps.begin() + std::ptrdiff_t(overlaps.size() / 2), overlaps.end());
    result.medianTopIou = overlaps[overlaps.size() / 2];
    result.chance = covered;
    return result;
}

Score SceneQuality::pointingAtMark(const std::string& name, int scenes)
{
    Score score;
    for (int i = 0; i < scenes; ++i) {
        const SceneSpec spec = single(i, name, Marks::Always);
        const Scene scene = drawScene(spec);
        const int label = scene.objects.front().label;
        const ExplanationPointer explanation = gradCam(spec, label);
        const FloatImage map = mapOnPicture(*explanation);
        const std::optional<PixelPosition> maximum = maximumOf(map);
        const double cellX = double(map.width) / explanation->raw.width;
        const double cellY = double(map.height) / explanation->raw.height;
        score.add(label, maximum && contains(*scene.mark, *maximum, cellX, cellY));
    }
    return score;
}

} // namespace camscope
