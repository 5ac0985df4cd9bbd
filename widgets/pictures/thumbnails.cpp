// SPDX-License-Identifier: Apache-2.0
#include "widgets/pictures/thumbnails.h"

#include "core/engine/openedpicture.h"
#include "core/render/eraser.h"
#include "core/render/overlay.h"
#include "widgets/figure/imageconversion.h"

#include <algorithm>
#include <cmath>

namespace camscope {

namespace {

constexpr int mostKilobytes = 64 * 1024;

/// As high as thumbnails are; of a very wide picture the middle.
QImage reduced(const RgbImage& image)
{
    const int high = 2 * Thumbnails::height;
    const double wide = std::clamp(double(high) * image.width / image.height, 1.0, 2.0 * Thumbnails::width);
    const double sourceWidth = image.height * wide / high;
    const RectF source{(image.width - sourceWidth) / 2, 0, sourceWidth, double(image.height)};
    return toQImage(pictureView(image, {source, int(std::lround(wide)), high}));
}

} // namespace

Thumbnails::Thumbnails(QObject* parent)
    : QObject(parent)
    , m_images(mostKilobytes)
{
    m_thread.setMaxThreadCount(1);
}

Thumbnails::~Thumbnails()
{
    m_wanted.clear();
    m_thread.waitForDone();
}

QImage Thumbnails::find(const std::string& picture) const
{
    const QImage* image = m_images.object(QString::fromStdString(picture));
    return image ? *image : QImage();
}

void Thumbnails::want(const std::vector<std::string>& pictures)
{
    m_wanted.assign(pictures.rbegin(), pictures.rend());
    readNext();
}

void Thumbnails::readNext()
{
    while (!m_wanted.empty() && m_images.contains(QString::fromStdString(m_wanted.back())))
        m_wanted.pop_back();
    if (m_isReading || m_wanted.empty())
        return;
    m_isReading = true;
    const std::string picture = m_wanted.back();
    m_wanted.pop_back();
    m_thread.start([this, picture] {
        // The destructor waits for this, and what is queued for an object goes with it.
        const Result<Read> result = attempt([&] { return read(picture); });
        QMetaObject::invokeMethod(
            this, [this, picture, result] { take(picture, result); }, Qt::QueuedConnection);
    });
}

Thumbnails::Read Thumbnails::read(const std::string& picture)
{
    const PictureReference reference = PictureReference::parse(picture);
    Picture opened = openedPicture(reference);
    if (!reference.erasure.isEmpty())
        opened.image = erased(opened.image, reference.erasure);
    Read result{reduced(opened.image), {}};
    for (const TrueObject& object : opened.objects)
        result.things.push_back(object.name);
    return result;
}

void Thumbnails::take(const std::string& picture, const Result<Read>& result)
{
    m_isReading = false;
    if (result) {
        ++m_readCount;
        const QImage& image = result.value().image;
        m_images.insert(QString::fromStdString(picture), new QImage(image),
            int(std::max<qsizetype>(1, image.sizeInBytes() / 1024)));
        Q_EMIT ready(picture, result.value().things);
    } else {
        Q_EMIT failed(picture, result.failure());
    }
    readNext();
}

} // namespace camscope
