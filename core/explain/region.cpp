// SPDX-License-Identifier: Apache-2.0
#include "core/explain/region.h"

#include "core/base/error.h"
#include "core/base/opencv.h"
#include "core/io/picture.h"
#include "core/spec/targetregion.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace camscope {

namespace {

/// The pixels of the picture whose centres lie behind or before an edge of what the model sees.
std::string firstPixel(double edge)
{
    return std::to_string(std::max(0, static_cast<int>(std::ceil(edge - 0.5))));
}

std::string lastPixel(double edge, int size)
{
    return std::to_string(std::min(size, static_cast<int>(std::ceil(edge - 0.5))) - 1);
}

at::Tensor regionOfPixel(PicturePixel pixel, const at::Tensor& scores, const PictureGeometry& geometry)
{
    const double u = geometry.toInputX(pixel.x + 0.5) / geometry.inputWidth;
    const double v = geometry.toInputY(pixel.y + 0.5) / geometry.inputHeight;
    if (u < 0 || u >= 1 || v < 0 || v >= 1)
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT(
                 "The pixel %1,%2 lies outside of what the model sees of the picture: x from %3 to %4, y from "
                 "%5 to %6."),
                {std::to_string(pixel.x), std::to_string(pixel.y), firstPixel(geometry.toPictureX(0)),
                    lastPixel(geometry.toPictureX(geometry.inputWidth), geometry.pictureWidth),
                    firstPixel(geometry.toPictureY(0)),
                    lastPixel(geometry.toPictureY(geometry.inputHeight), geometry.pictureHeight)}});
    at::Tensor region = at::zeros({scores.size(1), scores.size(2)}, scores.options());
    region.index_put_({static_cast<int64_t>(v * scores.size(1)), static_cast<int64_t>(u * scores.size(2))}, 1);
    return region;
}

/// The cells of the scores' grid whose centre, in continuous pixels of the original picture, is inside.
at::Tensor regionOfCells(const at::Tensor& scores, const PictureGeometry& geometry,
    const std::function<bool(double x, double y)>& isInside, const Message& nothingInside)
{
    at::Tensor region = at::zeros({scores.size(1), scores.size(2)}, at::kFloat);
    auto cells = region.accessor<float, 2>();
    bool isEmpty = true;
    for (int64_t i = 0; i < scores.size(1); ++i) {
        for (int64_t j = 0; j < scores.size(2); ++j) {
            const double inputX
                = (static_cast<double>(j) + 0.5) * geometry.inputWidth / static_cast<double>(scores.size(2));
            const double inputY
                = (static_cast<double>(i) + 0.5) * geometry.inputHeight / static_cast<double>(scores.size(1));
            const bool inside = isInside(geometry.toPictureX(inputX), geometry.toPictureY(inputY));
            cells[i][j] = inside ? 1.0F : 0.0F;
            isEmpty = isEmpty && !inside;
        }
    }
    if (isEmpty)
        throw Error(ErrorKind::BadInput, nothingInside);
    return region.to(scores.options());
}

at::Tensor regionOfPolygon(
    const std::vector<PicturePixel>& pixels, const at::Tensor& scores, const PictureGeometry& geometry)
{
    std::vector<cv::Point2f> corners;
    for (const PicturePixel& pixel : pixels)
        corners.emplace_back(static_cast<float>(pixel.x) + 0.5F, static_cast<float>(pixel.y) + 0.5F);
    const auto isInside = [&](double x, double y) {
        return cv::pointPolygonTest(corners, cv::Point2f(static_cast<float>(x), static_cast<float>(y)), false) >= 0;
    };
    return regionOfCells(scores, geometry, isInside,
        {CAMSCOPE_TEXT("The drawn region holds no position of what the model sees; draw a larger one.")});
}

at::Tensor regionOfMask(const std::string& path, const at::Tensor& scores, const PictureGeometry& geometry)
{
    const Picture mask = loadPicture(path);
    if (mask.image.width != geometry.pictureWidth || mask.image.height != geometry.pictureHeight)
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("The mask %1 is %2×%3 pixels, the picture %4×%5; draw it at the picture's size."),
                {path, std::to_string(mask.image.width), std::to_string(mask.image.height),
                    std::to_string(geometry.pictureWidth), std::to_string(geometry.pictureHeight)}});
    const auto isInside = [&](double pictureX, double pictureY) {
        const int x = static_cast<int>(std::floor(pictureX));
        const int y = static_cast<int>(std::floor(pictureY));
        const bool isOnPicture = x >= 0 && x < mask.image.width && y >= 0 && y < mask.image.height;
        return isOnPicture && mask.image.at(x, y)[0] > 127;
    };
    return regionOfCells(scores, geometry, isInside,
        {CAMSCOPE_TEXT("The mask %1 marks nothing of what the model sees; pixels over 127 count."), {path}});
}

at::Tensor predictedRegion(const at::Tensor& scores, int classIndex)
{
    at::Tensor predicted = scores.detach().argmax(0).eq(classIndex).to(scores.scalar_type());
    if (predicted.sum().item<float>() == 0)
        throw Error(ErrorKind::NotPossible,
            {CAMSCOPE_TEXT("Nothing in the picture is predicted as class %1, so there is no predicted region; choose a "
                           "pixel or a mask."),
                {std::to_string(classIndex)}});
    return predicted;
}

} // namespace

at::Tensor segmentationRegion(
    const std::string& region, const at::Tensor& scores, int classIndex, const PictureGeometry& geometry)
{
    const TargetRegion parsed = TargetRegion::parse(region);
    switch (parsed.kind) {
    case TargetRegion::Kind::Predicted:
        return predictedRegion(scores, classIndex);
    case TargetRegion::Kind::Pixel:
        return regionOfPixel(parsed.corners.front(), scores, geometry);
    case TargetRegion::Kind::Mask:
        return regionOfMask(parsed.mask, scores, geometry);
    case TargetRegion::Kind::Polygon:
        break;
    }
    if (parsed.corners.size() < 3)
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("The region %1 has two corners; a region needs three or more, a pixel is one."), {region}});
    return regionOfPolygon(parsed.corners, scores, geometry);
}

std::vector<Outline> regionOutlines(const at::Tensor& region, const PictureGeometry& geometry)
{
    const at::Tensor bytes = region.to(at::kCPU, at::kByte).contiguous();
    const cv::Mat mask(
        static_cast<int>(bytes.size(0)), static_cast<int>(bytes.size(1)), CV_8U, bytes.data_ptr<std::uint8_t>());
    // Contours run through the centres of the outermost pixels; the finer these, the closer to the positions' edges.
    const int factor = std::clamp(1024 / std::max(mask.rows, mask.cols), 2, 16);
    cv::Mat fine;
    cv::resize(mask, fine, {}, factor, factor, cv::INTER_NEAREST);
    std::vector<std::vector<cv::Point>> contours;
    cv::findContours(fine, contours, cv::RETR_LIST, cv::CHAIN_APPROX_SIMPLE);
    std::vector<Outline> outlines;
    for (const std::vector<cv::Point>& contour : contours) {
        std::vector<cv::Point> corners;
        cv::approxPolyDP(contour, corners, 1, true); // half a position at most, and only where they are small
        Outline& outline = outlines.emplace_back();
        for (const cv::Point& point : corners)
            outline.push_back(
                {static_cast<float>(geometry.toPictureX((point.x + 0.5) * geometry.inputWidth / fine.cols)),
                    static_cast<float>(geometry.toPictureY((point.y + 0.5) * geometry.inputHeight / fine.rows))});
    }
    return outlines;
}

} // namespace camscope
