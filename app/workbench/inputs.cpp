// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/inputs.h"

#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QUrl>

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

QStringList picturesIn(const QString& folder)
{
    QStringList result;
    const QDir dir(folder);
    for (const QString& name : dir.entryList(patterns(), QDir::Files, QDir::Name | QDir::LocaleAware))
        result << dir.absoluteFilePath(name);
    return result;
}

} // namespace

Inputs Inputs::of(const QStringList& paths)
{
    Inputs inputs;
    for (const QString& path : paths) {
        const QFileInfo file(path);
        if (file.isDir())
            inputs.pictures << picturesIn(path);
        else if (looksLikePicture(file) || !inputs.model.isEmpty())
            inputs.pictures << file.absoluteFilePath();
        else
            inputs.model = file.absoluteFilePath();
    }
    return inputs;
}

Inputs Inputs::of(const QMimeData& data)
{
    QStringList paths;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return of(paths);
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
