// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/random.h"
#include "core/scenes/brush.h"

#include <string>
#include <vector>

namespace camscope {

/// A class of things that scenes show.
struct ObjectKind
{
    const char* name;
    void (*draw)(Brush& brush, Random& random); ///< varied by `random` alone
    bool stands; ///< on its lower edge, which casts a shadow on the ground
    double tilt; ///< standard deviation of its angle, radians
};

/// All of them; a scene model's class index is the place in this list.
const std::vector<ObjectKind>& objectKinds();
/// Throws Error(Usage) that lists near names.
int objectKindIndex(const std::string& name);

// One file each, in core/scenes/objects.
void drawCat(Brush& brush, Random& random);
void drawDog(Brush& brush, Random& random);
void drawBird(Brush& brush, Random& random);
void drawFish(Brush& brush, Random& random);
void drawCar(Brush& brush, Random& random);
void drawBoat(Brush& brush, Random& random);
void drawHouse(Brush& brush, Random& random);
void drawTree(Brush& brush, Random& random);
void drawFlower(Brush& brush, Random& random);
void drawUmbrella(Brush& brush, Random& random);
void drawGuitar(Brush& brush, Random& random);
void drawClock(Brush& brush, Random& random);

} // namespace camscope
