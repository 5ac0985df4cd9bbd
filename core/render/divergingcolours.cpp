// SPDX-License-Identifier: Apache-2.0
#include "core/render/divergingcolours.h"

#include <algorithm>
#include <cmath>

namespace camscope {
namespace {

using Triple = std::array<double, 3>;

constexpr Triple whiteD65{0.95047, 1.0, 1.08883}; // XYZ of sRGB's white

double linear(double channel)
{
    return channel > 0.04045 ? std::pow((channel + 0.055) / 1.055, 2.4) : channel / 12.92;
}

double gammaEncoded(double channel)
{
    return channel > 0.0031308 ? 1.055 * std::pow(channel, 1 / 2.4) - 0.055 : 12.92 * channel;
}

double labCurve(double t)
{
    return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116.0;
}

double labCurveInverse(double t)
{
    return t > 0.206893 ? t * t * t : (t - 16.0 / 116.0) / 7.787;
}

Triple labOf(Rgb colour)
{
    const double r = linear(colour.red / 255.0);
    const double g = linear(colour.green / 255.0);
    const double b = linear(colour.blue / 255.0);
    const double x = labCurve((0.4124 * r + 0.3576 * g + 0.1805 * b) / whiteD65[0]);
    const double y = labCurve((0.2126 * r + 0.7152 * g + 0.0722 * b) / whiteD65[1]);
    const double z = labCurve((0.0193 * r + 0.1192 * g + 0.9505 * b) / whiteD65[2]);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

std::uint8_t byteOf(double channel)
{
    return static_cast<std::uint8_t>(std::lround(255 * std::clamp(gammaEncoded(channel), 0.0, 1.0)));
}

Rgb rgbOf(const Triple& lab)
{
    const double fy = (lab[0] + 16) / 116;
    const double x = whiteD65[0] * labCurveInverse(fy + lab[1] / 500);
    const double y = whiteD65[1] * labCurveInverse(fy);
    const double z = whiteD65[2] * labCurveInverse(fy - lab[2] / 200);
    return {byteOf(3.2406 * x - 1.5372 * y - 0.4986 * z), byteOf(-0.9689 * x + 1.8758 * y + 0.0415 * z),
        byteOf(0.0557 * x - 0.2040 * y + 1.0570 * z)};
}

/// Moreland's Msh space: length, angle to the lightness axis, hue.
Triple mshOf(const Triple& lab)
{
    const double length = std::sqrt(lab[0] * lab[0] + lab[1] * lab[1] + lab[2] * lab[2]);
    return {length, std::acos(lab[0] / length), std::atan2(lab[2], lab[1])};
}

Triple labOfMsh(const Triple& msh)
{
    const double chroma = msh[0] * std::sin(msh[1]);
    return {msh[0] * std::cos(msh[1]), chroma * std::cos(msh[2]), chroma * std::sin(msh[2])};
}

/// The hue that a colour is turned towards on its way to the achromatic middle, so that the path looks straight.
double middleHue(const Triple& end, double middleLength)
{
    const double spin = end[1] * std::sqrt(middleLength * middleLength - end[0] * end[0]) / (end[0] * std::sin(end[1]));
    return end[2] > -M_PI / 3 ? end[2] + spin : end[2] - spin;
}

Triple between(const Triple& a, const Triple& b, double t)
{
    return {a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]), a[2] + t * (b[2] - a[2])};
}

} // namespace

std::array<Rgb, 256> coolWarmColours()
{
    const Triple cool = mshOf(labOf({59, 76, 192}));
    const Triple warm = mshOf(labOf({180, 4, 38}));
    const double middleLength = std::max({cool[0], warm[0], 88.0});
    const Triple coolMiddle{middleLength, 0, middleHue(cool, middleLength)};
    const Triple warmMiddle{middleLength, 0, middleHue(warm, middleLength)};
    std::array<Rgb, 256> colours;
    for (int i = 0; i < 256; ++i) {
        const double t = i / 255.0;
        const Triple msh = t < 0.5 ? between(cool, coolMiddle, 2 * t) : between(warmMiddle, warm, 2 * t - 1);
        colours[i] = rgbOf(labOfMsh(msh));
    }
    return colours;
}

std::array<Rgb, 256> blueWhiteRedColours()
{
    const Triple blue{33, 102, 172};
    const Triple white{255, 255, 255};
    const Triple red{178, 24, 43};
    std::array<Rgb, 256> colours;
    for (int i = 0; i < 256; ++i) {
        const double t = i / 255.0;
        const Triple colour = t < 0.5 ? between(blue, white, 2 * t) : between(white, red, 2 * t - 1);
        colours[i] = {static_cast<std::uint8_t>(std::lround(colour[0])),
            static_cast<std::uint8_t>(std::lround(colour[1])), static_cast<std::uint8_t>(std::lround(colour[2]))};
    }
    return colours;
}

} // namespace camscope
