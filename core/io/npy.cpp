// SPDX-License-Identifier: Apache-2.0
#include "core/io/npy.h"

#include "core/base/bytes.h"
#include "core/base/error.h"
#include "core/io/files.h"

#include <bit>
#include <charconv>
#include <cstring>
#include <optional>
#include <string_view>
#include <utility>

namespace camscope {
namespace {

static_assert(std::endian::native == std::endian::little, "values are copied as they lie in little-endian files");

constexpr std::string_view magic = "\x93NUMPY";

[[noreturn]] void fail(const std::string& path, Message reason)
{
    throw Error(ErrorKind::BadInput,
        {CAMSCOPE_TEXT("%1 cannot be used as an array: %2. Save a float32 array with numpy.save."),
            {path, std::move(reason)}});
}

/// The text of a member of the header's dictionary, from behind its colon on.
std::optional<std::string_view> member(std::string_view header, std::string_view name)
{
    for (const char quote : {'\'', '"'}) {
        const std::string key = quote + std::string(name) + quote;
        std::size_t position = header.find(key);
        if (position == std::string_view::npos)
            continue;
        position = header.find(':', position + key.size());
        if (position == std::string_view::npos)
            continue;
        position = header.find_first_not_of(" \t", position + 1);
        if (position != std::string_view::npos)
            return header.substr(position);
    }
    return std::nullopt;
}

std::optional<std::vector<std::int64_t>> parseShape(std::string_view text)
{
    const std::size_t end = text.find(')');
    if (text.empty() || text[0] != '(' || end == std::string_view::npos)
        return std::nullopt;
    text = text.substr(1, end - 1);
    std::vector<std::int64_t> shape;
    while (true) {
        const std::size_t start = text.find_first_not_of(" ,");
        if (start == std::string_view::npos)
            return shape;
        text.remove_prefix(start);
        std::int64_t size = 0;
        const auto parsed = std::from_chars(text.data(), text.data() + text.size(), size);
        if (parsed.ec != std::errc() || size < 0)
            return std::nullopt;
        shape.push_back(size);
        text.remove_prefix(static_cast<std::size_t>(parsed.ptr - text.data()));
    }
}

std::string tupleText(const std::vector<std::int64_t>& shape)
{
    std::string text = "(";
    for (std::size_t i = 0; i < shape.size(); ++i)
        text += (i > 0 ? ", " : "") + std::to_string(shape[i]);
    return text + (shape.size() == 1 ? ",)" : ")");
}

} // namespace

std::int64_t NpyArray::count() const
{
    std::int64_t product = 1;
    for (const std::int64_t size : shape)
        product *= size;
    return product;
}

NpyArray loadNpy(const std::string& path)
{
    const std::vector<std::uint8_t> bytes = readFile(path);
    if (!hasBytes(bytes, 0, magic))
        fail(path, {bytes.empty() ? CAMSCOPE_TEXT("it is empty") : CAMSCOPE_TEXT("it is not an .npy file")});
    const int version = bytes.size() > 6 ? bytes[6] : 0;
    if (version < 1 || version > 3)
        fail(path, {CAMSCOPE_TEXT("its .npy format version %1 is unknown"), {std::to_string(version)}});
    const int lengthBytes = version == 1 ? 2 : 4;
    const std::size_t headerStart = 8 + lengthBytes;
    const std::size_t headerSize = littleEndian(bytes, 8, lengthBytes);
    if (headerStart + headerSize > bytes.size())
        fail(path, {CAMSCOPE_TEXT("it is truncated")});
    const std::string_view header(reinterpret_cast<const char*>(bytes.data()) + headerStart, headerSize);

    const auto type = member(header, "descr");
    const bool isFloat = type && (type->starts_with("'<f4'") || type->starts_with("\"<f4\""));
    const bool isDouble = type && (type->starts_with("'<f8'") || type->starts_with("\"<f8\""));
    if (!isFloat && !isDouble)
        fail(path,
            type ? Message{CAMSCOPE_TEXT("its type is %1"), {std::string(type->substr(0, type->find(',')))}}
                 : Message{CAMSCOPE_TEXT("its type is missing")});
    const auto order = member(header, "fortran_order");
    if (!order || !order->starts_with("False"))
        fail(path, {CAMSCOPE_TEXT("it is stored in Fortran order")});
    const auto shape = member(header, "shape");
    const auto sizes = shape ? parseShape(*shape) : std::nullopt;
    if (!sizes)
        fail(path, {CAMSCOPE_TEXT("its shape cannot be read")});

    NpyArray array;
    array.shape = *sizes;
    const std::size_t dataSize = bytes.size() - headerStart - headerSize;
    const std::size_t itemSize = isFloat ? sizeof(float) : sizeof(double);
    std::size_t capacity = dataSize / itemSize; // Divided by each size in turn, so that no product can overflow.
    for (const std::int64_t size : array.shape) {
        if (size == 0)
            fail(path, {CAMSCOPE_TEXT("its shape %1 holds no value"), {tupleText(array.shape)}});
        capacity /= static_cast<std::size_t>(size);
    }
    if (capacity == 0)
        fail(path, {CAMSCOPE_TEXT("it is truncated")});

    const std::size_t count = static_cast<std::size_t>(array.count());
    const std::uint8_t* data = bytes.data() + headerStart + headerSize;
    array.values.resize(count);
    if (isFloat) {
        std::memcpy(array.values.data(), data, count * sizeof(float));
    } else {
        for (std::size_t i = 0; i < count; ++i) {
            double value = 0;
            std::memcpy(&value, data + i * sizeof(double), sizeof(double));
            array.values[i] = static_cast<float>(value);
        }
    }
    return array;
}

void saveNpy(const NpyArray& array, const std::string& path)
{
    std::string header = "{'descr': '<f4', 'fortran_order': False, 'shape': " + tupleText(array.shape) + ", }";
    // NumPy aligns the data to 64 bytes; the padding ends with a newline.
    const std::size_t unpadded = magic.size() + 4 + header.size() + 1;
    header.append((64 - unpadded % 64) % 64, ' ');
    header += '\n';

    std::string content(magic);
    content += '\x01';
    content += '\x00';
    content += static_cast<char>(header.size() & 0xFF);
    content += static_cast<char>(header.size() >> 8 & 0xFF);
    content += header;
    content.append(reinterpret_cast<const char*>(array.values.data()), array.values.size() * sizeof(float));
    writeFile(path, content);
}

} // namespace camscope
