// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/engine/engine.h"

#include <QAbstractListModel>
#include <QImage>

#include <list>
#include <set>
#include <vector>

namespace camscope {

class ExplainerClient;

/// The open pictures with their thumbnails. Pixels are decoded by the engine, one picture after the other; the last few
/// decoded ones are kept, the others are read again when they are wanted.
class PictureListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role
    {
        PathRole = Qt::UserRole
    };

    explicit PictureListModel(ExplainerClient& client, QObject* parent = nullptr);

    /// Replaces all pictures. A path that is listed already is not read twice.
    void setPaths(const std::vector<std::string>& paths);
    std::vector<std::string> paths() const;
    int indexOf(const std::string& path) const; ///< row, -1 if it is not listed

    /// The decoded picture; null while it is being read, then pictureReady follows.
    PicturePointer picture(const std::string& path);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    static constexpr int thumbnailHeight = 56; ///< logical pixels; kept at twice the resolution

Q_SIGNALS:
    void pictureReady(const std::string& path);
    /// The picture cannot be read and was taken off the list.
    void pictureFailed(const std::string& path, const camscope::Failure& failure);

private:
    struct Entry
    {
        std::string path;
        QImage thumbnail;
        bool operator==(const Entry&) const = default;
    };
    void read(const std::string& path);
    void readNextThumbnail();
    void take(const std::string& path, const Result<PicturePointer>& result);
    void keep(const PicturePointer& picture);

    ExplainerClient& m_client;
    std::vector<Entry> m_entries;
    std::list<PicturePointer> m_decoded; ///< most recently used first
    std::set<std::string> m_reading;
};

} // namespace camscope
