// SPDX-License-Identifier: Apache-2.0
#include "widgets/picturelistmodel.h"

#include "core/render/overlay.h"
#include "widgets/explainerclient.h"
#include "widgets/figure/imageconversion.h"
#include "widgets/figure/picturetitle.h"

#include <algorithm>
#include <cmath>

namespace camscope {

namespace {

constexpr std::size_t mostDecodedBytes = std::size_t(384) << 20;

QImage makeThumbnail(const RgbImage& image)
{
    const int height = 2 * PictureListModel::thumbnailHeight;
    const double widest = 2.5 * height;
    const double width = std::min(widest, std::max(1.0, double(height) * image.width / image.height));
    const double sourceWidth = image.height * width / height;
    const RectF source{(image.width - sourceWidth) / 2, 0, sourceWidth, double(image.height)};
    return toQImage(pictureView(image, {source, int(std::lround(width)), height}));
}

} // namespace

PictureListModel::PictureListModel(ExplainerClient& client, QObject* parent)
    : QAbstractListModel(parent)
    , m_client(client)
{
}

void PictureListModel::setPaths(const std::vector<std::string>& paths)
{
    beginResetModel();
    std::vector<Entry> entries;
    for (const std::string& path : paths) {
        const int old = indexOf(path);
        entries.push_back(old < 0 ? Entry{path, {}} : m_entries[std::size_t(old)]);
    }
    m_entries = std::move(entries);
    endResetModel();
    readNextThumbnail();
}

std::vector<std::string> PictureListModel::paths() const
{
    std::vector<std::string> result;
    for (const Entry& entry : m_entries)
        result.push_back(entry.path);
    return result;
}

int PictureListModel::indexOf(const std::string& path) const
{
    const auto found
        = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& entry) { return entry.path == path; });
    return found == m_entries.end() ? -1 : int(found - m_entries.begin());
}

PicturePointer PictureListModel::picture(const std::string& path)
{
    const auto found = std::find_if(
        m_decoded.begin(), m_decoded.end(), [&](const PicturePointer& picture) { return picture->path == path; });
    if (found != m_decoded.end()) {
        m_decoded.splice(m_decoded.begin(), m_decoded, found);
        return m_decoded.front();
    }
    if (indexOf(path) >= 0)
        read(path);
    return {};
}

void PictureListModel::read(const std::string& path)
{
    if (!m_reading.insert(path).second)
        return;
    m_client.openPicture(
        QString::fromStdString(path), this, [this, path](const Result<PicturePointer>& result) { take(path, result); });
}

void PictureListModel::readNextThumbnail()
{
    if (!m_reading.empty())
        return;
    const auto next
        = std::find_if(m_entries.begin(), m_entries.end(), [](const Entry& entry) { return entry.thumbnail.isNull(); });
    if (next != m_entries.end())
        read(next->path);
}

void PictureListModel::take(const std::string& path, const Result<PicturePointer>& result)
{
    m_reading.erase(path);
    const int row = indexOf(path);
    if (row >= 0 && result) {
        keep(result.value());
        m_entries[std::size_t(row)].thumbnail = makeThumbnail(result.value()->image);
        Q_EMIT dataChanged(index(row), index(row));
        Q_EMIT pictureReady(path);
    } else if (row >= 0) {
        beginRemoveRows({}, row, row);
        m_entries.erase(m_entries.begin() + row);
        endRemoveRows();
        Q_EMIT pictureFailed(path, result.failure());
    }
    readNextThumbnail();
}

void PictureListModel::keep(const PicturePointer& picture)
{
    m_decoded.push_front(picture);
    std::size_t bytes = 0;
    for (auto entry = m_decoded.begin(); entry != m_decoded.end(); ++entry) {
        bytes += (*entry)->image.pixels.size();
        if (bytes > mostDecodedBytes && entry != m_decoded.begin()) {
            m_decoded.erase(entry, m_decoded.end());
            return;
        }
    }
}

int PictureListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant PictureListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Entry& entry = m_entries[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return pictureTitle(entry.path);
    case Qt::DecorationRole:
        return entry.thumbnail.isNull() ? QVariant() : QVariant(entry.thumbnail);
    case Qt::ToolTipRole:
        return SceneSpec::isSceneText(entry.path) ? pictureTitle(entry.path) : QString::fromStdString(entry.path);
    case PathRole:
        return QString::fromStdString(entry.path);
    default:
        return {};
    }
}

} // namespace camscope
