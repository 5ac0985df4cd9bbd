// SPDX-License-Identifier: Apache-2.0
#include "core/render/eraser.h"

#include "core/base/error.h"
#include "core/base/opencv.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace camscope {

namespace {

constexpr double blurShare = 1.0 / 12; ///< the blur's standard deviation, of the picture's shorter side
constexpr double largestBlur = 8; ///< standard deviation in pixels, beyond which the picture is reduced
constexpr double grainShare = 1.0 / 224;
constexpr double mostVisits = 2e10; ///< of pixels; an hour's painting with a broad brush stays far below

/// From the picture that is painted on, not from a stream: any part of it can be made alone.
std::uint64_t hashed(std::uint64_t value)
{
    value += 0x9e3779b97f4a7c15U; // SplitMix64 (Steele, Lea, Flood 2014)
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9U;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebU;
    return value ^ (value >> 31);
}

std::uint8_t meanOf(const RgbImage& image)
{
    const auto sum = std::accumulate(image.pixels.begin(), image.pixels.end(), std::uint64_t(0));
    return static_cast<std::uint8_t>((sum + image.pixels.size() / 2) / image.pixels.size());
}

RgbImage blurred(const RgbImage& image)
{
    double sigma = blurShare * std::min(image.width, image.height);
    cv::Mat pixels = asMat(image);
    if (const int factor = static_cast<int>(std::floor(2 * sigma / largestBlur)); sigma > largestBlur) {
        const cv::Size size((image.width + factor - 1) / factor, (image.height + factor - 1) / factor);
        cv::Mat reduced;
        cv::resize(pixels, reduced, size, 0, 0, cv::INTER_AREA);
        pixels = reduced;
        sigma /= factor;
    }
    cv::Mat result;
    cv::GaussianBlur(pixels, result, {}, std::max(sigma, 0.5), 0, cv::BORDER_REPLICATE);
    return fromMat(result);
}

double distance(const StrokePoint& point, const StrokePoint& from, const StrokePoint& to)
{
    const double dx = to.x - from.x;
    const double dy = to.y - from.y;
    const double length = dx * dx + dy * dy;
    const double along
        = length > 0 ? std::clamp(((point.x - from.x) * dx + (point.y - from.y) * dy) / length, 0.0, 1.0) : 0;
    return std::hypot(point.x - from.x - along * dx, point.y - from.y - along * dy);
}

/// The pixels that a brush may touch on its way between two points.
PixelBox reached(const RgbImage& image, double radius, const StrokePoint& from, const StrokePoint& to)
{
    const double reach = radius + 1;
    const auto within = [](double value, int most) { return static_cast<int>(std::clamp(value, 0.0, double(most))); };
    const int left = within(std::floor(std::min(from.x, to.x) - reach), image.width);
    const int top = within(std::floor(std::min(from.y, to.y) - reach), image.height);
    const int right = within(std::ceil(std::max(from.x, to.x) + reach), image.width);
    const int bottom = within(std::ceil(std::max(from.y, to.y) + reach), image.height);
    return {left, top, std::max(0, right - left), std::max(0, bottom - top)};
}

double visits(const RgbImage& image, const Erasure& erasure)
{
    double sum = 0;
    for (const EraserStroke& stroke : erasure.strokes) {
        for (std::size_t i = 0; i < stroke.points.size(); ++i) {
            const PixelBox box = reached(image, stroke.radius, stroke.points[i > 0 ? i - 1 : 0], stroke.points[i]);
            sum += double(box.width) * box.height;
        }
    }
    return sum;
}

PixelBox united(const PixelBox& a, const PixelBox& b)
{
    if (a.width == 0 || b.width == 0)
        return a.width == 0 ? b : a;
    PixelBox box{std::min(a.x, b.x), std::min(a.y, b.y), 0, 0};
    box.width = std::max(a.x + a.width, b.x + b.width) - box.x;
    box.height = std::max(a.y + a.height, b.y + b.height) - box.y;
    return box;
}

} // namespace

Eraser::Eraser(const RgbImage& original, RgbImage& image, std::uint64_t seed)
    : m_original(original)
    , m_image(image)
    , m_seed(seed)
    , m_coverage(image.width, image.height)
    , m_before(image.width, image.height)
    , m_grain(std::max(1, static_cast<int>(std::lround(grainShare * std::min(image.width, image.height)))))
{
}

