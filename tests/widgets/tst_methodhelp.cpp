// SPDX-License-Identifier: Apache-2.0
#include "widgets/inspector.h"
#include "widgets/methoddelegate.h"
#include "widgets/methodhelp.h"
#include "widgets/methodlistmodel.h"
#include "widgets/methodpagehtml.h"
#include "widgets/methodpanel.h"
#include "widgets/optionspopover.h"
#include "widgets/rowtreeview.h"
#include "widgets/theme.h"

#include <QAction>
#include <QLabel>
#include <QMainWindow>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>
#include <QTranslator>

using namespace camscope;

namespace {

/// Puts every text of the engine into brackets.
class Brackets : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char*, int) const override
    {
        return qstrcmp(context, "core") == 0 ? QStringLiteral("[%1]").arg(QString::fromUtf8(source)) : QString();
    }
};

std::string idOf(const QSignalSpy& spy)
{
    return spy.isEmpty() ? std::string() : spy.last().at(0).value<std::string>();
}

} // namespace

class TestMethodHelp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyMethodHasAPage_data();
    void everyMethodHasAPage();
    void formulasAreTypeset_data();
    void formulasAreTypeset();
    void addressesAreCited_data();
    void addressesAreCited();
    void itBlocksNothingAndEscapeCloses();
    void linksTurnThePage();
    void theButtonsLeadThroughAllMethods();
    void anotherLanguageShowsAtOnce();
    void anotherThemeShowsAtOnce();
    void f1OpensThePageOfTheRow();
    void theQuestionMarkOpensThePageAndChoosesNothing();
    void theOptionsLeadToThePage();
    void theInspectorNamesTheMethodAsALink();
};

void TestMethodHelp::initTestCase()
{
    qRegisterMetaType<std::string>();
    Theme::instance().setMode(Theme::Mode::Light);
}

void TestMethodHelp::everyMethodHasAPage_data()
{
    QTest::addColumn<QByteArray>("id");
    for (const MethodInfo& method : methodInfos())
        QTest::newRow(method.id.c_str()) << QByteArray::fromStdString(method.id);
}

void TestMethodHelp::everyMethodHasAPage()
{
    QFETCH(const QByteArray, id);
    QWidget neighbour;
    MethodHelp help;
    help.showMethod(id.toStdString(), neighbour);
    const MethodInfo& method = methodInfo(id.toStdString());
    QCOMPARE(help.windowTitle(), QString::fromStdString(method.name));
    QVERIFY(help.browser().accessibleName().contains(help.windowTitle()));
    const QString text = help.browser().toPlainText();
    for (const PageSection& section : methodPage(method).sections) {
        QVERIFY2(text.contains(QString::fromStdString(section.title.text()).toUpper()), section.title.text().c_str());
        for (const PageEntry& entry : section.entries)
            QVERIFY2(section.kind == PageSection::Kind::Formula || text.contains(QString::fromStdString(entry.term)),
                entry.term.c_str());
    }
    QVERIFY(text.contains(QString::fromStdString(method.summary)));
    QVERIFY(text.contains(QString::fromStdString(method.misleads).left(40)));
    static const QRegularExpression markup(QStringLiteral("<[a-z/]|\\^|\\b\\p{L}_\\p{L}{1,2}\\b"));
    QVERIFY2(!text.contains(markup), qPrintable(markup.match(text).captured()));
}

void TestMethodHelp::formulasAreTypeset_data()
{
    QTest::addColumn<QString>("formula");
    QTest::addColumn<QString>("html");
    QTest::newRow("index") << "α_k"
                           << "<i>α</i><sub><i>k</i></sub>";
    QTest::newRow("index and exponent") << "w_k^c"
                                        << "<i>w</i><sub><i>k</i></sub><sup><i>c</i></sup>";
    QTest::newRow("number as index") << "2D_12"
                                     << "2<i>D</i><sub>12</sub>";
    QTest::newRow("braces") << "Σ_{i∈N} p"
                            << "Σ<sub><i>i</i>∈<i>N</i></sub> <i>p</i>";
    QTest::newRow("function") << "relu(g)"
                              << "relu(<i>g</i>)";
    QTest::newRow("word as index") << "softmax_k"
                                   << "softmax<sub><i>k</i></sub>";
    QTest::newRow("small number") << "S + 1e-7"
                                  << "<i>S</i> + 10<sup>−7</sup>";
    QTest::newRow("comparison") << "[R > 0]"
                                << "[<i>R</i> &gt; 0]";
    QTest::newRow("unfinished") << "a_"
                                << "<i>a</i><sub></sub>";
    QTest::newRow("open brace") << "a_{b"
                                << "<i>a</i><sub><i>b</i></sub>";
}

