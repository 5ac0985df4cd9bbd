// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/figure/figurecolours.h"

#include <QColor>
#include <QObject>
#include <QPalette>

namespace camscope {

/// All colours of the window; text on its background has a contrast of at least 4.5:1.
struct ThemeColours
{
    bool isDark = false;
    FigureColours figure; ///< canvas and what is written on it
    QColor panel;         ///< docks, bars
    QColor field;         ///< text fields, buttons
    QColor hover;
    QColor text;
    QColor muted;
    QColor disabled;
    QColor line;
    QColor outline; ///< of fields and check boxes
    QColor accent;
    QColor onAccent;
    QColor track;   ///< unfilled part of bars
    QColor warning; ///< edge of a warning
    QColor warningBack;
    QColor error;
    QColor errorBack;

    static ThemeColours light();
    static ThemeColours dark();
    QPalette palette() const;
};

/// The application's look: Fusion made flat, with a light and a dark palette of our own.
class Theme : public QObject
{
    Q_OBJECT
public:
    enum class Mode
    {
        System,
        Light,
        Dark
    };
    Q_ENUM(Mode)

    /// The one theme of the application; needs a QApplication.
    static Theme& instance();

    Mode mode() const { return m_mode; }
    void setMode(Mode mode); ///< acts at once
    const ThemeColours& colours() const { return m_colours; }

Q_SIGNALS:
    void changed();

private:
    Theme();
    void apply();

    Mode m_mode = Mode::System;
    bool m_systemIsDark = false;
    ThemeColours m_colours;
};

/// Shorthand for the colours in use.
const ThemeColours& themeColours();

} // namespace camscope
