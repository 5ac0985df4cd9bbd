// SPDX-License-Identifier: Apache-2.0
#include "core/scenes/backdrop.h"
#include "core/scenes/brush.h"
#include "core/scenes/texture.h"

#include <cmath>

namespace camscope {

namespace {

struct Masonry
{
    Colour brick;
    Colour other; ///< some bricks lean towards this
    double height = 0; ///< of a row, mortar included
    double length = 0; ///< of a brick, mortar included
    double joint = 0;
    double offset = 0; ///< of each row against the one above, in brick lengths
    bool hasHeaders = false; ///< every other brick shows its short side
    double unevenness = 0;
};

void layBrick(Brush& brush, Random& random, const Masonry& wall, const cv::Rect2d& box)
{
    const auto off = [&] { return random.uniform(-1, 1) * wall.joint * 0.16; };
    const double left = box.x + wall.joint / 2;
    const double right = box.x + box.width - wall.joint / 2;
    const double top = box.y + wall.joint / 2;
    const double bottom = box.y + box.height - wall.joint / 2;
    const double cut = wall.joint * 0.3; // worn corners
    const Points outline{{left + cut, top + off()}, {right - cut, top + off()}, {right + off(), top + cut},
        {right + off(), bottom - cut}, {right - cut, bottom + off()}, {left + cut, bottom + off()},
        {left + off(), bottom - cut}, {left + off(), top + cut}};
    Colour tone = wall.brick.mixed(wall.other, random.chance(0.25) ? random.uniform(0.3, 0.8) : random.uniform(0, 0.2));
    const double shift = random.normal() * wall.unevenness;
    tone = shift > 0 ? tone.lighter(std::min(0.3, shift)) : tone.darker(std::max(0.7, 1 + shift));
    brush.polygon(shifted(outline, -wall.joint * 0.12, wall.joint * 0.2), {ink, 0.22});
    brush.polygon(outline, {tone.lighter(0.05), tone.darker(0.93)});
    const double edge = wall.joint * 0.22;
    brush.rectangle({left + cut, top}, {right - cut, top + edge}, {white, 0.2});
    brush.rectangle({left + cut, bottom - edge}, {right - cut, bottom}, {ink, 0.12});
}

void layRows(cv::Mat& picture, Random& random, const Masonry& wall)
{
    Brush brush = Brush::onPicture(picture);
    const double start = random.uniform(-1, 0);
    int row = 0;
    for (double y = start * wall.height; y < 1; y += wall.height, ++row) {
        const double shift = start + wall.offset * row;
        double x = (shift - std::floor(shift) - 2) * wall.length;
        for (int brick = 0; x < 1; ++brick) {
            const double length = wall.length * (wall.hasHeaders && brick % 2 ? 0.5 : 1);
            if (x + length > 0)
                layBrick(brush, random, wall, {x, y, length, wall.height});
            x += length;
        }
    }
}

} // namespace

void paintBrick(cv::Mat& picture, Random& random)
{
    struct Tones
    {
        Colour brick;
        Colour other;
        Colour mortar;
    };
    const Tones tones = random.pick<Tones>(
        {{{190, 104, 82}, {150, 84, 80}, {214, 202, 186}}, {{206, 134, 96}, {226, 170, 120}, {226, 214, 194}},
            {{216, 188, 140}, {190, 150, 110}, {236, 228, 208}}, {{140, 158, 172}, {168, 176, 180}, {206, 210, 210}},
            {{228, 222, 212}, {206, 196, 184}, {196, 188, 178}}, {{120, 168, 164}, {150, 188, 170}, {210, 220, 210}},
            {{214, 152, 150}, {232, 184, 170}, {240, 226, 216}}, {{156, 120, 132}, {184, 142, 140}, {206, 194, 194}},
            {{168, 182, 136}, {196, 196, 150}, {226, 224, 204}}, {{132, 112, 104}, {164, 128, 108}, {186, 178, 170}}});
    Masonry wall;
    wall.brick = pickColour(random, {tones.brick});
    wall.other = tones.other;
    wall.height = random.uniform(0.06, 0.11);
    wall.length = wall.height * random.uniform(2.1, 3);
    wall.joint = random.uniform(0.007, 0.013);
    wall.hasHeaders = random.chance(0.25);
    wall.offset = wall.hasHeaders ? 0.75 : random.pick({0.5, 0.5, 0.5, 1 / 3.0, 0.25});
    wall.unevenness = random.uniform(0.03, 0.1);

    picture.setTo(cv::Scalar(tones.mortar.red, tones.mortar.green, tones.mortar.blue));
    modulate(picture, cloudNoise(random, picture.size(), 60, 60, 2), 0.12);
    layRows(picture, random, wall);
    modulate(picture, cloudNoise(random, picture.size(), 50, 70, 3), 0.14);
    modulate(picture, cloudNoise(random, softField, 3, 3, 3), 0.14);
    // Damp runs down; old plaster or whitewash clings in patches.
    if (random.chance(0.6))
        tint(picture, wall.brick.darker(0.5), ramp(cloudNoise(random, softField, 6, 2, 4), 0.15, 0.7) * 0.35);
    if (random.chance(0.35)) {
        const Colour plaster = tones.mortar.lighter(random.uniform(0.1, 0.4));
        const cv::Mat patch = cloudNoise(random, {512, 512}, 3, 3, 5);
        const double least = random.uniform(0.1, 0.3);
        tint(picture, plaster, ramp(patch, least, least + 0.06) * random.uniform(0.5, 0.85));
    }
}

} // namespace camscope
