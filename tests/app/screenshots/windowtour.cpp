// SPDX-License-Identifier: Apache-2.0
#include "windowtour.h"

#include "windowpicture.h"

#include <QApplication>
#include <QTest>

#include <utility>

namespace camscope {

QString Look::name() const
{
    const QString pixels = QStringLiteral("%1x%2").arg(size.width()).arg(size.height());
    const QString scale
        = qApp->devicePixelRatio() > 1 ? QStringLiteral("@%1x").arg(qApp->devicePixelRatio()) : QString();
    return QStringLiteral("%1%2-%3-%4").arg(pixels, scale, theme == Theme::Mode::Dark ? "dark" : "light", language);
}

WindowTour::WindowTour(QDir folder, QString programFolder, QString topic)
    : m_folder(std::move(folder))
    , m_programFolder(std::move(programFolder))
    , m_topic(std::move(topic))
{
}

WindowTour::~WindowTour() = default;

bool WindowTour::run(const Look& look)
{
    m_look = look;
    Theme::instance().setMode(look.theme);
    m_language.set(look.language);
    WindowOptions options;
    options.programFolder = m_programFolder;
    options.rememberLayout = false;
    m_window = std::make_unique<MainWindow>(options, m_language);
    m_window->resize(look.size);
    m_window->show();
    const bool reached = QTest::qWaitForWindowExposed(m_window.get()) && visit();
    m_window.reset();
    m_language.set(QStringLiteral("en")); // the other tours have translations of their own
    return reached;
}

void WindowTour::save(const QString& state, QWidget& window)
{
    const QString topic = m_topic.isEmpty() ? QString() : m_topic + QLatin1Char('-');
    saveWindow(window, m_folder.filePath(QStringLiteral("%1-%2%3.png").arg(m_look.name(), topic, state)));
}

bool WindowTour::settled(int milliseconds)
{
    BoardModel& cells = m_window->session().board();
    return QTest::qWaitFor([&] { return !cells.isEmpty() && cells.busyCount() == 0; }, milliseconds);
}

} // namespace camscope
