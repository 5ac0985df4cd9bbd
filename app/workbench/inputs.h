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
    QString model;        ///< the first file that is no picture, "" if none
    QStringList pictures; ///< pictures, and those of folders, in the order of their names

    static Inputs of(const QStringList& paths);
    static Inputs of(const QMimeData& data); ///< local files of a drop or paste
    bool isEmpty() const { return model.isEmpty() && pictures.isEmpty(); }
};

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
