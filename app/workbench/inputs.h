// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMimeData>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace camscope {

/// Files that came by command line, drop or menu, sorted into what they are for.
struct Inputs
{
    QString model; ///< the first file that is nothing else, "" if none
    QStringList pictures; ///< pictures, and those of folders, in the order of their names
    QStringList annotations = {}; ///< files that say what is in pictures
    QString labels = {}; ///< a file with names of classes, "" if none
    QString description = {}; ///< what camscope.json says of a model, "" if none

    static Inputs of(const QStringList& paths);
    static Inputs of(const QMimeData& data); ///< local files of a drop or paste
    static bool areIn(const QMimeData& data); ///< whether there are local files, without looking at these
    bool isEmpty() const
    {
        return model.isEmpty() && pictures.isEmpty() && annotations.isEmpty() && labels.isEmpty()
            && description.isEmpty();
    }
};

/// More was hardly meant.
struct PictureLimits
{
    qsizetype pictures = 100000;
    int folders = 20000; ///< looked at
};

/// The pictures of a folder, then those of the folders in it, by name and 2 before 10; where one of these is called
/// "images", of that one alone, since masks and the like lie beside it.
QStringList picturesIn(const QString& folder, const PictureLimits& limits = {});

/// For file dialogs.
QString pictureNameFilter(const QString& title);
QString modelNameFilter(const QString& title);

/// Pictures pasted from the clipboard, kept as PNG files while the window lives, since a picture is named by its file.
class PastedPictures
{
public:
    /// Writes the picture and returns its path, "" when that fails.
    QString add(const QImage& picture);

private:
    QTemporaryDir m_folder;
    int m_count = 0;
};

} // namespace camscope