void TestMethodHelp::formulasAreTypeset()
{
    QFETCH(const QString, formula);
    QTEST(formulaHtml(formula.toStdString()), "html");
}

void TestMethodHelp::addressesAreCited_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("cited");
    QTest::newRow("arXiv") << "https://arxiv.org/abs/1610.02391"
                           << "arXiv:1610.02391";
    QTest::newRow("DOI") << "https://doi.org/10.1109/TIP.2021.3089943"
                         << "doi:10.1109/TIP.2021.3089943";
    QTest::newRow("other") << "https://hal.science/hal-02963298"
                           << "hal.science/hal-02963298";
}

void TestMethodHelp::addressesAreCited()
{
    QFETCH(const QString, address);
    QTEST(citedAddress(address.toStdString()), "cited");
}

void TestMethodHelp::itBlocksNothingAndEscapeCloses()
{
    QWidget neighbour;
    MethodHelp help;
    help.showMethod("gradcam", neighbour);
    QVERIFY(QTest::qWaitForWindowExposed(&help));
    QVERIFY(!help.isModal());
    QTest::keyClick(&help.browser(), Qt::Key_Escape);
    QVERIFY(!help.isVisible());
    help.showMethod("fem", neighbour);
    QVERIFY(help.isVisible());
    QCOMPARE(help.method(), std::string("fem"));
}

void TestMethodHelp::linksTurnThePage()
{
    QWidget neighbour;
    MethodHelp help;
    help.showMethod("gradcam", neighbour);
    QVERIFY(!help.backButton().isVisible());
    QVERIFY(help.browser().toHtml().contains("method:hirescam"));
    Q_EMIT help.browser().anchorClicked(QUrl("method:hirescam"));
    QCOMPARE(help.windowTitle(), QString("HiResCAM"));
    Q_EMIT help.browser().anchorClicked(QUrl("method:layercam"));
    QCOMPARE(help.method(), std::string("layercam"));
    QVERIFY(help.backButton().isVisible());
    help.backButton().click();
    QCOMPARE(help.method(), std::string("hirescam"));
    help.backButton().click();
    QCOMPARE(help.method(), std::string("gradcam"));
    QVERIFY(!help.backButton().isVisible());
}

void TestMethodHelp::theButtonsLeadThroughAllMethods()
{
    QWidget neighbour;
    MethodHelp help;
    const std::vector<MethodInfo>& methods = methodInfos();
    help.showMethod(methods.front().id, neighbour);
    QVERIFY(!help.previousButton().isVisible());
    for (std::size_t i = 1; i < methods.size(); ++i) {
        QVERIFY(help.nextButton().text().contains(QString::fromStdString(methods[i].name)));
        help.nextButton().click();
        QCOMPARE(help.method(), methods[i].id);
    }
    QVERIFY(!help.nextButton().isVisible());
    help.previousButton().click();
    QCOMPARE(help.method(), methods[methods.size() - 2].id);
}

void TestMethodHelp::anotherLanguageShowsAtOnce()
{
    QWidget neighbour;
    MethodHelp help;
    help.showMethod("scorecam", neighbour);
    QVERIFY(QTest::qWaitForWindowExposed(&help));
    Brackets brackets;
    QVERIFY(QCoreApplication::installTranslator(&brackets));
    QTRY_VERIFY(help.browser().toPlainText().contains("[WHAT IT ANSWERS]"));
    const QString text = help.browser().toPlainText();
    const MethodInfo& method = methodInfo("scorecam");
    const OptionInfo& option = *method.option("max_channels");
    for (const std::string& part : {method.summary, method.cost, option.name, option.help})
        QVERIFY2(text.contains(QString("[%1]").arg(QString::fromStdString(part))), part.c_str());
    QVERIFY(text.contains("[0 to 65536]"));
    QCoreApplication::removeTranslator(&brackets);
    QTRY_VERIFY(!help.browser().toPlainText().contains("["
                                                       "WHAT"));
}

