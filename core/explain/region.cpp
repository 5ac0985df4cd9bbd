// SPDX-License-Identifier: Apache-2.0
#include "core/explain/region.h"

#include "core/base/error.h"
#include "core/io/picture.h"

#include <charconv>
#include <cmath>
#include <optional>

namespace camscope {

namespace {

struct Point
{
    int x = 0;
    int y = 0;
};

std::optional<Point> pointFromText(const std::string& text)
{
    Point point;
    const char* end = text.data() + text.size();
    const auto x = std::from_chars(text.data(), end, point.x);
    if (x.ec != std::errc() || x.ptr == end || *x.ptr != ',')
        return std::nullopt;
    const auto y = std::from_chars(x.ptr + 1, end, point.y);
    return y.ec == std::errc() && y.ptr == end ? std::optional(point) : std::nullopt;
}

at::Tensor regionOfPoint(const Point& point, const at::Tensor& scores, const PictureGeometry& geometry)
{
    const double u = geometry.toInputX(point.x + 0.5) / geometry.inputWidth;
    const double v = geometry.toInputY(point.y + 0.5) / geometry.inputHeight;
    if (u < 0 || u >= 1 || v < 0 || v >= 1)
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("The pixel %1,%2 lies outside of what the model sees."),
                {std::to_string(point.x), std::to_string(point.y)}});
    at::Tensor region = at::zeros({scores.size(1), scores.size(2)}, scores.options());
    region.index_put_({static_cast<int64_t>(v * scores.size(1)), static_cast<int64_t>(u * scores.size(2))}, 1);
    return region;
}

at::Tensor regionOfMask(const std::string& path, const at::Tensor& scores, const PictureGeometry& geometry)
{
    const Picture mask = loadPicture(path);
    if (mask.image.width != geometry.pictureWidth || mask.image.height != geometry.pictureHeight)
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("The mask %1 is %2×%3 pixels, the picture %4×%5; draw it at the picture's size."),
                {path, std::to_string(mask.image.width), std::to_string(mask.image.height),
                    std::to_string(geometry.pictureWidth), std::to_string(geometry.pictureHeight)}});
    at::Tensor region = at::zeros({scores.size(1), scores.size(2)}, at::kFloat);
    auto cells = region.accessor<float, 2>();
    for (int64_t i = 0; i < scores.size(1); ++i) {
        for (int64_t j = 0; j < scores.size(2); ++j) {
            const double inputX
                = (static_cast<double>(j) + 0.5) * geometry.inputWidth / static_cast<double>(scores.size(2));
            const double inputY
                = (static_cast<double>(i) + 0.5) * geometry.inputHeight / static_cast<double>(scores.size(1));
            const int x = static_cast<int>(std::floor(geometry.toPictureX(inputX)));
            const int y = static_cast<int>(std::floor(geometry.toPictureY(inputY)));
            const bool inside = x >= 0 && x < mask.image.width && y >= 0 && y < mask.image.height;
            cells[i][j] = inside && mask.image.at(x, y)[0] > 127 ? 1.0F : 0.0F;
        }
    }
    if (region.sum().item<float>() == 0)
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("The mask %1 marks nothing of what the model sees; pixels over 127 count."), {path}});
    return region.to(scores.options());
}

} // namespace

at::Tensor segmentationRegion(
    const std::string& region, const at::Tensor& scores, int classIndex, const PictureGeometry& geometry)
{
    if (region == "pred") {
        at::Tensor predicted = scores.detach().argmax(0).eq(classIndex).to(scores.scalar_type());
        if (predicted.sum().item<float>() == 0)
            throw Error(ErrorKind::NotPossible,
                {CAMSCOPE_TEXT(
                     "Nothing in the picture is predicted as class %1, so there is no predicted region; choose a "
                     "pixel or a mask."),
                    {std::to_string(classIndex)}});
        return predicted;
    }
    if (const auto point = pointFromText(region))
        return regionOfPoint(*point, scores, geometry);
    return regionOfMask(region, scores, geometry);
}

} // namespace camscope
