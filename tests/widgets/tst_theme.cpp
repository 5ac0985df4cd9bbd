// SPDX-License-Identifier: Apache-2.0
#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace camscope;

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

/// WCAG 2 contrast ratio, 1…21.
double contrast(const QColor& a, const QColor& b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsReadableOnItsGround_data();
    void textIsReadableOnItsGround();
    void picturesStandOnNeutralGrey_data();
    void picturesStandOnNeutralGrey();
    void changingTheModeActsAtOnce();
    void ourOwnIconsTakeTheTextColour();
};

void TestTheme::textIsReadableOnItsGround_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    for (const ThemeColours& c : {ThemeColours::light(), ThemeColours::dark()}) {
        const QByteArray name = c.isDark ? "dark: " : "light: ";
        QTest::newRow(name + "text on panel") << c.text << c.panel;
        QTest::newRow(name + "text on field") << c.text << c.field;
        QTest::newRow(name + "text on hover") << c.text << c.hover;
        QTest::newRow(name + "muted on panel") << c.muted << c.panel;
        QTest::newRow(name + "muted on field") << c.muted << c.field;
        QTest::newRow(name + "selected") << c.onAccent << c.accent;
        QTest::newRow(name + "text on warning") << c.text << c.warningBack;
        QTest::newRow(name + "text on error") << c.text << c.errorBack;
        QTest::newRow(name + "headers") << c.figure.text << c.figure.canvas;
        QTest::newRow(name + "header notes") << c.figure.muted << c.figure.canvas;
    }
}

void TestTheme::textIsReadableOnItsGround()
{
    QFETCH(QColor, text);
    QFETCH(QColor, ground);
    const double ratio = contrast(text, ground);
    QVERIFY2(ratio >= 4.5, qPrintable(QStringLiteral("%1:1").arg(ratio)));
}

void TestTheme::picturesStandOnNeutralGrey_data()
{
    QTest::addColumn<QColor>("canvas");
    QTest::newRow("light") << FigureColours::light().canvas;
    QTest::newRow("dark") << FigureColours::dark().canvas;
    QTest::newRow("print") << FigureColours::print().canvas;
}

void TestTheme::picturesStandOnNeutralGrey()
{
    QFETCH(QColor, canvas);
    QCOMPARE(canvas.red(), canvas.green());
    QCOMPARE(canvas.green(), canvas.blue());
}

void TestTheme::changingTheModeActsAtOnce()
{
    Theme& theme = Theme::instance();
    theme.setMode(Theme::Mode::Light);
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setMode(Theme::Mode::Dark);
    QCOMPARE(changed.size(), 1);
    QVERIFY(theme.colours().isDark);
    QCOMPARE(QApplication::palette().color(QPalette::Window), ThemeColours::dark().panel);
    theme.setMode(Theme::Mode::Light);
    QCOMPARE(QApplication::palette().color(QPalette::Window), ThemeColours::light().panel);
}

void TestTheme::ourOwnIconsTakeTheTextColour()
{
    Theme::instance().setMode(Theme::Mode::Dark);
    const QImage image = icon(QStringLiteral("camscope-swap")).pixmap(32).toImage();
    QColor brightest = Qt::black;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() > 200 && pixel.lightness() > brightest.lightness())
                brightest = pixel;
        }
    }
    QVERIFY(contrast(brightest, ThemeColours::dark().panel) > 4.5);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
