// SPDX-License-Identifier: Apache-2.0
#include "core/scenes/objectkind.h"

#include "core/base/error.h"
#include "core/base/nearnames.h"

namespace camscope {

const std::vector<ObjectKind>& objectKinds()
{
    static const std::vector<ObjectKind> kinds{
        {CAMSCOPE_TEXT("cat"), drawCat, true, 0.06},
        {CAMSCOPE_TEXT("dog"), drawDog, true, 0.06},
        {CAMSCOPE_TEXT("bird"), drawBird, true, 0.1},
        {CAMSCOPE_TEXT("fish"), drawFish, false, 0.2},
        {CAMSCOPE_TEXT("car"), drawCar, true, 0.05},
        {CAMSCOPE_TEXT("boat"), drawBoat, true, 0.08},
        {CAMSCOPE_TEXT("house"), drawHouse, true, 0.03},
        {CAMSCOPE_TEXT("tree"), drawTree, true, 0.05},
        {CAMSCOPE_TEXT("flower"), drawFlower, true, 0.12},
        {CAMSCOPE_TEXT("umbrella"), drawUmbrella, false, 0.3},
        {CAMSCOPE_TEXT("guitar"), drawGuitar, false, 0.5},
        {CAMSCOPE_TEXT("clock"), drawClock, false, 0.1},
    };
    return kinds;
}

int objectKindIndex(const std::string& name)
{
    std::vector<std::string> names;
    for (const ObjectKind& kind : objectKinds()) {
        if (name == kind.name)
            return static_cast<int>(names.size());
        names.emplace_back(kind.name);
    }
    std::string all;
    for (const std::string& known : names)
        all += (all.empty() ? "" : ", ") + known;
    throw Error(ErrorKind::Usage,
        {CAMSCOPE_TEXT("Scenes show no \"%1\"%2; they show %3."), {name, didYouMean(name, names), all}});
}

} // namespace camscope
