// SPDX-License-Identifier: Apache-2.0
#include "windowpicture.h"

#include <QApplication>
#include <QPainter>
#include <QPixmap>
#include <QTest>

#include <cstdio>

namespace camscope {

void saveWindow(QWidget& window, const QString& path)
{
    QTest::qWait(50); // layouts and repaints that are pending
    QPixmap picture = window.grab();
    // Popovers and dialogs are windows of their own.
    for (QWidget* popup : QApplication::topLevelWidgets()) {
        if (popup->isVisible() && (popup->windowType() == Qt::Popup || popup->windowType() == Qt::Dialog)) {
            QPainter painter(&picture);
            painter.drawPixmap(window.mapFromGlobal(popup->pos()), popup->grab());
        }
    }
    picture.save(path);
    std::printf("%s\n", qUtf8Printable(path));
}

} // namespace camscope
