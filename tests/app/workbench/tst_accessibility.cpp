// SPDX-License-Identifier: Apache-2.0
// What a screen reader says: everything that takes the keyboard has a name, in both languages.
#include "app/workbench/boardarea.h"
#include "app/workbench/targetcontrol.h"
#include "app/workbench/windowactions.h"
#include "tests/app/workbench/openwindow.h"
#include "tests/scenemodel.h"
#include "widgets/displaypopover.h"
#include "widgets/methodpanel.h"
#include "widgets/optionspopover.h"
#include "widgets/stylebar.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QStandardPaths>

using namespace camscope;

namespace {

bool isQtsOwn(const QWidget& widget)
{
    return widget.objectName().startsWith(QStringLiteral("qt_"));
}

QString placeOf(const QWidget& widget)
{
    QStringList names;
    for (const QWidget* each = &widget; each; each = each->parentWidget())
        names.prepend(QString::fromLatin1(each->metaObject()->className()) + QLatin1Char(' ') + each->objectName());
    return names.join(QStringLiteral(" / "));
}

/// Those that the keyboard can reach and that have nothing to say.
QStringList namelessWidgets()
{
    QStringList found;
    for (QWidget* widget : QApplication::allWidgets()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || isQtsOwn(*widget))
            continue;
        QAccessibleInterface* reader = QAccessible::queryAccessibleInterface(widget);
        if (!reader || reader->text(QAccessible::Name).isEmpty())
            found << placeOf(*widget);
    }
    return found;
}

} // namespace

class TestAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void everythingInTheWindowHasAName_data();
    void everythingInTheWindowHasAName();
    void everythingInTheDialogsHasAName();
    void everyActionHasATextAndEveryButtonATip();

private:
    Language m_language;
    std::unique_ptr<MainWindow> m_window;
};

void TestAccessibility::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    CAMSCOPE_REQUIRE_SCENE_MODEL();
}

void TestAccessibility::init()
{
    m_window = openWindow(m_language, {1440, 1000});
    m_window->openDemonstration();
    QVERIFY(isSettled(*m_window));
}

void TestAccessibility::cleanup()
{
    m_window.reset();
    m_language.set(QStringLiteral("en"));
}

void TestAccessibility::everythingInTheWindowHasAName_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("Chinese") << QStringLiteral("zh_CN");
}

void TestAccessibility::everythingInTheWindowHasAName()
{
    QFETCH(QString, language);
    m_language.set(language);
    QCoreApplication::processEvents();
    const QStringList nameless = namelessWidgets();
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
}

void TestAccessibility::everythingInTheDialogsHasAName()
{
    const auto check = [](const char* where) {
        QCoreApplication::processEvents();
        const QStringList nameless = namelessWidgets();
        QVERIFY2(nameless.isEmpty(), qPrintable(QString::fromLatin1(where) + nameless.join(QLatin1Char('\n'))));
    };
    DisplayPopover* display = m_window->area().styleBar().openMore();
    check("display: ");
    display->close();
    OptionsPopover* options = m_window->methodPanel().openOptions("scorecam");
    check("options: ");
    options->close();
    m_window->targets().openEditor();
    check("target: ");
    m_window->actions().newScene->trigger();
    check("scene: ");
    m_window->actions().methodHelp->trigger();
    check("help: ");
}

void TestAccessibility::everyActionHasATextAndEveryButtonATip()
{
    for (const QAction* action : m_window->findChildren<QAction*>()) {
        if (!action->isSeparator() && action->isVisible() && action->parent() == m_window->findChild<WindowActions*>())
            QVERIFY2(!action->text().isEmpty(), qPrintable(action->shortcut().toString()));
    }
    for (const QAbstractButton* button : m_window->findChildren<QAbstractButton*>()) {
        const bool showsOnlyASign = button->isVisible() && button->text().isEmpty() && !isQtsOwn(*button);
        if (showsOnlyASign)
            QVERIFY2(!button->toolTip().isEmpty(), qPrintable(placeOf(*button)));
    }
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
