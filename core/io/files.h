// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace camscope {

/// UTF-8 text ↔ path, whatever the locale.
std::filesystem::path toPath(const std::string& utf8);
std::string fromPath(const std::filesystem::path& path);

/// Whole file. Throws Error(BadInput) that names it (missing, a folder, unreadable).
std::vector<std::uint8_t> readFile(const std::string& path);
/// Written beside, flushed and renamed over, so that a reader never sees half a file. Throws Error(BadInput).
void writeFile(const std::string& path, const std::string& content);

/// Makes a folder and those above it; one that exists is fine. Throws Error(BadInput) that names it.
void makeFolder(const std::string& path);

/// Lower-case hexadecimal SHA-256.
std::string sha256(const std::uint8_t* data, std::size_t size);
std::string sha256OfFile(const std::string& path);

} // namespace camscope
