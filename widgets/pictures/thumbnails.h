// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QString>
#include <QThreadPool>

#include <string>
#include <vector>

namespace camscope {

/// Small versions of pictures, read when somebody is about to see them and kept while memory allows. A thread of its
/// own reads them one after the other, so that neither the window nor the explainer waits for it. Lives on the GUI
/// thread.
class Thumbnails : public QObject
{
    Q_OBJECT
public:
    explicit Thumbnails(QObject* parent = nullptr);
    ~Thumbnails() override; ///< waits for the one that is being read

    /// Reads these next, in this order; what was wanted before and is not among them is wanted no more.
    void want(const std::vector<std::string>& pictures);
    /// Null while it is not there.
    QImage find(const std::string& picture) const;
    int readCount() const { return m_readCount; } ///< since the program started

    static constexpr int width = 128; ///< logical pixels, at most; images have twice the resolution
    static constexpr int height = 56;

Q_SIGNALS:
    /// `things`: the classes that are known to be in it, of a generated scene.
    void ready(const std::string& picture, const std::vector<std::string>& things);
    void failed(const std::string& picture, const camscope::Failure& failure);

private:
    struct Read
    {
        QImage image;
        std::vector<std::string> things;
    };
    static Read read(const std::string& picture);
    void readNext();
    void take(const std::string& picture, const Result<Read>& result);

    QCache<QString, QImage> m_images; ///< the cost is in kilobytes
    std::vector<std::string> m_wanted; ///< the last one comes first
    bool m_isReading = false;
    int m_readCount = 0;
    QThreadPool m_thread;
};

} // namespace camscope
