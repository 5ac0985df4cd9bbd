// SPDX-License-Identifier: Apache-2.0
#include "core/scenes/texture.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace camscope {

namespace {

constexpr int fractionBits = 8; ///< of factors and opacities
constexpr int one = 1 << fractionBits;
constexpr int half = one / 2;
constexpr int largestFactor = 4 * one;
constexpr int pixelsPerLot = 6; ///< cubic interpolation up to here; straight lines between these are as smooth

cv::Mat stretched(const cv::Mat& field, cv::Size size)
{
    if (field.size() == size)
        return field;
    cv::Mat result;
    cv::resize(field, result, size, 0, 0, field.cols > size.width ? cv::INTER_AREA : cv::INTER_LINEAR);
    return result;
}

} // namespace

cv::Mat smoothNoise(Random& random, cv::Size size, int columns, int rows)
{
    cv::Mat lots(rows, columns, CV_32FC1);
    for (int y = 0; y < rows; ++y)
        for (int x = 0; x < columns; ++x)
            lots.at<float>(y, x) = static_cast<float>(random.uniform(-1, 1));
    cv::Mat field;
    cv::resize(lots, field, size, 0, 0, cv::INTER_CUBIC);
    return field;
}

cv::Mat cloudNoise(Random& random, cv::Size size, int columns, int rows, int octaves)
{
    const int finest = 1 << (octaves - 1);
    const cv::Size coarse(
        std::min(size.width, columns * finest * pixelsPerLot), std::min(size.height, rows * finest * pixelsPerLot));
    cv::Mat sum = cv::Mat::zeros(coarse, CV_32FC1);
    double weight = 1;
    double total = 0;
    for (int octave = 0; octave < octaves; ++octave) {
        cv::scaleAdd(smoothNoise(random, coarse, columns << octave, rows << octave), weight, sum, sum);
        total += weight;
        weight /= 2;
    }
    sum *= 1 / total;
    return stretched(sum, size);
}

cv::Mat levelNoise(Random& random, cv::Size size, double columns, double rows)
{
    constexpr int side = 256; // a power of two: the field repeats
    constexpr int pixelsPerWave = 4;
    constexpr double horizonDepth = 0.06; // keeps what is at the horizon finite
    constexpr int positionBits = 16; // of the fraction of a position along a row
    const cv::Mat tile = smoothNoise(random, {side, side}, side / pixelsPerWave, side / pixelsPerWave);
    const double startX = random.uniform(0, side);
    const double startY = random.uniform(0, side);
    cv::Mat field(size, CV_32FC1);
    std::vector<float> row(side + 1);
    for (int y = 0; y < size.height; ++y) {
        const double depth = ((y + 0.5) / size.height + horizonDepth) / (1 + horizonDepth); // 1 near the reader
        const double v = startY + rows * pixelsPerWave / depth;
        const int upper = cvFloor(v);
        const auto share = static_cast<float>(v - upper);
        const auto strength = static_cast<float>(std::min(1.0, 1.6 * depth));
        const float* const above = tile.ptr<float>(upper & (side - 1));
        const float* const below = tile.ptr<float>((upper + 1) & (side - 1));
        for (int i = 0; i < side; ++i)
            row[std::size_t(i)] = (above[i] + (below[i] - above[i]) * share) * strength;
        row[side] = row[0];
        // Positions wrap around with the integer that holds them.
        const double step = columns * pixelsPerWave / size.width / depth;
        auto position = static_cast<std::uint32_t>(
            static_cast<std::int64_t>((startX - step * size.width / 2) * (1 << positionBits)));
        const auto stride = static_cast<std::uint32_t>(step * (1 << positionBits));
        float* const target = field.ptr<float>(y);
        for (int x = 0; x < size.width; ++x, position += stride) {
            const std::size_t left = (position >> positionBits) & (side - 1);
            const float right = static_cast<float>(position & ((1U << positionBits) - 1)) / (1 << positionBits);
            target[x] = row[left] + (row[left + 1] - row[left]) * right;
        }
    }
    return field;
}

cv::Mat ramp(const cv::Mat& field, double low, double high)
{
    cv::Mat result;
    field.convertTo(result, CV_32F, 1 / (high - low), -low / (high - low));
    for (int y = 0; y < result.rows; ++y) {
        float* const row = result.ptr<float>(y);
        for (int x = 0; x < result.cols; ++x) {
            const float share = std::min(std::max(row[x], 0.0F), 1.0F);
            row[x] = share * share * (3 - 2 * share);
        }
    }
    return result;
}

cv::Mat glow(cv::Point2d centre, double radius, double aspect)
{
    cv::Mat field(softField, CV_32FC1);
    for (int y = 0; y < field.rows; ++y)
        for (int x = 0; x < field.cols; ++x) {
            const double dx = (x + 0.5) / field.cols - centre.x;
            const double dy = ((y + 0.5) / field.rows - centre.y) * aspect;
            field.at<float>(y, x) = static_cast<float>(1 - std::sqrt(dx * dx + dy * dy) / radius);
        }
    return ramp(field, 0, 1);
}

void fillGradient(cv::Mat& picture, const Colour& top, const Colour& bottom, double curve)
{
    for (int y = 0; y < picture.rows; ++y) {
        const double share = std::pow((y + 0.5) / picture.rows, curve);
        const Colour colour = top.mixed(bottom, share);
        picture.row(y).setTo(cv::Scalar(colour.red, colour.green, colour.blue));
    }
}

void modulate(cv::Mat& picture, const cv::Mat& field, double strength)
{
    const cv::Mat values = stretched(field, picture.size());
    const auto slope = static_cast<float>(strength * one);
    const int count = picture.cols * 3;
    std::vector<std::uint16_t> factors(static_cast<std::size_t>(count));
    for (int y = 0; y < picture.rows; ++y) {
        const float* const row = values.ptr<float>(y);
        for (int x = 0; x < picture.cols; ++x) {
            const float factor = static_cast<float>(one) + slope * row[x] + 0.5F;
            std::fill_n(&factors[std::size_t(x) * 3], 3,
                static_cast<std::uint16_t>(static_cast<int>(std::min(std::max(factor, 0.0F), float(largestFactor)))));
        }
        uchar* const channels = picture.ptr(y);
        const std::uint16_t* const factor = factors.data();
        for (int i = 0; i < count; ++i)
            channels[i]
                = static_cast<uchar>(std::min(255U, (unsigned(channels[i]) * factor[i] + half) >> fractionBits));
    }
}

void tint(cv::Mat& picture, const Colour& colour, const cv::Mat& opacity)
{
    const cv::Mat shares = stretched(opacity, picture.size());
    const int target[] = {cvRound(colour.red), cvRound(colour.green), cvRound(colour.blue)};
    for (int y = 0; y < picture.rows; ++y) {
        uchar* channels = picture.ptr(y);
        const float* const row = shares.ptr<float>(y);
        for (int x = 0; x < picture.cols; ++x, channels += 3) {
            const int share = static_cast<int>(std::min(std::max(row[x], 0.0F), 1.0F) * one + 0.5F);
            if (share == 0)
                continue;
            for (int channel = 0; channel < 3; ++channel)
                channels[channel] = static_cast<uchar>(
                    channels[channel] + (((target[channel] - channels[channel]) * share + half) >> fractionBits));
        }
    }
}

} // namespace camscope
