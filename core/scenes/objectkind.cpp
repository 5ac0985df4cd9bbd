// SPDX-License-Identifier: Apache-2.0
#include "core/scenes/objectkind.h"

#include "core/base/error.h"
#include "core/io/files.h"

namespace camscope {

const std::vector<ObjectKind>& objectKinds()
{
    static const std::vector<ObjectKind> kinds{
        {"cat", drawCat, true, 0.06},
        {"dog", drawDog, true, 0.06},
        {"bird", drawBird, true, 0.1},
        {"fish", drawFish, false, 0.2},
        {"car", drawCar, true, 0.05},
        {"boat", drawBoat, true, 0.08},
        {"house", drawHouse, true, 0.03},
        {"tree", drawTree, true, 0.05},
        {"flower", drawFlower, true, 0.12},
        {"umbrella", drawUmbrella, false, 0.3},
        {"guitar", drawGuitar, false, 0.5},
        {"clock", drawClock, false, 0.1},
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
