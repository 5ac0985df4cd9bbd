// SPDX-License-Identifier: Apache-2.0
#include "core/import/modelformat.h"

#include "core/base/error.h"
#include "core/import/ziparchive.h"
#include "core/io/files.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <string_view>

namespace camscope {

namespace {

constexpr const char* exportHint
    = CAMSCOPE_TEXT("Export TorchScript in Python: torch.jit.script(model.eval()).save(\"model.pt\").");

/// What a file turned out to be.
struct Finding
{
    const char* pattern; ///< sentence with %1 = the path
    bool exportable = true; ///< whether the hint about torch.jit.script helps
};

Error refusal(const std::string& path, const Finding& finding)
{
    Message sentence{finding.pattern, {path}};
    if (finding.exportable)
        sentence = {CAMSCOPE_TEXT("%1 %2"), {sentence, Message{exportHint}}};
    return {ErrorKind::BadInput, sentence};
}

std::string head(const std::string& path, std::size_t count)
{
    std::ifstream file(toPath(path), std::ios::binary);
    std::string bytes(count, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(count));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

std::uint64_t littleEndian64(std::string_view bytes)
{
    std::uint64_t value = 0;
    for (int i = 7; i >= 0; --i)
        value = value << 8 | static_cast<unsigned char>(bytes[i]);
    return value;
}

bool isSafetensors(std::string_view bytes, std::uint64_t fileSize)
{
    return bytes.size() > 8 && bytes[8] == '{' && littleEndian64(bytes) + 8 <= fileSize;
}

/// A protobuf message that begins with field 1 (ir_version) as a small number, followed by another known field.
bool isOnnx(std::string_view bytes)
{
    constexpr std::string_view nextFields = "\x12\x1a\x22\x28\x2a\x32\x3a\x42\x72";
    return bytes.size() > 3 && bytes[0] == 0x08 && bytes[1] > 0 && bytes[1] < 64
        && nextFields.find(bytes[2]) != std::string_view::npos;
}

bool isText(std::string_view bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x20 || byte == '\n' || byte == '\r' || byte == '\t';
    });
}

/// Pictures by their first bytes, for people who mix up the two.
bool isPicture(std::string_view bytes)
{
    constexpr std::array<std::string_view, 7> magics{"\x89PNG", "\xff\xd8\xff", "GIF8", "RIFF", "BM", "II*", "MM\0*"};
    return std::any_of(magics.begin(), magics.end(), [&](std::string_view magic) { return bytes.starts_with(magic); });
}

Finding findingOfArchive(const ZipArchive& archive)
{
    const bool isExport = !archive.find("serialized_exported_program.json").empty()
        || !archive.find("archive_format").empty() || !archive.find("models/model.json").empty();
    if (isExport)
        return {CAMSCOPE_TEXT("%1 is a torch.export archive (.pt2), which this version of Camscope does not read.")};
    if (!archive.find("data.pkl").empty())
        return {CAMSCOPE_TEXT(
            "%1 is a Python checkpoint (torch.save): weights without a program. Build the model in Python and load the "
            "checkpoint into it first.")};
    if (!archive.find("config.json").empty() && !archive.find("model.weights.h5").empty())
        return {CAMSCOPE_TEXT("%1 is a Keras model; Camscope explains PyTorch models."), false};
    return {CAMSCOPE_TEXT("%1 is a zip archive, but no model.")};
}

Finding findingOfBytes(std::string_view bytes, std::uint64_t fileSize)
{
    if (bytes.starts_with("\x80\x02") || bytes.starts_with("\x80\x03") || bytes.starts_with("\x80\x04"))
        return {CAMSCOPE_TEXT("%1 is a Python pickle (a checkpoint or a whole pickled model): it would run code when "
                              "opened, and holds no "
                              "program of its own. Build the model in Python and load the checkpoint into it first.")};
    if (isSafetensors(bytes, fileSize))
        return {CAMSCOPE_TEXT("%1 is a safetensors file: weights without a program. Build the model in Python and load "
                              "the weights into it "
                              "first.")};
    if (bytes.starts_with("\x89HDF"))
        return {CAMSCOPE_TEXT("%1 is an HDF5 file (Keras); Camscope explains PyTorch models."), false};
    if (bytes.size() > 8 && bytes.substr(4, 4) == "TFL3")
        return {CAMSCOPE_TEXT("%1 is a TensorFlow Lite model; Camscope explains PyTorch models."), false};
    if (isPicture(bytes))
        return {CAMSCOPE_TEXT("%1 is a picture, not a model; open it as a picture."), false};
    if (isOnnx(bytes))
        return {CAMSCOPE_TEXT("%1 is an ONNX model; Camscope needs the PyTorch model that it was made from.")};
    if (isText(bytes))
        return {CAMSCOPE_TEXT("%1 is a text file, not a model.")};
    return {CAMSCOPE_TEXT("%1 is not a model file that Camscope knows.")};
}

} // namespace

void requireTorchScript(const std::string& path)
{
    const std::filesystem::path file = toPath(path);
    std::error_code code;
    if (!std::filesystem::exists(file, code))
        throw Error(ErrorKind::BadInput, {CAMSCOPE_TEXT("There is no model file %1; check the path."), {path}});
    if (std::filesystem::is_directory(file, code))
        throw Error(ErrorKind::BadInput, {CAMSCOPE_TEXT("%1 is a folder; name a model file."), {path}});
    const std::uint64_t size = std::filesystem::file_size(file, code);
    if (size == 0)
        throw Error(ErrorKind::BadInput, {CAMSCOPE_TEXT("%1 is empty (0 bytes); copy or export it again."), {path}});

    const std::string bytes = head(path, 512);
    if (bytes.empty())
        throw Error(ErrorKind::BadInput, {CAMSCOPE_TEXT("%1 cannot be read; check its permissions."), {path}});
    if (!bytes.starts_with("PK\x03\x04") && !bytes.starts_with("PK\x05\x06"))
        throw refusal(path, findingOfBytes(bytes, size));
    const ZipArchive archive(path);
    const bool hasCode = std::any_of(archive.entries().begin(), archive.entries().end(),
        [](const ZipArchive::Entry& entry) { return entry.name.find("/code/") != std::string::npos; });
    if (!hasCode || archive.find("constants.pkl").empty())
        throw refusal(path, findingOfArchive(archive));
}

} // namespace camscope