void TestMethodHelp::anotherThemeShowsAtOnce()
{
    QWidget neighbour;
    MethodHelp help;
    help.showMethod("gradcam", neighbour);
    QVERIFY(help.browser().toHtml().contains(ThemeColours::light().warningBack.name()));
    Theme::instance().setMode(Theme::Mode::Dark);
    QVERIFY(help.browser().toHtml().contains(ThemeColours::dark().warningBack.name()));
    QCOMPARE(help.browser().palette().color(QPalette::Base), ThemeColours::dark().panel);
    Theme::instance().setMode(Theme::Mode::Light);
}

void TestMethodHelp::f1OpensThePageOfTheRow()
{
    QMainWindow window;
    auto* panel = new MethodPanel;
    window.setCentralWidget(panel);
    QAction ofTheWindow;
    ofTheWindow.setShortcut(Qt::Key_F1);
    window.addAction(&ofTheWindow);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QSignalSpy asked(panel, &MethodPanel::helpRequested);
    QSignalSpy windowAsked(&ofTheWindow, &QAction::triggered);
    RowTreeView& list = panel->list();
    list.setFocus();
    list.setCurrentIndex(list.model()->index(2, 0, list.model()->index(0, 0)));
    QTest::keyClick(&list, Qt::Key_F1);
    QCOMPARE(idOf(asked), panel->current());
    QCOMPARE(idOf(asked), std::string("gradcampp"));
    QTest::keyClick(&list, Qt::Key_Down);
    QTest::keyClick(&list, Qt::Key_F1);
    QCOMPARE(asked.size(), 2);
    QCOMPARE(idOf(asked), panel->current());
    QVERIFY(windowAsked.isEmpty());
}

void TestMethodHelp::theQuestionMarkOpensThePageAndChoosesNothing()
{
    MethodPanel panel;
    panel.resize(300, 500);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    RowTreeView& list = panel.list();
    const QModelIndex row = list.model()->index(1, 0, list.model()->index(0, 0));
    QStyleOptionViewItem option;
    option.rect = list.visualRect(row);
    option.fontMetrics = list.fontMetrics();
    QSignalSpy asked(&panel, &MethodPanel::helpRequested);
    QSignalSpy picked(&panel, &MethodPanel::methodPicked);
    QTest::mouseMove(list.viewport(), option.rect.center());
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, MethodDelegate::helpRect(option).center());
    QCOMPARE(idOf(asked), std::string("gradcam"));
    QVERIFY(picked.isEmpty());
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, option.rect.center() - QPoint(60, 0));
    QCOMPARE(idOf(picked), std::string("gradcam"));
    QCOMPARE(asked.size(), 1);
}

void TestMethodHelp::theOptionsLeadToThePage()
{
    MethodPanel panel;
    panel.show();
    QSignalSpy asked(&panel, &MethodPanel::helpRequested);
    OptionsPopover* popover = panel.openOptions("sscam");
    auto* link = popover->findChild<QLabel*>("help");
    QVERIFY(link && link->text().contains("SS-CAM"));
    Q_EMIT link->linkActivated("help");
    QCOMPARE(idOf(asked), std::string("sscam"));
    QVERIFY(!popover->isVisible());
}

void TestMethodHelp::theInspectorNamesTheMethodAsALink()
{
    Inspector inspector;
    QSignalSpy asked(&inspector, &Inspector::helpRequested);
    CellState state;
    state.spec.method.id = "layercam";
    inspector.setCell("LayerCAM, cat", state);
    QLabel* link = nullptr;
    for (QLabel* label : inspector.findChildren<QLabel*>()) {
        if (label->text().contains("href"))
            link = label;
    }
    QVERIFY(link && link->text().contains("LayerCAM"));
    Q_EMIT link->linkActivated("help");
    QCOMPARE(idOf(asked), std::string("layercam"));
    QVERIFY2(inspector.text().contains("Method\tLayerCAM"), qPrintable(inspector.text()));
}

QTEST_MAIN(TestMethodHelp)
#include "tst_methodhelp.moc"
