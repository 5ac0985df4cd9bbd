// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/engine/engine.h"
#include "widgets/pictures/picturefacts.h"
#include "widgets/pictures/thumbnails.h"

#include <QAbstractListModel>

#include <functional>
#include <list>
#include <set>
#include <unordered_map>
#include <vector>

namespace camscope {

class ExplainerClient;

/// The open pictures with what is known of them. Thumbnails are read for those that are wanted; pixels are decoded by
/// the engine when they are asked for. The last few decoded pictures are kept, the others are read again.
class PictureListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role
    {
        PathRole = Qt::UserRole,
        PredictionRole, ///< label of the most probable class, "" while unknown
        ProbabilityRole, ///< of that class, −1 while unknown
        TruthRole, ///< QStringList
        VerdictRole ///< Verdict as int
    };

    explicit PictureListModel(ExplainerClient& client, QObject* parent = nullptr);

    /// Replaces all pictures. What is known of a path that is listed already is kept.
    void setPaths(const std::vector<std::string>& paths);
    std::vector<std::string> paths() const;
    int indexOf(const std::string& path) const; ///< row, -1 if it is not listed

    /// A decoded picture takes the place of a listed one.
    void replace(const std::string& path, const PicturePointer& by);
    /// The decoded picture; null while it is being read, then pictureReady follows.
    PicturePointer picture(const std::string& path);
    /// Reads the decoded pictures anew, since more is known of them now; pictureReady follows for each.
    void readAgain();

    Thumbnails& thumbnails() { return m_thumbnails; }
    /// Asks for what is known of all pictures.
    void setFacts(const std::function<PictureFacts(const std::string& path)>& facts);
    /// What is known of one of them.
    void setFacts(const std::string& path, const PictureFacts& facts);
    const PictureFacts& facts(int row) const { return m_entries.at(std::size_t(row)).facts; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    void pictureReady(const std::string& path);
    void pictureReplaced(const std::string& path); ///< by this one, of which nothing is known yet
    void readingAgain(); ///< all decoded pictures are forgotten
    /// The picture cannot be read and was taken off the list.
    void pictureFailed(const std::string& path, const camscope::Failure& failure);

private:
    struct Entry
    {
        std::string path;
        PictureFacts facts;
    };
    void read(const std::string& path);
    void take(const std::string& path, const Result<PicturePointer>& result);
    void keep(const PicturePointer& picture);
    void drop(const std::string& path, const Failure& failure);
    void countRows();
    QString toolTip(const Entry& entry) const;
    QString spokenText(const Entry& entry) const;

    ExplainerClient& m_client;
    std::vector<Entry> m_entries;
    std::unordered_map<std::string, int> m_rows;
    std::list<PicturePointer> m_decoded; ///< most recently used first
    std::set<std::string> m_reading;
    std::set<std::string> m_outdated; ///< being read, by what was known before
    Thumbnails m_thumbnails;
};

} // namespace camscope
