// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure/picturetitle.h"

#include "core/base/result.h"
#include "widgets/figure/coretext.h"

#include <QCoreApplication>
#include <QStringList>

namespace camscope {

namespace {

const QString dot = QStringLiteral(" · ");

struct Headers
{
    Q_DECLARE_TR_FUNCTIONS(camscope::Headers)
};

HeaderText sceneHeader(const SceneSpec& scene)
{
    const QString comma = Headers::tr(", ");
    QStringList things;
    for (const std::string& name : scene.classes)
        things << coreText(name);
    if (scene.objects == 0 && things.isEmpty())
        things << Headers::tr("background alone");
    if (scene.marked && !things.isEmpty())
        things << Headers::tr("stamped");
    const QString seed = Headers::tr("scene %1").arg(scene.seed);
    const QString background = coreText(scene.background);
    if (things.isEmpty())
        return {scene.marked ? seed + comma + Headers::tr("stamped") : seed, background};
    return {things.join(comma), background.isEmpty() ? seed : background + dot + seed};
}

} // namespace

HeaderText pictureHeader(const std::string& picture)
{
    PictureReference reference;
    try {
        reference = PictureReference::parse(picture);
    } catch (const Error&) {
        return {QString::fromStdString(picture), {}}; // its cells say what is wrong with it
    }
    const bool isScene = reference.kind == PictureReference::Kind::Scene;
    HeaderText header = isScene ? sceneHeader(reference.sceneSpec)
                                : HeaderText{QString::fromStdString(reference.original().stem()), {}};
    if (!reference.erasure.isEmpty())
        header.title += Headers::tr(", ") + Headers::tr("erased");
    return header;
}

QString pictureTitle(const std::string& picture)
{
    const HeaderText header = pictureHeader(picture);
    return header.note.isEmpty() ? header.title : header.title + dot + header.note;
}

QString pictureDescription(const std::string& picture)
{
    const auto reference = attempt([&] { return PictureReference::parse(picture); });
    if (!reference)
        return QString::fromStdString(picture);
    if (reference.value().kind == PictureReference::Kind::Scene)
        return pictureTitle(picture);
    const QString path = QString::fromStdString(reference.value().path);
    return reference.value().erasure.isEmpty() ? path : path + Headers::tr(", ") + Headers::tr("erased");
}

} // namespace camscope
