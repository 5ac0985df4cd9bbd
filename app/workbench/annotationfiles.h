// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/io/annotations.h"

#include <QObject>
#include <QStringList>
#include <QThreadPool>

#include <functional>
#include <map>
#include <set>
#include <stop_token>
#include <vector>

namespace camscope {

/// The annotation files in use. They are read on a thread of their own; the one that lies beside pictures is found.
class AnnotationFiles : public QObject
{
    Q_OBJECT
public:
    explicit AnnotationFiles(QObject* parent = nullptr);
    ~AnnotationFiles() override; ///< stops the reading

    void open(const QString& path);
    /// Where a folder of these pictures, or else the folder above it, holds exactly one annotation file, it is used for
    /// the pictures in that folder. Every folder is looked at once.
    void lookBeside(const QStringList& pictures);

    const std::vector<AnnotationsPointer>& all() const { return m_all; } ///< the last one counts most

Q_SIGNALS:
    void changed();
    void opened(const QString& path, int pictures);
    void failed(const camscope::Failure& failure);
    void notUsed(const camscope::Failure& failure); ///< a file that nobody asked for

private:
    using Answer = Result<AnnotationsPointer>; ///< null: nothing was found
    AnnotationsPointer readBeside(const QString& folder);
    void run(std::function<AnnotationsPointer()> work, bool asked);
    void take(const Answer& answer, bool asked);

    std::vector<AnnotationsPointer> m_all;
    std::set<QString> m_folders; ///< looked at
    /// What the thread below knows; nobody else touches it.
    struct Found
    {
        std::map<QString, QString> fileIn; ///< the only annotation file of a folder, "" if there is none
        std::set<QString> read; ///< files
    };
    Found m_found;
    std::stop_source m_stop;
    QThreadPool m_thread;
};

} // namespace camscope
