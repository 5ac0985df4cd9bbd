// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/annotationfiles.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace camscope {

namespace {

/// A folder with more tables and JSON files than this is no folder of pictures with its annotations.
constexpr qsizetype mostCandidates = 50;
constexpr std::size_t mostFolders = 500; ///< looked at

/// The only annotation file of a folder, "" if there is none or several.
QString onlyAnnotationFile(const QString& folder)
{
    QString found;
    const QStringList names
        = QDir(folder).entryList({QStringLiteral("*.json"), QStringLiteral("*.csv")}, QDir::Files | QDir::Readable);
    if (names.size() > mostCandidates)
        return {};
    for (const QString& name : names) {
        const QString path = QDir(folder).absoluteFilePath(name);
        if (!looksLikeAnnotations(path.toStdString()))
            continue;
        if (!found.isEmpty())
            return {};
        found = path;
    }
    return found;
}

} // namespace

AnnotationFiles::AnnotationFiles(QObject* parent)
    : QObject(parent)
{
    m_thread.setMaxThreadCount(1);
}

AnnotationFiles::~AnnotationFiles()
{
    m_stop.request_stop();
    m_thread.clear();
    m_thread.waitForDone();
}

void AnnotationFiles::open(const QString& path)
{
    run(
        [this, path] {
            const auto read = loadAnnotations(path.toStdString(), {}, m_stop.get_token());
            m_found.read.insert(QFileInfo(path).absoluteFilePath());
            return read;
        },
        true);
}

void AnnotationFiles::lookBeside(const QStringList& pictures)
{
    for (const QString& picture : pictures) {
        const QFileInfo file(picture);
        const QString folder = file.absolutePath();
        if (!file.isAbsolute() || m_folders.size() >= mostFolders || !m_folders.insert(folder).second)
            continue;
        run([this, folder] { return readBeside(folder); }, false);
    }
}

AnnotationsPointer AnnotationFiles::readBeside(const QString& folder)
{
    for (const QString& place : {folder, QFileInfo(folder).absolutePath()}) {
        auto found = m_found.fileIn.find(place);
        if (found == m_found.fileIn.end())
            found = m_found.fileIn.emplace(place, onlyAnnotationFile(place)).first;
        const QString& path = found->second;
        if (!path.isEmpty()) // the folder above serves several
            return m_found.read.insert(path).second
                ? loadAnnotations(path.toStdString(), place.toStdString(), m_stop.get_token())
                : nullptr;
    }
    return nullptr;
}

void AnnotationFiles::run(std::function<AnnotationsPointer()> work, bool asked)
{
    m_thread.start([this, work = std::move(work), asked] {
        // The destructor waits for this, and what is queued for an object goes with it.
        const Answer answer = attempt(work);
        QMetaObject::invokeMethod(
            this, [this, answer, asked] { take(answer, asked); }, Qt::QueuedConnection);
    });
}

void AnnotationFiles::take(const Answer& answer, bool asked)
{
    if (!answer) {
        if (asked)
            Q_EMIT failed(answer.failure());
        else
            Q_EMIT notUsed(answer.failure());
        return;
    }
    const AnnotationsPointer& annotations = answer.value();
    if (!annotations)
        return;
    const auto isSame = [&](const AnnotationsPointer& other) { return other->path() == annotations->path(); };
    const bool isKnown = std::any_of(m_all.begin(), m_all.end(), isSame);
    if (isKnown && !asked)
        return;
    std::erase_if(m_all, isSame);
    // What was found counts less than what was opened.
    m_all.insert(asked ? m_all.end() : m_all.begin(), annotations);
    Q_EMIT changed();
    Q_EMIT opened(QString::fromStdString(annotations->path()), int(annotations->pictures().size()));
}

} // namespace camscope
