// SPDX-License-Identifier: Apache-2.0
#include "core/io/files.h"

#include "core/base/error.h"
#include "core/base/nearnames.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <fstream>
#include <memory>
#include <openssl/evp.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace camscope {
namespace {

[[noreturn]] void failToRead(const std::string& path)
{
    const int errorNumber = errno;
    const std::filesystem::path file = toPath(path);
    std::error_code error;
    if (std::filesystem::is_directory(file, error))
        throw Error(ErrorKind::BadInput, {CAMSCOPE_TEXT("%1 is a folder; name a file in it."), {path}});
    if (!std::filesystem::exists(file, error)) {
        std::vector<std::string> neighbours;
        const std::filesystem::path folder = file.has_parent_path() ? file.parent_path() : ".";
        for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
             entry.increment(error))
            neighbours.push_back(fromPath(entry->path().filename()));
        std::sort(neighbours.begin(), neighbours.end());
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("%1 does not exist%2; check the path."),
                {path, didYouMean(fromPath(file.filename()), neighbours)}});
    }
    throw Error(ErrorKind::BadInput,
        {CAMSCOPE_TEXT("%1 cannot be read (%2); check its permissions."),
            {path, std::generic_category().message(errorNumber)}});
}

[[noreturn]] void failToWrite(const std::string& path, int errorNumber)
{
    throw Error(ErrorKind::BadInput,
        {CAMSCOPE_TEXT("%1 cannot be written (%2); choose a folder with write permission and free space."),
            {path, std::generic_category().message(errorNumber)}});
}

/// Closes on every way out.
class Descriptor
{
public:
    explicit Descriptor(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    ~Descriptor() { close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int get() const { return m_descriptor; }
    bool close()
    {
        const int descriptor = std::exchange(m_descriptor, -1);
        return descriptor < 0 || ::close(descriptor) == 0;
    }

private:
    int m_descriptor;
};

bool writeAll(int descriptor, const char* data, std::size_t size)
{
    while (size > 0) {
        const ssize_t written = ::write(descriptor, data, size);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        data += written;
        size -= static_cast<std::size_t>(written);
    }
    return true;
}

class Sha256
{
public:
    Sha256() { EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr); }
    void add(const void* data, std::size_t size) { EVP_DigestUpdate(m_context.get(), data, size); }
    std::string hexadecimal()
    {
        std::array<unsigned char, EVP_MAX_MD_SIZE> digest;
        unsigned int size = 0;
        EVP_DigestFinal_ex(m_context.get(), digest.data(), &size);
        std::string text;
        for (unsigned int i = 0; i < size; ++i) {
            text += "0123456789abcdef"[digest[i] >> 4];
            text += "0123456789abcdef"[digest[i] & 15];
        }
        return text;
    }

private:
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> m_context{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
};

} // namespace

std::filesystem::path toPath(const std::string& utf8)
{
    return std::filesystem::path(std::u8string(utf8.begin(), utf8.end()));
}

std::string fromPath(const std::filesystem::path& path)
{
    const std::u8string text = path.generic_u8string();
    return {text.begin(), text.end()};
}

std::vector<std::uint8_t> readFile(const std::string& path)
{
    std::error_code error;
    if (std::filesystem::is_directory(toPath(path), error))
        failToRead(path);
    std::ifstream stream(toPath(path), std::ios::binary);
    if (!stream)
        failToRead(path);
    std::vector<std::uint8_t> bytes;
    if (const auto size = std::filesystem::file_size(toPath(path), error); !error)
        bytes.reserve(size);
    std::vector<char> block(std::size_t(1) << 20);
    do {
        stream.read(block.data(), static_cast<std::streamsize>(block.size()));
        bytes.insert(bytes.end(), block.begin(), block.begin() + stream.gcount());
    } while (stream);
    if (stream.bad())
        failToRead(path);
    return bytes;
}

void writeFile(const std::string& path, const std::string& content)
{
    static std::atomic<unsigned> counter = 0;
    const std::filesystem::path target = toPath(path);
    std::filesystem::path beside = target;
    beside += ".part-" + std::to_string(::getpid()) + "-" + std::to_string(counter++);

    Descriptor file(::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (file.get() < 0)
        failToWrite(path, errno);
    if (!writeAll(file.get(), content.data(), content.size()) || ::fsync(file.get()) != 0 || !file.close()
        || ::rename(beside.c_str(), target.c_str()) != 0) {
        const int errorNumber = errno;
        ::unlink(beside.c_str());
        failToWrite(path, errorNumber);
    }
    // The rename itself survives a power cut only once the folder is flushed; some file systems cannot, which is fine.
    const std::filesystem::path folder = target.has_parent_path() ? target.parent_path() : ".";
    const Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.get() >= 0)
        ::fsync(directory.get());
}

void makeFolder(const std::string& path)
{
    std::error_code code;
    std::filesystem::create_directories(toPath(path), code);
    if (code || !std::filesystem::is_directory(toPath(path)))
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("The folder %1 cannot be made (%2); choose another one."),
                {path, code ? Message{code.message()} : Message{CAMSCOPE_TEXT("a file has this name")}}});
}

std::string sha256(const std::uint8_t* data, std::size_t size)
{
    Sha256 hash;
    hash.add(data, size);
    return hash.hexadecimal();
}

std::string sha256OfFile(const std::string& path)
{
    std::error_code error;
    if (std::filesystem::is_directory(toPath(path), error))
        failToRead(path);
    std::ifstream stream(toPath(path), std::ios::binary);
    if (!stream)
        failToRead(path);
    Sha256 hash;
    std::vector<char> block(std::size_t(1) << 20);
    do {
        stream.read(block.data(), static_cast<std::streamsize>(block.size()));
        hash.add(block.data(), static_cast<std::size_t>(stream.gcount()));
    } while (stream);
    if (stream.bad())
        failToRead(path);
    return hash.hexadecimal();
}

} // namespace camscope
