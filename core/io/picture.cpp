// SPDX-License-Identifier: Apache-2.0
#include "core/io/picture.h"

#include "core/base/error.h"
#include "core/base/opencv.h"
#include "core/io/files.h"
#include "core/io/imageheader.h"
#include "core/io/orientation.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

namespace camscope {
namespace {

void checkHeader(const ImageHeader& header, const std::string& origin)
{
    const std::int64_t pixels = header.width * header.height;
    if (header.width > maximumPicturePixels || header.height > maximumPicturePixels || pixels > maximumPicturePixels)
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("%1 has %2 × %3 pixels, more than the %4 million that can be opened; reduce it first."),
                {origin, std::to_string(header.width), std::to_string(header.height),
                    std::to_string(maximumPicturePixels / 1'000'000)}});
    if (header.animated)
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("%1 is an animated WebP file; save one of its frames as PNG."), {origin}});
    if (!header.complete)
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("%1 is a truncated %2 file; copy or download it again."),
                {origin, imageFormatName(header.format)}});
}

cv::Mat decode(const std::vector<std::uint8_t>& bytes, ImageFormat format, const std::string& origin)
{
    cv::Mat decoded;
    std::string details;
    try {
        decoded = cv::imdecode(bytes, cv::IMREAD_UNCHANGED);
    } catch (const cv::Exception& exception) {
        if (exception.code == cv::Error::StsNoMem)
            throw Error(ErrorKind::Resources,
                {CAMSCOPE_TEXT("There is not enough memory to open %1; reduce the picture."), {origin}});
        details = exception.what();
    }
    if (decoded.empty())
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("%1 is a damaged %2 file; copy or download it again."), {origin, imageFormatName(format)}},
            details);
    return decoded;
}

/// 8 bits per channel; a 16-bit value v becomes v/257, rounded, so that 0 and 65535 stay black and white.
cv::Mat eightBit(const cv::Mat& picture, const std::string& origin)
{
    if (picture.depth() == CV_8U)
        return picture;
    if (picture.depth() != CV_16U)
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("%1 holds neither 8 nor 16 bits per channel; save it as 8-bit PNG."), {origin}});
    cv::Mat reduced(picture.size(), CV_MAKETYPE(CV_8U, picture.channels()));
    for (int y = 0; y < picture.rows; ++y) {
        const auto* const source = picture.ptr<std::uint16_t>(y);
        auto* const target = reduced.ptr<std::uint8_t>(y);
        for (int i = 0; i < picture.cols * picture.channels(); ++i)
            target[i] = static_cast<std::uint8_t>((source[i] + 128) / 257);
    }
    return reduced;
}

cv::Mat rgb(const cv::Mat& picture, const std::string& origin)
{
    cv::Mat converted;
    switch (picture.channels()) {
    case 1:
        cv::cvtColor(picture, converted, cv::COLOR_GRAY2RGB);
        return converted;
    case 3:
        cv::cvtColor(picture, converted, cv::COLOR_BGR2RGB);
        return converted;
    case 4:
        cv::cvtColor(picture, converted, cv::COLOR_BGRA2RGB);
        return converted;
    default:
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("%1 has %2 channels; pictures with 1, 3 or 4 channels can be read."),
                {origin, std::to_string(picture.channels())}});
    }
}

/// Turns the stored pixels upright; the names of the EXIF values say where row 0 and column 0 lie.
cv::Mat upright(const cv::Mat& stored, int orientation)
{
    cv::Mat turned = stored;
    if (orientation >= 5) // Row 0 is at the left or right: rows and columns change places.
        cv::transpose(stored, turned);
    cv::Mat result;
    switch (orientation) {
    case 2: // top right
    case 6: // right top
        cv::flip(turned, result, 1);
        return result;
    case 3: // bottom right
    case 7: // right bottom
        cv::flip(turned, result, -1);
        return result;
    case 4: // bottom left
    case 8: // left bottom
        cv::flip(turned, result, 0);
        return result;
    default: // top left, left top
        return turned;
    }
}

void writePng(const cv::Mat& pixels, const std::string& path)
{
    std::vector<std::uint8_t> encoded;
    cv::imencode(".png", pixels, encoded);
    writeFile(path, std::string(encoded.begin(), encoded.end()));
}

} // namespace

Picture decodePicture(const std::vector<std::uint8_t>& bytes, const std::string& origin)
{
    const ImageHeader header = readImageHeader(bytes, origin);
    checkHeader(header, origin);
    const cv::Mat decoded = decode(bytes, header.format, origin);

    Picture picture;
    picture.path = origin;
    picture.sha256 = sha256(bytes.data(), bytes.size());
    picture.orientation = exifOrientation(bytes, header.format);
    picture.sourceChannels = decoded.channels();
    picture.sourceBits = decoded.depth() == CV_16U ? 16 : 8;
    if (header.pages > 1)
        picture.warnings.emplace_back(
            CAMSCOPE_TEXT("%1 holds several pages; the first one is used."), std::vector<MessageArgument>{origin});

    cv::Mat pixels = rgb(eightBit(decoded, origin), origin);
    if (header.format != ImageFormat::Tiff) // OpenCV's TIFF reader has turned the picture already.
        pixels = upright(pixels, picture.orientation);
    picture.image = fromMat(pixels);
    return picture;
}

Picture loadPicture(const std::string& path)
{
    return decodePicture(readFile(path), path);
}

void savePng(const RgbImage& image, const std::string& path)
{
    cv::Mat bgr;
    cv::cvtColor(asMat(image), bgr, cv::COLOR_RGB2BGR);
    writePng(bgr, path);
}

void savePng(const MaskImage& mask, const std::string& path)
{
    writePng(asMat(mask), path);
}

} // namespace camscope
