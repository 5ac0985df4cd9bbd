// SPDX-License-Identifier: Apache-2.0
#include "core/scenes/backdrop.h"
#include "core/scenes/brush.h"
#include "core/scenes/texture.h"

#include <cmath>
#include <opencv2/imgproc.hpp>

namespace camscope {

namespace {

void paperWall(Brush& brush, Random& random, const Colour& wall, double floor)
{
    const double step = random.uniform(0.06, 0.12);
    const Colour print = random.chance(0.5) ? wall.darker(0.84) : wall.lighter(0.45);
    const Colour second = pickColour(random, {{206, 150, 130}, {130, 160, 180}, {170, 176, 130}, {196, 166, 110}});
    const int pattern = random.below(6);
    const auto eachCell = [&](const auto& draw) {
        int row = 0;
        for (double y = step / 2; y < floor + step; y += step, ++row)
            for (double x = step / 2 * (row % 2); x < 1 + step; x += step)
                draw(cv::Point2d(x, y));
    };
    if (pattern == 0) { // stripes
        for (double x = random.uniform(-step, 0); x < 1; x += step) {
            brush.rectangle({x, 0}, {x + step * 0.45, floor}, {print, 0.6});
            brush.rectangle({x + step * 0.68, 0}, {x + step * 0.74, floor}, {second, 0.35});
        }
    } else if (pattern == 1) { // dots
        eachCell([&](cv::Point2d at) { brush.circle(at, step * 0.13, {print, 0.7}); });
    } else if (pattern == 2) { // damask: pointed ovals within ovals
        const auto oval = [&](cv::Point2d at, double size, const Paint& paint) {
            brush.polygon(smoothClosed({{at.x, at.y - 0.9 * size}, {at.x + 0.2 * size, at.y - 0.4 * size},
                              {at.x + 0.42 * size, at.y + 0.1 * size}, {at.x, at.y + 0.6 * size},
                              {at.x - 0.42 * size, at.y + 0.1 * size}, {at.x - 0.2 * size, at.y - 0.4 * size}}),
                paint);
        };
        eachCell([&](cv::Point2d at) {
            oval(at, step * 0.82, {print, 0.6});
            oval(at, step * 0.56, {wall, 0.8});
            oval(at, step * 0.3, {second, 0.4});
        });
    } else if (pattern == 3) { // trellis
        for (double x = -2; x < 3; x += step * 1.2)
            for (const double slope : {-0.7, 0.7})
                brush.polygon({{x, 0}, {x + step * 0.14, 0}, {x + step * 0.14 + slope * floor, floor},
                                  {x + slope * floor, floor}},
                    {print, 0.5});
    } else if (pattern == 4) { // zigzag
        for (double y = -step; y < floor + step; y += step)
            for (double x = -step; x < 1; x += step) {
                const double half = step / 2;
                const double thick = step * 0.3;
                brush.polygon({{x, y}, {x + half, y + half}, {x + step, y}, {x + step, y + thick},
                                  {x + half, y + half + thick}, {x, y + thick}},
                    {print, 0.5});
            }
    } // else plain plaster
}

void layFloor(cv::Mat& picture, Random& random, double top)
{
    Brush brush = Brush::onPicture(picture);
    const cv::Point2d vanishing{random.uniform(0.3, 0.7), top - random.uniform(0.3, 0.7)};
    const auto along = [&](double x, double y) { // from x at the lower edge towards the vanishing point
        return cv::Point2d(vanishing.x + (x - vanishing.x) * (y - vanishing.y) / (1 - vanishing.y), y);
    };
    const Colour floor = pickColour(
        random, {{190, 148, 108}, {160, 124, 100}, {214, 184, 146}, {176, 168, 160}, {150, 136, 150}, {196, 170, 150}});
    const bool tiled = random.chance(0.35);
    const double width = tiled ? random.uniform(0.12, 0.2) : random.uniform(0.08, 0.15);
    const double near = 1 / (1 - vanishing.y);
    const double far = 1 / (top - vanishing.y);
    brush.rectangle({0, top}, {1, 1}, floor);
    const int rows = tiled ? 3 + random.below(3) : 1;
    int column = 0;
    for (double x = -1.5; x < 2.5; x += width, ++column)
        for (int row = 0; row < rows; ++row) {
            const double upper = vanishing.y + 1 / (far + (near - far) * row / rows);
            const double lower = vanishing.y + 1 / (far + (near - far) * (row + 1) / rows);
            const double shade
                = tiled ? ((row + column) % 2 ? 0.8 : 1) - random.uniform(0, 0.05) : random.uniform(0.86, 1);
            brush.polygon({along(x, upper), along(x + width, upper), along(x + width, lower), along(x, lower)},
                floor.darker(shade));
            const double gap = 0.004;
            brush.polygon({along(x, upper), along(x + gap, upper), along(x + gap, lower), along(x, lower)},
                {floor.darker(0.6), 0.6});
            if (tiled)
                brush.rectangle({0, upper}, {1, upper + 0.003}, {floor.darker(0.6), 0.1});
        }
    cv::Mat ground = picture.rowRange(cvRound(top * picture.rows), picture.rows);
    modulate(ground, tiled ? levelNoise(random, ground.size(), 12, 8) : levelNoise(random, ground.size(), 60, 2), 0.08);
    brush.rectangle({0, top}, {1, top + 0.012}, {ink, 0.25});
}

/// The light of a window that is not in the picture: slanted panes.
cv::Mat windowLight(Random& random)
{
    cv::Mat light = cv::Mat::zeros(softField, CV_32FC1);
    const int side = softField.width;
    const double slant = random.uniform(-0.5, 0.5);
    const cv::Point2d corner{random.uniform(0, 0.6), random.uniform(0.02, 0.3)};
    const cv::Size2d pane{random.uniform(0.1, 0.18), random.uniform(0.14, 0.22)};
    const int rows = 2 + random.below(2);
    for (int column = 0; column < 2; ++column)
        for (int row = 0; row < rows; ++row) {
            const auto at = [&](double x, double y) {
                const cv::Point2d share((column + x) * pane.width, (row + y) * pane.height);
                return cv::Point(cvRound((corner.x + share.x + slant * share.y) * side),
                    cvRound((corner.y + share.y + 0.25 * slant * share.x) * side));
            };
            cv::fillConvexPoly(
                light, std::vector<cv::Point>{at(0.06, 0.04), at(0.94, 0.04), at(0.94, 0.96), at(0.06, 0.96)}, 1);
        }
    cv::GaussianBlur(light, light, {}, side * random.uniform(0.012, 0.03));
    return light;
}

} // namespace

void paintRoom(cv::Mat& picture, Random& random)
{
    const Colour wall = pickColour(random,
        {{230, 218, 198}, {190, 206, 206}, {232, 206, 196}, {208, 202, 222}, {214, 222, 190}, {240, 222, 170},
            {176, 196, 180}, {168, 184, 206}, {214, 176, 160}});
    fillGradient(picture, wall.lighter(0.15), wall.darker(0.94));
    const double edge = random.uniform(0.62, 0.86);
    Brush brush = Brush::onPicture(picture);
    paperWall(brush, random, wall, edge);
    modulate(picture, cloudNoise(random, picture.size(), 40, 40, 3), 0.04);
    const Colour board = random.chance(0.6) ? wall.lighter(0.7) : wall.darker(0.8).mixed({150, 110, 80}, 0.4);
    const double height = random.uniform(0.03, 0.07);
    if (random.chance(0.3)) { // panelling up to the hip
        const double rail = edge - random.uniform(0.16, 0.26);
        const double width = random.uniform(0.12, 0.24);
        brush.rectangle({0, rail}, {1, edge}, {board, board.darker(0.95)});
        for (double x = random.uniform(-width, 0); x < 1; x += width) {
            brush.rectangle({x + 0.02, rail + 0.035}, {x + width - 0.02, edge - height - 0.015}, {ink, 0.12});
            brush.rectangle({x + 0.024, rail + 0.04}, {x + width - 0.02, edge - height - 0.015}, board.lighter(0.1));
        }
        brush.rectangle({0, rail - 0.008}, {1, rail + 0.012}, {board.lighter(0.2), board.darker(0.85)});
        brush.rectangle({0, rail + 0.012}, {1, rail + 0.018}, {ink, 0.15});
    }
    brush.rectangle({0, edge - height - 0.004}, {1, edge - height}, {ink, 0.18});
    brush.rectangle({0, edge - height}, {1, edge}, {board.lighter(0.15), board.darker(0.9)});
    brush.rectangle({0, edge - height * 0.72}, {1, edge - height * 0.66}, {ink, 0.12});
    layFloor(picture, random, edge);
    modulate(picture, cloudNoise(random, softField, 2, 2, 3), 0.08);
    if (random.chance(0.5)) {
        const double strength = random.uniform(0.25, 0.45);
        tint(picture, {255, 244, 206}, windowLight(random) * strength);
    }
}

} // namespace camscope
