// SPDX-License-Identifier: Apache-2.0
#include "core/scenes/objectkind.h"

namespace camscope {

void drawDog(Brush& brush, Random& random)
{
    brush.circle({0, 0}, 0.9, pickBright(random));
}

} // namespace camscope
