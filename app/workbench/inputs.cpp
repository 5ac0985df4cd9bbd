// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/inputs.h"

#include "core/io/annotations.h"
#include "core/io/labels.h"
#include "widgets/pictures/naturalorder.h"

#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QUrl>

#include <algorithm>

namespace camscope {

namespace {

const QStringList& pictureEndings()
{
    static const QStringList endings{"png", "jpg", "jpeg", "webp", "tif", "tiff", "bmp", "ppm", "pgm", "pnm", "pbm"};
    return endings;
}

QStringList patterns()
{
    QStringList result;
    for (const QString& ending : pictureEndings())
        result << QStringLiteral("*.") + ending;
    return result;
}

bool looksLikePicture(const QFileInfo& file)
{
    return pictureEndings().contains(file.suffix().toLower());
}

bool isDescription(const QFileInfo& file)
{
    return file.fileName().endsWith(QStringLiteral(".camscope.json"), Qt::CaseInsensitive);
}

bool isAnnotationFile(const QFileInfo& file)
{
    const QString ending = file.suffix().toLower();
    return (ending == QStringLiteral("json") || ending == QStringLiteral("csv"))
        && looksLikeAnnotations(file.absoluteFilePath().toStdString());
}

constexpr int deepest = 3; ///< deeper folders were hardly meant

void addPictures(const QDir& folder, int depth, PictureLimits& left, QStringList& result)
{
    if (--left.folders < 0)
        return;
    const QCollator order = naturalOrder();
    QStringList names = folder.entryList(patterns(), QDir::Files);
    std::sort(names.begin(), names.end(), order);
    for (const QString& name : names) {
        if (--left.pictures < 0)
            return;
        result << folder.absoluteFilePath(name);
    }
    if (depth == deepest)
        return;
    const QString images = QStringLiteral("images");
    QStringList folders = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    if (folders.contains(images))
        folders = {images};
    std::sort(folders.begin(), folders.end(), order);
    for (const QString& name : folders) {
        if (left.pictures <= 0 || left.folders <= 0)
            return;
        addPictures(QDir(folder.absoluteFilePath(name)), depth + 1, left, result);
    }
}

QStringList filesIn(const QMimeData& data)
{
    QStringList paths;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

} // namespace

QStringList picturesIn(const QString& folder, const PictureLimits& limits)
{
    PictureLimits left = limits;
    QStringList result;
    addPictures(QDir(folder), 0, left, result);
    return result;
}

Inputs Inputs::of(const QStringList& paths)
{
    Inputs inputs;
    for (const QString& path : paths) {
        const QFileInfo file(path);
        if (file.isDir())
            inputs.pictures << picturesIn(path);
        else if (isAnnotationFile(file))
            inputs.annotations << file.absoluteFilePath();
        else if (isDescription(file))
            inputs.description = file.absoluteFilePath();
        else if (isLabelFile(file.absoluteFilePath().toStdString()))
            inputs.labels = file.absoluteFilePath();
        else if (looksLikePicture(file) || !inputs.model.isEmpty())
            inputs.pictures << file.absoluteFilePath();
        else
            inputs.model = file.absoluteFilePath();
    }
    return inputs;
}

Inputs Inputs::of(const QMimeData& data)
{
    return of(filesIn(data));
}

bool Inputs::areIn(const QMimeData& data)
{
    return !filesIn(data).isEmpty();
}

QString pictureNameFilter(const QString& title)
{
    return QStringLiteral("%1 (%2)").arg(title, patterns().join(QLatin1Char(' ')));
}

QString modelNameFilter(const QString& title)
{
    return QStringLiteral("%1 (*.pt *.pth *.ts *.torchscript *.jit)").arg(title);
}

QString PastedPictures::add(const QImage& picture)
{
    if (picture.isNull() || !m_folder.isValid())
        return {};
    const QString path = m_folder.filePath(QStringLiteral("pasted-%1.png").arg(++m_count));
    return picture.save(path, "PNG") ? path : QString();
}

} // namespace camscope
