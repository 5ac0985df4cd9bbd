// SPDX-License-Identifier: Apache-2.0
#include "core/import/ziparchive.h"

#include "core/base/error.h"

#include <zip.h>

namespace camscope {

void ZipArchive::Closer::operator()(zip* archive) const
{
    zip_discard(archive);
}

ZipArchive::ZipArchive(const std::string& path)
    : m_path(path)
{
    int code = 0;
    m_archive.reset(zip_open(path.c_str(), ZIP_RDONLY, &code));
    if (!m_archive) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const std::string reason = zip_error_strerror(&error);
        zip_error_fini(&error);
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("%1 is a damaged or truncated archive; copy or export it again."), {path}}, reason);
    }
    const zip_int64_t count = zip_get_num_entries(m_archive.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t status;
        if (zip_stat_index(m_archive.get(), i, 0, &status) == 0 && (status.valid & ZIP_STAT_NAME) != 0)
            m_entries.push_back({status.name, (status.valid & ZIP_STAT_SIZE) != 0 ? status.size : 0});
    }
}

std::string ZipArchive::find(const std::string& suffix) const
{
    for (const Entry& entry : m_entries) {
        const std::size_t root = entry.name.find('/');
        if (entry.name == suffix
            || (root != std::string::npos && entry.name.compare(root + 1, std::string::npos, suffix) == 0))
            return entry.name;
    }
    return {};
}

std::string ZipArchive::read(const std::string& name, std::uint64_t limit) const
{
    const auto damaged = [&] {
        return Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("%1 is damaged: its entry %2 cannot be read; copy or export it again."), {m_path, name}});
    };
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(
        zip_fopen(m_archive.get(), name.c_str(), 0), zip_fclose);
    if (!file)
        throw damaged();
    // Sizes in the archive's directory are not to be believed, so that reading is what counts.
    std::string content;
    char buffer[1 << 16];
    for (;;) {
        const zip_int64_t count = zip_fread(file.get(), buffer, sizeof buffer);
        if (count < 0)
            throw damaged();
        if (count == 0)
            return content;
        content.append(buffer, static_cast<std::size_t>(count));
        if (content.size() > limit)
            throw Error(ErrorKind::BadInput,
                {CAMSCOPE_TEXT("%1 holds an entry %2 of more than %3 bytes, which no model needs; it is not opened."),
                    {m_path, name, std::to_string(limit)}});
    }
}

} // namespace camscope
