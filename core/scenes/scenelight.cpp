// SPDX-License-Identifier: Apache-2.0
#include "core/scenes/scenelight.h"

#include "core/scenes/texture.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace camscope {

namespace {

constexpr Colour shadowColour{30, 32, 56};
constexpr double groundShadow = 0.34; ///< opacity
constexpr double wallShadow = 0.3;
constexpr int shadowSide = 160; ///< soft shadows are computed on a small copy of the picture

/// Lays a soft shadow (0…1, of any size) over the whole picture.
void darken(cv::Mat& picture, const cv::Mat& softShadow, double opacity)
{
    tint(picture, shadowColour, softShadow * opacity);
}

cv::Mat moved(const cv::Mat& field, cv::Point2d offset)
{
    const cv::Mat shift = (cv::Mat_<double>(2, 3) << 1, 0, offset.x, 0, 1, offset.y);
    cv::Mat result;
    cv::warpAffine(field, result, shift, field.size());
    return result;
}

} // namespace

SceneLight SceneLight::of(std::uint64_t seed)
{
    Random random(seed, 400);
    SceneLight light;
    light.m_seed = seed;
    const double angle = random.uniform(0.6, 1.2) * (random.chance(0.5) ? 1 : -1); // from straight up
    light.m_direction = {std::sin(angle), -std::cos(angle)};
    light.m_warmth = random.uniform(-0.04, 0.06);
    light.m_brightness = random.uniform(0.9, 1.06);
    light.m_vignette = random.uniform(0, 0.2);
    light.m_grain = random.uniform(0.4, 3.2);
    return light;
}

void SceneLight::castShadow(
    cv::Mat& picture, const cv::Mat& cover, const PlacedObject& object, Backdrop::Surface surface) const
{
    if (surface == Backdrop::Surface::Air)
        return;
    const double unit = object.scale * shadowSide;
    if (surface == Backdrop::Surface::Ground) {
        if (!object.pose.kind->stands)
            return;
        // A flat patch under the foot: as wide as the object is near its lower edge, drawn out away from the light.
        const cv::Rect box = cv::boundingRect(cover);
        const int footHeight = std::max(1, box.height / 6);
        const cv::Rect foot = cv::boundingRect(cover(cv::Rect(box.x, box.br().y - footHeight, box.width, footHeight)));
        const double ratio = double(shadowSide) / picture.cols;
        const cv::Point2d centre((box.x + foot.x + foot.width / 2.0) * ratio - m_direction.x * 0.18 * unit,
            box.br().y * ratio - 0.05 * unit);
        cv::Mat patch = cv::Mat::zeros(shadowSide, shadowSide, CV_32FC1);
        cv::ellipse(patch,
            cv::RotatedRect(centre, cv::Size2f(float(foot.width * ratio + 0.4 * unit), float(0.26 * unit)), 0),
            cv::Scalar(1), cv::FILLED);
        cv::GaussianBlur(patch, patch, {}, std::max(0.6, 0.06 * unit));
        darken(picture, patch, groundShadow);
        return;
    }
    cv::Mat small;
    cv::resize(cover, small, {shadowSide, shadowSide}, 0, 0, cv::INTER_AREA);
    small.convertTo(small, CV_32F, 1 / 255.0);
    cv::GaussianBlur(small, small, {}, std::max(0.8, 0.05 * unit));
    darken(picture, moved(small, m_direction * (-0.1 * unit)), wallShadow);
}

void SceneLight::finish(cv::Mat& picture) const
{
    const auto gain = [&](double warmth) { return static_cast<float>(m_brightness * (1 + warmth)); };
    const float gains[] = {gain(m_warmth), gain(0), gain(-m_warmth)};
    const auto standardDeviation = static_cast<float>(m_grain);
    cv::Mat grain(1, picture.cols, CV_32FC1);
    cv::RNG lots(m_seed ^ 0x5ce9e);
    for (int y = 0; y < picture.rows; ++y) {
        uchar* channels = picture.ptr(y);
        lots.fill(grain, cv::RNG::NORMAL, 0, 1);
        const float* const noise = grain.ptr<float>();
        const double dy = (y + 0.5) / picture.rows - 0.5;
        for (int x = 0; x < picture.cols; ++x) {
            const double dx = (x + 0.5) / picture.cols - 0.5;
            const auto shade = static_cast<float>(1 - m_vignette * (dx * dx + dy * dy) * 2);
            for (int channel = 0; channel < 3; ++channel, ++channels) {
                const float value
                    = static_cast<float>(*channels) * gains[channel] * shade + noise[x] * standardDeviation;
                *channels = static_cast<uchar>(std::clamp(value + 0.5F, 0.0F, 255.0F));
            }
        }
    }
}

} // namespace camscope
