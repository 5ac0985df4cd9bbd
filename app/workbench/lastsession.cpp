// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/lastsession.h"

#include "app/workbench/guide.h"
#include "core/base/result.h"
#include "core/io/jsonmembers.h"
#include "widgets/figure/coretext.h"
#include "widgets/selectionjson.h"
#include "widgets/session.h"

#include <QDebug>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

namespace camscope {

namespace {

constexpr int pauseMs = 1000;
constexpr int mostLookedFor = 200; ///< pictures; of more, one that is gone is told when it comes into sight
constexpr int schema = 1;

bool isThere(const std::string& path)
{
    return QFileInfo::exists(QString::fromStdString(path));
}

bool isPictureThere(const std::string& text)
{
    const auto reference = attempt([&] { return PictureReference::parse(text); });
    return reference && (reference.value().kind == PictureReference::Kind::Scene || isThere(reference.value().path));
}

/// Takes out what is gone; returns how many.
template <typename Predicate>
int keepOnly(Choice& choice, Predicate isKept)
{
    std::vector<std::string> values = choice.chosen;
    const auto gone = std::erase_if(values, [&](const std::string& value) { return !isKept(value); });
    choice.set(std::move(values));
    return int(gone);
}

} // namespace

QString LastSession::usualFile()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation));
    return folder.filePath(QStringLiteral("last-session.json"));
}

LastSession::LastSession(QString file, Session& session, Guide& guide, QObject* parent)
    : QObject(parent)
    , m_file(std::move(file))
    , m_openingFile(m_file + QStringLiteral(".opening"))
    , m_session(session)
    , m_guide(guide)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &LastSession::save);
    const auto saveSoon = [this] { m_pause.start(); };
    connect(&session, &Session::opened, this, [this, saveSoon] {
        m_isEdited = false;
        QFile::remove(m_openingFile);
        saveSoon();
    });
    connect(&session, &Session::edited, this, [this, saveSoon] {
        m_isEdited = true;
        saveSoon();
    });
    connect(&session, &Session::adjusted, this, saveSoon);
}

LastSession::~LastSession()
{
    save();
    if (!m_session.model() && m_isRestoring && !QFile::exists(m_file)) // closed before it was open
        QFile::rename(m_openingFile, m_file);
}

void LastSession::save()
{
    m_pause.stop();
    if (!m_session.model())
        return;
    nlohmann::json json{{"schema", schema}};
    if (m_guide.isOpen() && !m_isEdited)
        json["demonstration"] = m_guide.demonstrations().at(std::size_t(m_guide.current())).id.toStdString();
    else
        json["selection"] = m_session.selection();
    QDir().mkpath(QFileInfo(m_file).path());
    QSaveFile file(m_file);
    const std::string text = json.dump(2);
    const bool written
        = file.open(QIODevice::WriteOnly) && file.write(text.data(), qint64(text.size())) >= 0 && file.commit();
    if (!written) // nothing that the user asked for: it belongs in the log alone
        qWarning().noquote() << "What is open cannot be kept in" << m_file << "-" << file.errorString();
}

bool LastSession::restore()
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray content = file.readAll();
    file.close();
    // Written again once it is open: what brings the program down does so once.
    QFile::remove(m_openingFile);
    QFile::rename(m_file, m_openingFile);
    m_isRestoring = true;
    const auto restored = attempt([&] { return restoreBoard(content); });
    if (restored)
        return restored.value();
    qWarning().noquote() << "The last session cannot be read:"
                         << QString::fromStdString(restored.failure().message.text());
    Q_EMIT noticed(tr("What was open last time cannot be read and is left out."));
    return false;
}

bool LastSession::restoreBoard(const QByteArray& content)
{
    const nlohmann::json json = parseJson(content.toStdString(), m_file.toStdString());
    const JsonMembers members(json, m_file.toStdString());
    members.integer("schema", schema, schema, schema);
    if (members.has("demonstration")) {
        const auto& all = m_guide.demonstrations();
        const QString id = QString::fromStdString(members.text("demonstration"));
        const auto found
            = std::find_if(all.begin(), all.end(), [&](const Demonstration& each) { return each.id == id; });
        if (found == all.end())
            return false;
        m_guide.show(int(found - all.begin()));
        return true;
    }
    auto selection = json.at("selection").get<Selection>();
    const std::string model = selection.models.current;
    keepOnly(selection.models, isThere);
    if (selection.models.chosen.empty()) {
        if (!model.empty())
            Q_EMIT noticed(
                tr("The model that was open last time is not there any more: %1").arg(QString::fromStdString(model)));
        return false;
    }
    if (selection.pictures.chosen.size() <= mostLookedFor)
        reportMissing(keepOnly(selection.pictures, isPictureThere));
    m_session.showBoard(selection);
    return true;
}

void LastSession::reportMissing(int pictures)
{
    if (pictures > 0)
        Q_EMIT noticed(tr("Some pictures that were open last time are not there any more (%n).", nullptr, pictures));
}

} // namespace camscope
