// SPDX-License-Identifier: Apache-2.0
#include "core/scenes/texture.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace camscope {

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
    cv::Mat sum = cv::Mat::zeros(size, CV_32FC1);
    double weight = 1;
    double total = 0;
    for (int octave = 0; octave < octaves; ++octave) {
        sum += weight * smoothNoise(random, size, columns << octave, rows << octave);
        total += weight;
        weight /= 2;
    }
    return sum / total;
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
    for (int y = 0; y < picture.rows; ++y) {
        auto* const pixels = picture.ptr<cv::Vec3b>(y);
        const float* const values = field.ptr<float>(y);
        for (int x = 0; x < picture.cols; ++x) {
            const double factor = 1 + strength * values[x];
            for (int channel = 0; channel < 3; ++channel)
                pixels[x][channel] = cv::saturate_cast<uchar>(pixels[x][channel] * factor);
        }
    }
}

void tint(cv::Mat& picture, const Colour& colour, const cv::Mat& opacity)
{
    const double target[] = {colour.red, colour.green, colour.blue};
    for (int y = 0; y < picture.rows; ++y) {
        auto* const pixels = picture.ptr<cv::Vec3b>(y);
        const float* const shares = opacity.ptr<float>(y);
        for (int x = 0; x < picture.cols; ++x) {
            const double share = std::clamp(double(shares[x]), 0.0, 1.0);
            for (int channel = 0; channel < 3; ++channel)
                pixels[x][channel]
                    = cv::saturate_cast<uchar>(pixels[x][channel] + (target[channel] - pixels[x][channel]) * share);
        }
    }
}

} // namespace camscope
