// SPDX-License-Identifier: Apache-2.0
#include "core/scenes/scenelight.h"

#include "core/scenes/texture.h"

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
    cv::Mat full;
    cv::resize(softShadow, full, picture.size(), 0, 0, cv::INTER_LINEAR);
    tint(picture, shadowColour, full * opacity);
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
    light.m_grain = random.uniform(0.5, 5);
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
    const double gains[] = {m_brightness * (1 + m_warmth), m_brightness, m_brightness * (1 - m_warmth)};
    cv::RNG grain(m_seed ^ 0x5ce9e);
    for (int y = 0; y < picture.rows; ++y) {
        auto* const pixels = picture.ptr<cv::Vec3b>(y);
        for (int x = 0; x < picture.cols; ++x) {
            const double dx = (x + 0.5) / picture.cols - 0.5;
            const double dy = (y + 0.5) / picture.rows - 0.5;
            const double shade = 1 - m_vignette * (dx * dx + dy * dy) * 2;
            const double noise = grain.gaussian(m_grain);
            for (int channel = 0; channel < 3; ++channel)
                pixels[x][channel] = cv::saturate_cast<uchar>(pixels[x][channel] * gains[channel] * shade + noise);
        }
    }
}

} // namespace camscope
