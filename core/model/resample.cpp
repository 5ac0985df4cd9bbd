// SPDX-License-Identifier: Apache-2.0
#include "core/model/resample.h"

#include "core/base/opencv.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace camscope {
namespace {

/// Which source positions make one target position, and how much of each. Weights sum to `one`.
struct Taps
{
    int first = 0;
    std::vector<std::int32_t> weights;
};

constexpr int fractionBits = 22; // 8 bits of value and 22 of weight leave room for the sum in 32 bits
constexpr std::int32_t one = 1 << fractionBits;
constexpr std::int32_t half = one / 2;

std::vector<Taps> triangleTaps(int sourceSize, int targetSize)
{
    const double scale = static_cast<double>(sourceSize) / targetSize;
    const double support = std::max(scale, 1.0);
    std::vector<Taps> taps(targetSize);
    std::vector<double> weights;
    for (int i = 0; i < targetSize; ++i) {
        const double centre = (i + 0.5) * scale;
        const int first = std::max(0, static_cast<int>(centre - support + 0.5));
        const int end = std::min(sourceSize, static_cast<int>(centre + support + 0.5));
        weights.clear();
        double sum = 0;
        for (int j = first; j < end; ++j) {
            weights.push_back(std::max(0.0, 1 - std::abs(j + 0.5 - centre) / support));
            sum += weights.back();
        }
        taps[i].first = first;
        for (const double weight : weights)
            taps[i].weights.push_back(static_cast<std::int32_t>(std::lround(weight / sum * one)));
    }
    return taps;
}

std::uint8_t rounded(std::int32_t sum)
{
    return static_cast<std::uint8_t>(std::clamp((sum + half) >> fractionBits, 0, 255));
}

RgbImage resizedHorizontally(const RgbImage& picture, int width)
{
    const std::vector<Taps> taps = triangleTaps(picture.width, width);
    RgbImage result(width, picture.height);
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < width; ++x) {
            const std::uint8_t* pixel = picture.at(taps[x].first, y);
            std::int32_t red = 0;
            std::int32_t green = 0;
            std::int32_t blue = 0;
            for (const std::int32_t weight : taps[x].weights) {
                red += weight * pixel[0];
                green += weight * pixel[1];
                blue += weight * pixel[2];
                pixel += 3;
            }
            std::uint8_t* const target = result.at(x, y);
            target[0] = rounded(red);
            target[1] = rounded(green);
            target[2] = rounded(blue);
        }
    }
    return result;
}

RgbImage resizedVertically(const RgbImage& picture, int height)
{
    const std::vector<Taps> taps = triangleTaps(picture.height, height);
    RgbImage result(picture.width, height);
    const std::size_t rowValues = std::size_t(3) * picture.width;
    std::vector<std::int32_t> sums(rowValues);
    for (int y = 0; y < height; ++y) {
        std::fill(sums.begin(), sums.end(), 0);
        int sourceRow = taps[y].first;
        for (const std::int32_t weight : taps[y].weights) {
            const std::uint8_t* const source = picture.at(0, sourceRow++);
            for (std::size_t i = 0; i < rowValues; ++i)
                sums[i] += weight * source[i];
        }
        std::transform(sums.begin(), sums.end(), result.at(0, y), rounded);
    }
    return result;
}

} // namespace

RgbImage resized(const RgbImage& picture, int width, int height, Interpolation interpolation)
{
    if (picture.width == width && picture.height == height)
        return picture;
    if (interpolation == Interpolation::Bilinear) {
        cv::Mat result;
        cv::resize(asMat(picture), result, cv::Size(width, height), 0, 0, cv::INTER_LINEAR);
        return fromMat(result);
    }
    RgbImage result = picture.width == width ? picture : resizedHorizontally(picture, width);
    return result.height == height ? result : resizedVertically(result, height);
}

} // namespace camscope
