// SPDX-License-Identifier: Apache-2.0
#include "widgets/picturelistmodel.h"

#include "widgets/explainerclient.h"
#include "widgets/figure/headertext.h"
#include "widgets/figure/picturetitle.h"

#include <algorithm>

namespace camscope {

namespace {

constexpr std::size_t mostDecodedBytes = std::size_t(384) << 20;

} // namespace

PictureListModel::PictureListModel(ExplainerClient& client, QObject* parent)
    : QAbstractListModel(parent)
    , m_client(client)
{
    connect(&m_thumbnails, &Thumbnails::ready, this, [this](const std::string& path) {
        if (const int row = indexOf(path); row >= 0)
            Q_EMIT dataChanged(index(row), index(row), {Qt::DecorationRole});
    });
    connect(&m_thumbnails, &Thumbnails::failed, this, &PictureListModel::drop);
}

void PictureListModel::setPaths(const std::vector<std::string>& paths)
{
    beginResetModel();
    std::vector<Entry> entries;
    entries.reserve(paths.size());
    for (const std::string& path : paths) {
        const int old = indexOf(path);
        entries.push_back(old < 0 ? Entry{path, {}} : m_entries[std::size_t(old)]);
    }
    m_entries = std::move(entries);
    countRows();
    endResetModel();
}

void PictureListModel::countRows()
{
    m_rows.clear();
    m_rows.reserve(m_entries.size());
    for (std::size_t row = 0; row < m_entries.size(); ++row)
        m_rows.emplace(m_entries[row].path, int(row));
}

std::vector<std::string> PictureListModel::paths() const
{
    std::vector<std::string> result;
    result.reserve(m_entries.size());
    for (const Entry& entry : m_entries)
        result.push_back(entry.path);
    return result;
}

int PictureListModel::indexOf(const std::string& path) const
{
    const auto found = m_rows.find(path);
    return found == m_rows.end() ? -1 : found->second;
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

void PictureListModel::replace(const std::string& path, const PicturePointer& by)
{
    const int row = indexOf(path);
    if (row < 0)
        return;
    keep(by);
    m_entries[std::size_t(row)] = {by->path, {}};
    m_rows.erase(path);
    m_rows.emplace(by->path, row);
    Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT pictureReplaced(by->path);
}

void PictureListModel::readAgain()
{
    Q_EMIT readingAgain();
    m_outdated = m_reading;
    for (const PicturePointer& picture : m_decoded) {
        if (indexOf(picture->path) >= 0)
            read(picture->path);
    }
}

void PictureListModel::read(const std::string& path)
{
    if (!m_reading.insert(path).second)
        return;
    m_client.openPicture(
        QString::fromStdString(path), this, [this, path](const Result<PicturePointer>& result) { take(path, result); });
}

void PictureListModel::take(const std::string& path, const Result<PicturePointer>& result)
{
    m_reading.erase(path);
    const bool isOutdated = m_outdated.erase(path) > 0;
    if (indexOf(path) < 0)
        return;
    if (!result) {
        drop(path, result.failure());
        return;
    }
    keep(result.value());
    Q_EMIT pictureReady(path);
    if (isOutdated)
        read(path);
}

void PictureListModel::drop(const std::string& path, const Failure& failure)
{
    const int row = indexOf(path);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_entries.erase(m_entries.begin() + row);
    countRows();
    endRemoveRows();
    Q_EMIT pictureFailed(path, failure);
}

void PictureListModel::keep(const PicturePointer& picture)
{
    m_decoded.remove_if([&](const PicturePointer& old) { return old->path == picture->path; });
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

void PictureListModel::setFacts(const std::function<PictureFacts(const std::string& path)>& facts)
{
    int first = -1;
    int last = -1;
    for (std::size_t row = 0; row < m_entries.size(); ++row) {
        PictureFacts known = facts(m_entries[row].path);
        if (known == m_entries[row].facts)
            continue;
        m_entries[row].facts = std::move(known);
        first = first < 0 ? int(row) : first;
        last = int(row);
    }
    if (first >= 0)
        Q_EMIT dataChanged(index(first), index(last));
}

void PictureListModel::setFacts(const std::string& path, const PictureFacts& facts)
{
    const int row = indexOf(path);
    if (row < 0 || m_entries[std::size_t(row)].facts == facts)
        return;
    m_entries[std::size_t(row)].facts = facts;
    Q_EMIT dataChanged(index(row), index(row));
}

int PictureListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QString PictureListModel::toolTip(const Entry& entry) const
{
    QStringList lines{pictureDescription(entry.path)};
    const PictureFacts& facts = entry.facts;
    if (!facts.prediction.isEmpty())
        lines << tr("Prediction: %1, %2").arg(facts.prediction, percentText(facts.probability));
    if (!facts.truth.isEmpty()) {
        const QString names = facts.truth.join(tr(", "));
        switch (facts.source) {
        case PictureTruth::Source::Annotations:
            lines << tr("True, by the annotation file: %1").arg(names);
            break;
        case PictureTruth::Source::Folder:
            lines << tr("True, by the folder's name: %1").arg(names);
            break;
        default:
            lines << tr("True: %1").arg(names);
        }
    }
    if (facts.verdict == Verdict::Right)
        lines << tr("The prediction is right.");
    else if (facts.verdict == Verdict::Wrong)
        lines << tr("The prediction is wrong.");
    else if (!facts.truth.isEmpty() && !facts.prediction.isEmpty())
        lines << tr("The model has no class of this name.");
    return lines.join(QLatin1Char('\n'));
}

QString PictureListModel::spokenText(const Entry& entry) const
{
    QStringList parts{pictureTitle(entry.path)};
    if (!entry.facts.prediction.isEmpty())
        parts << entry.facts.prediction << percentText(entry.facts.probability);
    if (entry.facts.verdict != Verdict::Unknown)
        parts << (entry.facts.verdict == Verdict::Right ? tr("right") : tr("wrong"));
    return parts.join(tr(", "));
}

QVariant PictureListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Entry& entry = m_entries[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return pictureTitle(entry.path);
    case Qt::DecorationRole: {
        const QImage image = m_thumbnails.find(entry.path);
        return image.isNull() ? QVariant() : QVariant(image);
    }
    case Qt::ToolTipRole:
        return toolTip(entry);
    case Qt::AccessibleTextRole:
        return spokenText(entry);
    case PathRole:
        return QString::fromStdString(entry.path);
    case PredictionRole:
        return entry.facts.prediction;
    case ProbabilityRole:
        return entry.facts.probability;
    case TruthRole:
        return entry.facts.truth;
    case VerdictRole:
        return int(entry.facts.verdict);
    default:
        return {};
    }
}

} // namespace camscope
