// SPDX-License-Identifier: Apache-2.0
// Values of a method's option side by side, in the real window on a generated scene.
#include "app/workbench/boardarea.h"
#include "app/workbench/boardhistory.h"
#include "tests/app/workbench/openwindow.h"
#include "widgets/axisbar.h"
#include "widgets/boardview.h"
#include "widgets/optionvaluespopover.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QToolButton>

using namespace camscope;

namespace {

constexpr int patience = 60000;

} // namespace

class TestWindowOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void anAxisComparesValuesOfTheMethodsOption();
    void theValuesAreTyped();
    void anotherOptionBringsItsOwnValues();
    void aWrongNumberSaysWhatIsAllowedAndChangesNothing();
    void anotherMethodBringsItsOwnOption();
    void aMethodWithoutOptionsEndsTheComparison();
    void aMethodWithoutTheOptionSaysSoInItsCell();
    void undoBringsTheFormerBoardBack();

private:
    BoardModel& cells() { return m_window->session().board(); }
    const Selection& selection() { return m_window->session().selection(); }
    QComboBox& axis(const char* name) { return *m_window->findChild<QComboBox*>(QString::fromLatin1(name)); }
    bool areDone() { return !cells().isEmpty() && cells().busyCount() == 0; }
    void pickAxis(const char* name, BoardVariable variable);
    OptionValuesPopover* openValues();

    Language m_language;
    std::unique_ptr<MainWindow> m_window;
};

void TestWindowOptions::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    m_window = openWindow(m_language);
    QVERIFY(m_window);
    m_window->openDemonstration();
    QVERIFY(isSettled(*m_window));
}

/// Every test begins with values of Score-CAM's channels along the columns.
void TestWindowOptions::init()
{
    Session& session = m_window->session();
    session.setRows(BoardVariable::Class);
    session.setColumns(BoardVariable::Method);
    session.choose(BoardVariable::Method, {"scorecam"});
    session.setCurrent(BoardVariable::Method, "scorecam");
    pickAxis("columns", BoardVariable::Option);
    session.choose(BoardVariable::Option, {"max_channels=16", "max_channels=64", "max_channels=0"});
    QTRY_VERIFY_WITH_TIMEOUT(areDone(), patience);
}

void TestWindowOptions::pickAxis(const char* name, BoardVariable variable)
{
    QComboBox& box = axis(name);
    const int index = box.findData(QVariant::fromValue(variable));
    QVERIFY(index >= 0);
    box.setCurrentIndex(index);
}

OptionValuesPopover* TestWindowOptions::openValues()
{
    auto* button = m_window->findChild<QToolButton*>(QStringLiteral("optionValues"));
    QTest::mouseClick(button, Qt::LeftButton);
    return m_window->findChild<OptionValuesPopover*>(QString(), Qt::FindChildrenRecursively);
}

void TestWindowOptions::anAxisComparesValuesOfTheMethodsOption()
{
    QCOMPARE(cells().columnCount(), 3);
    const auto optionAt = [&](int column) {
        return optionValue(
            methodInfo("scorecam"), cells().cell(0, column).explanation->spec.method.options, "max_channels");
    };
    QCOMPARE(std::get<std::int64_t>(optionAt(0)), 16);
    QCOMPARE(std::get<std::int64_t>(optionAt(1)), 64);
    QCOMPARE(std::get<std::int64_t>(optionAt(2)), 0);
    QVERIFY(cells().cell(0, 0).explanation->raw.values != cells().cell(0, 2).explanation->raw.values);
}

void TestWindowOptions::theValuesAreTyped()
{
    OptionValuesPopover* popover = openValues();
    QVERIFY(popover);
    auto* field = popover->findChild<QLineEdit*>(QStringLiteral("comparedValues"));
    QCOMPARE(field->text(), QStringLiteral("16, 64, 0"));
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("8 32"));
    QTest::keyClick(field, Qt::Key_Return); // closes, which acts at once
    QCOMPARE(selection().options.chosen, (std::vector<std::string>{"max_channels=8", "max_channels=32"}));
    QTRY_VERIFY_WITH_TIMEOUT(areDone(), patience);
    QCOMPARE(cells().columnCount(), 2);
}

void TestWindowOptions::anotherOptionBringsItsOwnValues()
{
    OptionValuesPopover* popover = openValues();
    auto* options = popover->findChild<QComboBox*>(QStringLiteral("comparedOption"));
    options->setCurrentIndex(options->findData(QStringLiteral("weights")));
    const auto boxes = popover->findChildren<QCheckBox*>();
    QCOMPARE(boxes.size(), 2);
    QVERIFY(boxes.at(0)->isChecked());
    boxes.at(0)->click();
    boxes.at(1)->click(); // the last one stays
    QVERIFY(boxes.at(1)->isChecked());
    popover->close();
    QCOMPARE(selection().options.chosen, std::vector<std::string>{"weights=raw"});
}

void TestWindowOptions::aWrongNumberSaysWhatIsAllowedAndChangesNothing()
{
    OptionValuesPopover* popover = openValues();
    auto* field = popover->findChild<QLineEdit*>(QStringLiteral("comparedValues"));
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("-5"));
    const auto labels = popover->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
        [](const QLabel* label) { return label->isVisible() && label->text().contains(QStringLiteral("65536")); }));
    popover->close();
    QCOMPARE(selection().options.chosen.front(), std::string("max_channels=16"));
}

void TestWindowOptions::anotherMethodBringsItsOwnOption()
{
    m_window->session().choose(BoardVariable::Method, {"gradcampp"});
    QVERIFY(selection().options.chosen.front().starts_with("epsilon="));
    QCOMPARE(selection().columns, BoardVariable::Option);
}

void TestWindowOptions::aMethodWithoutOptionsEndsTheComparison()
{
    m_window->session().choose(BoardVariable::Method, {"saliency"});
    QCOMPARE(selection().columns, BoardVariable::Method);
    QCOMPARE(axis("columns").findData(QVariant::fromValue(BoardVariable::Option)), -1);
    QTRY_VERIFY_WITH_TIMEOUT(areDone(), patience);
    QCOMPARE(cells().cell(0, 0).status, CellState::Status::Done);
}

void TestWindowOptions::aMethodWithoutTheOptionSaysSoInItsCell()
{
    m_window->session().setRows(BoardVariable::Method);
    m_window->session().choose(BoardVariable::Method, {"scorecam", "gradcam"});
    QTRY_VERIFY_WITH_TIMEOUT(areDone(), patience);
    QCOMPARE(cells().cell(0, 0).status, CellState::Status::Done);
    QCOMPARE(cells().cell(1, 0).status, CellState::Status::Failed);
    const std::string why = cells().cell(1, 0).failure->message.text();
    QVERIFY2(why.find("Grad-CAM") != std::string::npos || why.find("gradcam") != std::string::npos, why.c_str());
    QVERIFY2(why.find("max_channels") != std::string::npos, why.c_str());
}

void TestWindowOptions::undoBringsTheFormerBoardBack()
{
    m_window->session().choose(BoardVariable::Option, {"max_channels=4"});
    QCOMPARE(cells().columnCount(), 1);
    m_window->history().stack().undo();
    QCOMPARE(cells().columnCount(), 3);
    QTRY_VERIFY_WITH_TIMEOUT(areDone(), patience);
}

QTEST_MAIN(TestWindowOptions)
#include "tst_windowoptions.moc"
