// SPDX-License-Identifier: Apache-2.0
#include "core/measures/highregion.h"

#include "core/base/opencv.h"
#include "core/render/displaymap.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <opencv2/imgproc.hpp>

namespace camscope {

namespace {

/// The first and last of `size` pixels whose centres lie between two coordinates.
struct Span
{
    int first = 0;
    int count = 0;
};

Span pixelsBetween(double low, double high, int size)
{
    const int first = std::clamp(static_cast<int>(std::ceil(low - 0.5)), 0, size - 1);
    const int last = std::clamp(static_cast<int>(std::floor(high - 0.5)), 0, size - 1);
    if (first <= last)
        return {first, last - first + 1};
    // Narrower than a pixel and between two centres: the pixel it lies in.
    return {std::clamp(static_cast<int>(std::floor((low + high) / 2)), 0, size - 1), 1};
}

PixelBox boxAround(const std::vector<Outline>& outlines, const RectF& place)
{
    double left = std::numeric_limits<double>::max();
    double top = left;
    double right = std::numeric_limits<double>::lowest();
    double bottom = right;
    for (const Outline& outline : outlines) {
        for (const auto& [x, y] : outline) {
            left = std::min<double>(left, x);
            right = std::max<double>(right, x);
            top = std::min<double>(top, y);
            bottom = std::max<double>(bottom, y);
        }
    }
    const Span columns = pixelsBetween(left, right, static_cast<int>(std::ceil(place.x + place.width)));
    const Span rows = pixelsBetween(top, bottom, static_cast<int>(std::ceil(place.y + place.height)));
    return {columns.first, rows.first, columns.count, rows.count};
}

} // namespace

SeenMap thresholdedMap(const Explanation& explanation)
{
    return seenMap(displayMap(explanation), explanation.geometry, Upsampling::Bilinear);
}

std::vector<HighRegion> highRegions(const SeenMap& map, double share)
{
    const FloatImage& values = map.values;
    const auto largest = std::max_element(values.values.begin(), values.values.end());
    if (share <= 0 || largest == values.values.end() || !(*largest > 0))
        return {};
    const float level = static_cast<float>(share) * *largest;
    MaskImage high(values.width, values.height);
    std::transform(values.values.begin(), values.values.end(), high.values.begin(),
        [level](float value) { return static_cast<std::uint8_t>(value >= level ? 255 : 0); });
    cv::Mat labels;
    cv::Mat statistics;
    cv::Mat centres;
    const int count = cv::connectedComponentsWithStats(asMat(high), labels, statistics, centres, 8, CV_32S);
    const double pixelArea = map.place.width * map.place.height / double(values.values.size());
    std::vector<HighRegion> regions(std::size_t(std::max(0, count - 1))); // label 0 is what lies below the level
    for (std::size_t i = 0; i < regions.size(); ++i)
        regions[i].area = pixelArea * statistics.at<int>(int(i) + 1, cv::CC_STAT_AREA);
    for (const Contour& contour : contours(values, level))
        regions.at(std::size_t(labels.at<int>(contour.y, contour.x)) - 1)
            .outlines.push_back(map.onPicture(contour.line));
    for (HighRegion& region : regions)
        region.box = boxAround(region.outlines, map.place);
    std::stable_sort(
        regions.begin(), regions.end(), [](const HighRegion& a, const HighRegion& b) { return a.area > b.area; });
    return regions;
}

double intersectionOverUnion(const PixelBox& a, const PixelBox& b)
{
    const double width = std::min(a.x + a.width, b.x + b.width) - std::max(a.x, b.x);
    const double height = std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y);
    const double common = std::max(0.0, width) * std::max(0.0, height);
    const double either = double(a.width) * a.height + double(b.width) * b.height - common;
    return either > 0 ? common / either : 0;
}

std::optional<double> bestOverlap(const std::vector<PixelBox>& boxes, const std::vector<PixelBox>& truth)
{
    std::optional<double> best;
    for (const PixelBox& box : boxes)
        for (const PixelBox& object : truth)
            best = std::max(best.value_or(0), intersectionOverUnion(box, object));
    return best;
}

} // namespace camscope
