// SPDX-License-Identifier: Apache-2.0
#include "widgets/theme.h"

#include "widgets/flatstyle.h"

#include <QApplication>
#include <QIcon>
#include <QStandardPaths>

namespace camscope {

namespace {

/// Desktops tell where icon themes are; without one (a bare window manager, no display) the standard folders are used.
void findIconThemes()
{
    QStringList paths = QIcon::themeSearchPaths();
    for (const QString& folder : QStandardPaths::locateAll(
             QStandardPaths::GenericDataLocation, QStringLiteral("icons"), QStandardPaths::LocateDirectory)) {
        if (!paths.contains(folder))
            paths << folder;
    }
    QIcon::setThemeSearchPaths(paths);
}

/// The desktop's own palette, before ours is set.
bool desktopIsDark()
{
    return QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
}

} // namespace

ThemeColours ThemeColours::light()
{
    ThemeColours c;
    c.isDark = false;
    c.figure = FigureColours::light();
    c.panel = 0xfcfcfc;
    c.field = 0xffffff;
    c.hover = 0xeeeeee;
    c.text = 0x1c1c1c;
    c.muted = 0x666666;
    c.disabled = 0x9a9a9a;
    c.line = 0xe0e0e0;
    c.outline = 0xc4c4c4;
    c.accent = 0x2468b4;
    c.onAccent = 0xffffff;
    c.track = 0xdfe3e8;
    c.warning = 0xb87503;
    c.warningBack = 0xfbf1dd;
    c.error = 0xb3261e;
    c.errorBack = 0xfbe9e7;
    return c;
}

ThemeColours ThemeColours::dark()
{
    ThemeColours c;
    c.isDark = true;
    c.figure = FigureColours::dark();
    c.panel = 0x282828;
    c.field = 0x323232;
    c.hover = 0x3a3a3a;
    c.text = 0xe8e8e8;
    c.muted = 0xa8a8a8;
    c.disabled = 0x787878;
    c.line = 0x3b3b3b;
    c.outline = 0x585858;
    c.accent = 0x6aa8ef;
    c.onAccent = 0x10202f;
    c.track = 0x444a52;
    c.warning = 0xd79a2b;
    c.warningBack = 0x3a3222;
    c.error = 0xf08a80;
    c.errorBack = 0x40292a;
    return c;
}

QPalette ThemeColours::palette() const
{
    QPalette palette;
    palette.setColor(QPalette::Window, panel);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, field);
    palette.setColor(QPalette::AlternateBase, hover);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, muted);
    palette.setColor(QPalette::Button, field);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, error);
    palette.setColor(QPalette::ToolTipBase, field);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, onAccent);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, accent);
    palette.setColor(QPalette::Light, hover);
    palette.setColor(QPalette::Midlight, hover);
    palette.setColor(QPalette::Mid, outline);
    palette.setColor(QPalette::Dark, line);
    palette.setColor(QPalette::Shadow, line);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, disabled);
    return palette;
}

Theme::Theme()
    : QObject(nullptr)
    , m_systemIsDark(desktopIsDark())
{
    QApplication::setStyle(new FlatStyle);
    findIconThemes();
    apply();
}

Theme& Theme::instance()
{
    static Theme* const theme = [] {
        auto* created = new Theme;
        created->setParent(qApp);
        return created;
    }();
    return *theme;
}

void Theme::setMode(Mode mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    apply();
    Q_EMIT changed();
}

void Theme::apply()
{
    const bool dark = m_mode == Mode::Dark || (m_mode == Mode::System && m_systemIsDark);
    m_colours = dark ? ThemeColours::dark() : ThemeColours::light();
    // The fall-back theme draws its lines in one fixed grey, so there is one for each background.
    QIcon::setFallbackThemeName(dark ? QStringLiteral("breeze-dark") : QStringLiteral("breeze"));
    if (QIcon::themeName().isEmpty() || QIcon::themeName().startsWith(QLatin1String("breeze"))
        || QIcon::themeName() == QLatin1String("hicolor"))
        QIcon::setThemeName(dark ? QStringLiteral("breeze-dark") : QStringLiteral("breeze"));
    QApplication::setPalette(m_colours.palette());
}

const ThemeColours& themeColours()
{
    return Theme::instance().colours();
}

} // namespace camscope
