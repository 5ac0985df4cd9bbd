// SPDX-License-Identifier: Apache-2.0
#include "core/scenes/objectkind.h"

namespace camscope {

namespace {

enum class Build
{
    Slender,
    Round,
    Tall,
    Veiled
};

struct Shape
{
    double height; ///< half of the body's
    double rear; ///< where the tail begins
    Points outline;
};

Shape bodyOf(Build build, Random& random)
{
    double height = random.uniform(0.3, 0.36);
    double rear = -0.6;
    if (build == Build::Round)
        height = random.uniform(0.48, 0.56);
    else if (build == Build::Tall)
        height = random.uniform(0.56, 0.64);
    else if (build == Build::Veiled)
        height = random.uniform(0.42, 0.5);
    if (build != Build::Slender)
        rear = build == Build::Veiled ? -0.36 : -0.5;
    const double h = height;
    const Points outline{{0.96, 0.04}, {0.84, -0.42 * h}, {0.54, -0.86 * h}, {0.16, -h}, {-0.2, -0.78 * h},
        {rear, -0.26 * h - 0.03}, {rear - 0.12, 0}, {rear, 0.26 * h + 0.03}, {-0.2, 0.78 * h}, {0.16, h},
        {0.54, 0.88 * h}, {0.84, 0.5 * h}};
    return {height, rear, outline};
}

/// Rays from the root of a fin to its edge, over what is painted there.
void drawRays(Brush& brush, cv::Point2d root, const Points& ends, const Colour& colour)
{
    for (const cv::Point2d& end : ends)
        brush.line({root + (end - root) * 0.3, root + (end - root) * 0.86}, 0.03, colour);
}

void drawTail(Brush& brush, Build build, const Shape& body, const Colour& fin)
{
    const double x = body.rear + 0.06;
    const Paint paint{fin.lighter(0.18), fin.darker(0.86)};
    if (build == Build::Veiled) {
        const Points upper{{x, -0.04}, {x - 0.24, -0.4}, {-0.84, -0.66}, {-1, -0.5}, {-0.88, -0.12}, {x - 0.2, 0.06}};
        const Points lower{{x, 0.04}, {x - 0.2, -0.06}, {-0.88, 0.1}, {-0.98, 0.5}, {-0.8, 0.74}, {x - 0.2, 0.4}};
        brush.blob(lower, paint);
        brush.blob(upper, paint);
        drawRays(brush, {x, 0}, {{-0.98, -0.52}, {-0.94, -0.3}, {-0.94, 0.3}, {-0.9, 0.56}}, fin.darker(0.76));
    } else if (build == Build::Slender) {
        brush.blob({{x, -0.06}, {-0.8, -0.3}, {-1, -0.5}, {-0.94, -0.2}, {-0.84, 0}, {-0.94, 0.2}, {-1, 0.5},
                       {-0.8, 0.3}, {x, 0.06}},
            paint);
        drawRays(brush, {x, 0}, {{-0.98, -0.42}, {-0.92, -0.18}, {-0.92, 0.18}, {-0.98, 0.42}}, fin.darker(0.76));
    } else {
        brush.blob(
            {{x, -0.1}, {-0.76, -0.34}, {-0.96, -0.38}, {-0.98, 0}, {-0.96, 0.38}, {-0.76, 0.34}, {x, 0.1}}, paint);
        drawRays(brush, {x, 0}, {{-0.96, -0.28}, {-0.98, -0.1}, {-0.98, 0.1}, {-0.96, 0.28}}, fin.darker(0.76));
    }
}

void drawFins(Brush& brush, Build build, const Shape& body, const Colour& fin)
{
    const double h = body.height;
    const Paint paint{fin.lighter(0.18), fin.darker(0.86)};
    if (build == Build::Tall) {
        const Points back{{0.44, -0.8 * h}, {0.16, -1.36 * h}, {-0.2, -0.95}, {-0.62, -0.97}, {-0.5, -0.74},
            {-0.38, -0.4 * h}, {0, -0.7 * h}};
        for (const int side : {-1, 1}) {
            Points outline = back;
            for (cv::Point2d& point : outline)
                point.y *= -side;
            brush.blob(outline, paint);
            drawRays(brush, {0.1, side * 0.5 * h}, {{0, side * 0.8}, {-0.22, side * 0.92}, {-0.48, side * 0.96}},
                fin.darker(0.76));
        }
        return;
    }
    const double rise = build == Build::Veiled ? 0.42 : 0.27;
    brush.blob({{0.46, -0.82 * h}, {0.24, -h - 0.8 * rise}, {-0.06, -h - rise}, {-0.36, -0.9 * h - 0.4 * rise},
                   {-0.36, -0.5 * h}, {0, -0.7 * h}},
        paint);
    drawRays(brush, {0.1, -0.6 * h}, {{0.24, -h - 0.8 * rise}, {0.02, -h - rise}, {-0.2, -h - 0.7 * rise}},
        fin.darker(0.76));
    brush.blob({{0.3, 0.8 * h}, {0.16, h + 0.7 * rise}, {0, h + 0.9 * rise}, {0, 0.7 * h}}, paint);
    brush.blob(
        {{-0.2, 0.6 * h}, {-0.26, 0.8 * h + 0.6 * rise}, {-0.44, 0.7 * h + 0.7 * rise}, {-0.42, 0.4 * h}}, paint);
}

void drawPattern(Brush& brush, Random& random, const Shape& body, const Colour& skin, const Colour& mark)
{
    const double h = body.height;
    switch (random.below(4)) {
    case 0: // broad bands
        for (const double x : {0.36, -0.02, -0.38})
            brush.blob({{x - 0.06, -1.1 * h}, {x + 0.1, -1.1 * h}, {x + 0.14, 0}, {x + 0.1, 1.1 * h},
                           {x - 0.06, 1.1 * h}, {x - 0.01, 0}},
                mark);
        break;
    case 1: // scales
        for (int row = -4; row <= 4; ++row)
            for (int column = 0; column < 6; ++column) {
                const cv::Point2d at{0.36 - 0.17 * column - (row % 2 ? 0.085 : 0), row * 0.125};
                brush.stroke({{at.x + 0.04, at.y - 0.08}, {at.x - 0.05, at.y}, {at.x + 0.04, at.y + 0.08}}, 0.03,
                    skin.darker(0.74));
            }
        break;
    case 2: // dots
        for (int i = 0; i < 16; ++i)
            brush.circle({0.34 - 0.16 * (i % 6) - random.uniform(0, 0.08),
                             h * (-0.76 + 0.5 * (i / 6)) + random.uniform(-0.06, 0.06)},
                random.uniform(0.045, 0.085), mark);
        break;
    default: // a stripe from head to tail
        brush.stroke({{0.5, -0.1}, {0, -0.14 * h}, {-0.8, 0}}, 0.26 * h + 0.06, mark);
        brush.stroke({{0.5, 0.3 * h}, {0, 0.42 * h}, {-0.8, 0.1}}, 0.07, mark);
    }
}

} // namespace

void drawFish(Brush& brush, Random& random)
{
    const Build build = random.pick({Build::Slender, Build::Round, Build::Tall, Build::Veiled});
    const Shape body = bodyOf(build, random);
    const double h = body.height;
    const Colour skin = pickBright(random);
    const Colour fin = random.chance(0.3) ? skin.darker(0.86) : pickBrightBeside(random, skin);
    const Colour mark = random.chance(0.5) ? white : fin.lighter(0.4);
    drawTail(brush, build, body, fin);
    drawFins(brush, build, body, fin);
    brush.blob(body.outline, {skin.darker(0.92), skin.lighter(0.2)});
    brush.clipTo(smoothClosed(body.outline));
    brush.blob({{-0.8, 0.1}, {-0.2, 0.5 * h}, {0.4, 0.56 * h}, {1, 0.3 * h}, {0.8, 1.2 * h}, {-0.4, 1.2 * h}},
        skin.lighter(0.55));
    drawPattern(brush, random, body, skin, mark);
    brush.blob({{1.1, -h}, {0.56, -h}, {0.44, 0}, {0.56, h}, {1.1, h}}, {skin.darker(0.96), skin.lighter(0.3)});
    brush.stroke({{0.58, -0.74 * h}, {0.46, 0}, {0.58, 0.76 * h}}, 0.04, skin.darker(0.66));
    brush.unclip();
    const double flap = random.uniform(-0.1, 0.14);
    const Points side{{0.36, 0.06}, {0.1, -0.02 + flap}, {-0.04, 0.14 + flap}, {0.1, 0.28 + flap}, {0.34, 0.2}};
    brush.blob(side, {fin.lighter(0.2), fin.darker(0.8)});
    drawRays(brush, {0.36, 0.12}, {{0.02, 0.04 + flap}, {0, 0.14 + flap}, {0.08, 0.24 + flap}}, fin.darker(0.7));
    const cv::Point2d eye{0.7, -0.1};
    brush.circle(eye, 0.125, white);
    brush.circle({eye.x + 0.02, eye.y + 0.01}, 0.085, ink);
    brush.circle({eye.x - 0.01, eye.y - 0.03}, 0.03, white);
    brush.stroke({{0.94, 0.07}, {0.86, 0.13}, {0.78, 0.11}}, 0.035, skin.darker(0.5));
    brush.ellipse({0.66, 0.1}, 0.07, 0.045, {Colour{250, 130, 120}, 0.4});
}

} // namespace camscope
