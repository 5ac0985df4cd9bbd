// SPDX-License-Identifier: Apache-2.0
#include "widgets/icons.h"

#include "widgets/theme.h"

#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace camscope {

namespace {

QPixmap drawn(const QByteArray& svg, const QColor& colour, int size)
{
    QByteArray coloured = svg;
    coloured.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(coloured);
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    return pixmap;
}

} // namespace

QIcon icon(const QString& name)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return QIcon::fromTheme(name);
    const QByteArray svg = file.readAll();
    QIcon result;
    for (const int size : {16, 22, 32, 44, 64}) {
        result.addPixmap(drawn(svg, themeColours().text, size), QIcon::Normal);
        result.addPixmap(drawn(svg, themeColours().disabled, size), QIcon::Disabled);
    }
    return result;
}

} // namespace camscope
