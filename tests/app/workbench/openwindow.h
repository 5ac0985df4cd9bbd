// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/workbench/language.h"
#include "app/workbench/mainwindow.h"

#include <QTest>

#include <memory>

/// A window that remembers nothing, shown and active; null when the window system does not give it the focus.
inline std::unique_ptr<camscope::MainWindow> openWindow(camscope::Language& language, QSize size = {1280, 800})
{
    camscope::WindowOptions options;
    options.rememberLayout = false;
    options.programFolder = QStringLiteral(CAMSCOPE_PROGRAM_DIR);
    auto window = std::make_unique<camscope::MainWindow>(options, language);
    window->resize(size);
    window->show();
    window->activateWindow();
    return QTest::qWaitForWindowActive(window.get()) ? std::move(window) : nullptr;
}

/// Waits until there is a board and all its maps are there.
inline bool isSettled(camscope::MainWindow& window, int milliseconds = 60000)
{
    camscope::Session& session = window.session();
    return QTest::qWaitFor(
        [&] { return !session.isOpening() && !session.board().isEmpty() && session.board().busyCount() == 0; },
        milliseconds);
}