void Eraser::begin(EraserStroke::Fill fill, double radius)
{
    for (int y = m_touched.y; y < m_touched.y + m_touched.height; ++y) {
        const auto row = m_coverage.values.begin() + std::ptrdiff_t(y) * m_coverage.width + m_touched.x;
        std::fill(row, row + m_touched.width, std::uint8_t(0));
    }
    m_touched = {};
    m_last.reset();
    m_fill = fill;
    m_radius = radius;
    prepareFill();
}

void Eraser::prepareFill()
{
    if (m_fill == EraserStroke::Fill::Grey && !m_grey)
        m_grey = meanOf(m_original);
    else if (m_fill == EraserStroke::Fill::Blur && m_blurred.isEmpty())
        m_blurred = blurred(m_original);
}

PixelBox Eraser::extend(const StrokePoint& to)
{
    const StrokePoint from = m_last.value_or(to);
    m_last = to;
    const PixelBox box = reached(m_image, m_radius, from, to);
    if (box.width == 0 || box.height == 0)
        return {};
    for (int y = box.y; y < box.y + box.height; ++y) {
        for (int x = box.x; x < box.x + box.width; ++x) {
            const double share = std::clamp(m_radius + 0.5 - distance({x + 0.5, y + 0.5}, from, to), 0.0, 1.0);
            cover(x, y, static_cast<std::uint8_t>(std::lround(255 * share)));
        }
    }
    m_touched = united(m_touched, box);
    return box;
}

void Eraser::cover(int x, int y, std::uint8_t coverage)
{
    std::uint8_t& known = m_coverage.values[std::size_t(y) * m_coverage.width + x];
    if (coverage <= known)
        return;
    std::uint8_t* const pixel = m_image.at(x, y);
    std::uint8_t* const before = m_before.at(x, y);
    if (known == 0)
        std::copy(pixel, pixel + 3, before);
    known = coverage;
    std::uint8_t fill[3];
    fillAt(x, y, fill);
    for (int channel = 0; channel < 3; ++channel)
        pixel[channel]
            = static_cast<std::uint8_t>((before[channel] * (255 - coverage) + fill[channel] * coverage + 127) / 255);
}

void Eraser::fillAt(int x, int y, std::uint8_t* rgb)
{
    switch (m_fill) {
    case EraserStroke::Fill::Grey:
        std::fill(rgb, rgb + 3, *m_grey);
        break;
    case EraserStroke::Fill::Blur:
        blurAt(x, y, rgb);
        break;
    case EraserStroke::Fill::Noise:
        noiseAt(x, y, rgb);
        break;
    }
}

void Eraser::blurAt(int x, int y, std::uint8_t* rgb) const
{
    const auto place = [](int position, int size, int reduced) {
        return std::clamp((position + 0.5) * reduced / size - 0.5, 0.0, double(reduced - 1));
    };
    const double fineX = place(x, m_image.width, m_blurred.width);
    const double fineY = place(y, m_image.height, m_blurred.height);
    const int left = static_cast<int>(fineX);
    const int top = static_cast<int>(fineY);
    const int right = std::min(left + 1, m_blurred.width - 1);
    const int bottom = std::min(top + 1, m_blurred.height - 1);
    const double shareX = fineX - left;
    const double shareY = fineY - top;
    for (int channel = 0; channel < 3; ++channel) {
        const double above
            = m_blurred.at(left, top)[channel] * (1 - shareX) + m_blurred.at(right, top)[channel] * shareX;
        const double below
            = m_blurred.at(left, bottom)[channel] * (1 - shareX) + m_blurred.at(right, bottom)[channel] * shareX;
        rgb[channel] = static_cast<std::uint8_t>(std::lround(above * (1 - shareY) + below * shareY));
    }
}

void Eraser::noiseAt(int x, int y, std::uint8_t* rgb) const
{
    const auto place = (std::uint64_t(y / m_grain) << 32) + std::uint64_t(x / m_grain);
    const std::uint64_t bits = hashed(hashed(m_seed) ^ place);
    for (int channel = 0; channel < 3; ++channel)
        rgb[channel] = static_cast<std::uint8_t>(bits >> (8 * channel));
}

RgbImage erased(const RgbImage& picture, const Erasure& erasure)
{
    RgbImage image = picture;
    if (erasure.isEmpty() || picture.isEmpty())
        return image;
    if (visits(picture, erasure) > mostVisits)
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("The eraser's strokes go over this picture too often to be painted; leave some out.")});
    Eraser eraser(picture, image, erasure.seed);
    for (const EraserStroke& stroke : erasure.strokes) {
        eraser.begin(stroke.fill, stroke.radius);
        for (const StrokePoint& point : stroke.points)
            eraser.extend(point);
    }
    return image;
}

} // namespace camscope
