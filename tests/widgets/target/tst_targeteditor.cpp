// SPDX-License-Identifier: Apache-2.0
// The target editor as a user fills it in.
#include "widgets/target/targeteditor.h"

#include "targetmodels.h"
#include "widgets/target/classmenu.h"
#include "widgets/target/classpicker.h"
#include "widgets/target/targetkinds.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace camscope;

class TestTargetEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void eachOutputOffersWhatItAnswers_data();
    void eachOutputOffersWhatItAnswers();
    void everyKindBeginsWithATargetThatTheModelAnswers();
    void aTargetIsShownAsItWasGiven_data();
    void aTargetIsShownAsItWasGiven();
    void anotherKindKeepsTheClass();
    void theFormsAreFilledIn();
    void aRegionIsEntered();
    void theTextIsReadWhileItIsTyped();
    void whatCannotBeReadSaysWhy();
    void whatTheModelCannotAnswerMayStillBeAsked();
    void addingTellsTheTarget();
    void replacingTellsBoth();
    void theKeyTabVisitsTheFieldsInTheirOrder();
    void aClassIsFoundByTyping();
    void classesOfOneNameAreToldApart();
    void anotherModelBeginsAnew();
    void theMenuOfAClassAsksOtherQuestions_data();
    void theMenuOfAClassAsksOtherQuestions();

private:
    template <typename Widget>
    Widget* find(const char* name) const
    {
        return m_editor->findChild<Widget*>(QString::fromLatin1(name));
    }
    void choose(const char* combo, const QVariant& data)
    {
        auto* box = find<QComboBox>(combo);
        box->setCurrentIndex(box->findData(data));
    }
    void type(const QString& text)
    {
        find<QLineEdit>("text")->selectAll();
        QTest::keyClicks(find<QLineEdit>("text"), text);
    }
    QString text() const { return find<QLineEdit>("text")->text(); }
    QPushButton* addButton() const;

    std::unique_ptr<TargetEditor> m_editor;
};

void TestTargetEditor::init()
{
    m_editor = std::make_unique<TargetEditor>();
    m_editor->setContext(modelOfAllOutputs(), predictionsOfAllOutputs());
    m_editor->start({}, 0);
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_editor.get()));
}

QPushButton* TestTargetEditor::addButton() const
{
    for (QPushButton* button : m_editor->findChildren<QPushButton*>()) {
        if (button->isDefault())
            return button;
    }
    return nullptr;
}

void TestTargetEditor::eachOutputOffersWhatItAnswers_data()
{
    QTest::addColumn<int>("output");
    QTest::addColumn<int>("kinds");
    QTest::addColumn<QString>("first");
    QTest::newRow("class vector") << 0 << 6 << "1"; // the most probable class
    QTest::newRow("score map") << 1 << 2 << "output[map]:seg:2@pred";
    QTest::newRow("single score") << 2 << 3 << "output[risk]:binary:+";
    QTest::newRow("numbers") << 3 << 1 << "output[boxes]:0,0";
}

void TestTargetEditor::eachOutputOffersWhatItAnswers()
{
    QFETCH(int, output);
    choose("output", output);
    QTEST(find<QComboBox>("kind")->count(), "kinds");
    QTEST(text(), "first");
    QVERIFY(addButton()->isEnabled());
    QVERIFY(targetKinds(modelOfAllOutputs()->outputs[4]).empty()); // whole numbers
}

void TestTargetEditor::everyKindBeginsWithATargetThatTheModelAnswers()
{
    const ModelInfoPointer model = modelOfAllOutputs();
    for (int output = 0; output < 4; ++output) {
        choose("output", output);
        for (const TargetKind& kind : targetKinds(model->outputs[std::size_t(output)])) {
            choose("kind", int(kind.kind));
            if (kind.kind == TargetSpec::Kind::Embedding) {
                QVERIFY(!addButton()->isEnabled()); // a picture is missing
                QVERIFY(find<QLabel>("error")->isHidden()); // which is no mistake
                continue;
            }
            const ResolvedTarget resolved = resolveTarget(TargetSpec::parse(m_editor->target()), *model, {});
            QCOMPARE(resolved.output, output);
            QCOMPARE(resolved.spec.kind, kind.kind);
            QVERIFY(addButton()->isEnabled());
            QVERIFY(find<QLabel>("warning")->isHidden());
        }
    }
}

void TestTargetEditor::aTargetIsShownAsItWasGiven_data()
{
    QTest::addColumn<QString>("target");
    for (const char* target : {"2", "neg:2", "prob:0", "diff:2-0", "finer:1", "set:0*0.7,1*-0.3,2*1e-06",
             "embed:a b.png", "output[map]:seg:0@pred", "neg:output[map]:seg:0@3,4", "output[map]:seg:1@0,0;9,0;9,9",
             "output[map]:seg:1@mask.png", "output[map]:2,7,7", "output[risk]:binary:-", "output[risk]:prob:0",
             "output[boxes]:15,5"})
        QTest::newRow(target) << target;
}

void TestTargetEditor::aTargetIsShownAsItWasGiven()
{
    QFETCH(QString, target);
    m_editor->start(target.toStdString(), 0);
    QCOMPARE(text(), target);
    QVERIFY(addButton()->isEnabled());
    // Also after a turn of the sign and back, which reads every field.
    auto* sign = find<QCheckBox>("sign");
    if (sign->isVisible()) {
        sign->click();
        QVERIFY(text() != target);
        sign->click();
        QCOMPARE(text(), target);
    }
    // And when it is typed.
    m_editor->start({}, 0);
    type(target);
    QVERIFY(find<QLabel>("warning")->isHidden());
    m_editor->setFocus();
    if (sign->isVisible()) {
        sign->click();
        sign->click();
        QCOMPARE(text(), target);
    }
}

void TestTargetEditor::anotherKindKeepsTheClass()
{
    m_editor->start("2", 0);
    choose("kind", int(TargetSpec::Kind::Probability));
    QCOMPARE(text(), QStringLiteral("prob:2"));
    choose("kind", int(TargetSpec::Kind::Difference));
    QCOMPARE(text(), QStringLiteral("diff:2-1")); // against the most probable other one
    choose("output", 1);
    QCOMPARE(text(), QStringLiteral("output[map]:seg:2@pred"));
}

void TestTargetEditor::theFormsAreFilledIn()
{
    choose("kind", int(TargetSpec::Kind::Difference));
    choose("class", 2);
    choose("against", 1);
    QCOMPARE(text(), QStringLiteral("diff:2-1"));
    find<QCheckBox>("sign")->click();
    QCOMPARE(text(), QStringLiteral("neg:diff:2-1"));
    find<QCheckBox>("sign")->click();
    choose("kind", int(TargetSpec::Kind::WeightedSet));
    QCOMPARE(text(), QStringLiteral("set:2*1,1*1"));
    m_editor->findChild<QDoubleSpinBox*>()->setValue(-0.5);
    find<QPushButton>("addClass")->click();
    QCOMPARE(text(), QStringLiteral("set:2*-0.5,1*1,0*1"));
    choose("kind", int(TargetSpec::Kind::Embedding));
    QTest::keyClicks(find<QLineEdit>("path"), QStringLiteral("cat.png"));
    QCOMPARE(text(), QStringLiteral("embed:cat.png"));
    QVERIFY(addButton()->isEnabled());
    choose("output", 3);
    find<QSpinBox>("index1")->setValue(99); // 16 there are
    find<QSpinBox>("index2")->setValue(4);
    QCOMPARE(text(), QStringLiteral("output[boxes]:15,4"));
}

void TestTargetEditor::aRegionIsEntered()
{
    choose("output", 1);
    find<QRadioButton>("pixel")->click();
    find<QSpinBox>("x")->setValue(40);
    find<QSpinBox>("y")->setValue(55);
    QCOMPARE(text(), QStringLiteral("output[map]:seg:2@40,55"));
    find<QRadioButton>("drawn")->click();
    QVERIFY(!addButton()->isEnabled()); // nothing is drawn yet
    QSignalSpy requested(m_editor.get(), &TargetEditor::regionRequested);
    find<QPushButton>("pick")->click();
    QCOMPARE(requested.size(), 1);
    m_editor->setRegion("1,1;9,1;5,8");
    QCOMPARE(text(), QStringLiteral("output[map]:seg:2@1,1;9,1;5,8"));
    QVERIFY(addButton()->isEnabled());
    m_editor->setRegion("7,8"); // a click takes the pixel instead
    QVERIFY(find<QRadioButton>("pixel")->isChecked());
    QCOMPARE(text(), QStringLiteral("output[map]:seg:2@7,8"));
    find<QRadioButton>("mask")->click();
    QVERIFY(!addButton()->isEnabled());
    QTest::keyClicks(find<QLineEdit>("path"), QStringLiteral("m.png"));
    QCOMPARE(text(), QStringLiteral("output[map]:seg:2@m.png"));
    find<QRadioButton>("predicted")->click();
    QCOMPARE(text(), QStringLiteral("output[map]:seg:2@pred"));
}

void TestTargetEditor::theTextIsReadWhileItIsTyped()
{
    type(QStringLiteral("output[map]:seg:tree@3,4"));
    type(QStringLiteral("output[map]:seg:0@3,4"));
    QCOMPARE(find<QComboBox>("output")->currentData().toInt(), 1);
    QCOMPARE(find<QComboBox>("class")->currentData().toInt(), 0);
    QCOMPARE(find<QSpinBox>("y")->value(), 4);
    type(QStringLiteral("tree")); // a label
    QCOMPARE(find<QComboBox>("output")->currentData().toInt(), 0);
    QCOMPARE(find<QComboBox>("class")->currentData().toInt(), 2);
    QCOMPARE(text(), QStringLiteral("tree")); // what is typed stays
    type(QStringLiteral("top2"));
    QCOMPARE(find<QComboBox>("class")->currentData().toInt(), 0);
    QCOMPARE(m_editor->target(), std::string("top2"));
}

void TestTargetEditor::whatCannotBeReadSaysWhy()
{
    type(QStringLiteral("diff:1"));
    auto* error = find<QLabel>("error");
    QVERIFY(error->isVisible());
    QVERIFY(error->text().contains(QStringLiteral("diff:INDEX-INDEX")));
    QVERIFY(!addButton()->isEnabled());
    QVERIFY(m_editor->target().empty());
    QSignalSpy added(m_editor.get(), &TargetEditor::added);
    QTest::keyClick(find<QLineEdit>("text"), Qt::Key_Return);
    QVERIFY(added.isEmpty());
    QVERIFY(m_editor->isVisible());
    type(QStringLiteral("diff:1-2"));
    QVERIFY(!error->isVisible());
    QVERIFY(addButton()->isEnabled());
}

void TestTargetEditor::whatTheModelCannotAnswerMayStillBeAsked()
{
    for (const char* target : {"99", "zebra", "output[nothing]:1", "output[risk]:diff:0-1", "output[ids]:3"}) {
        type(QString::fromLatin1(target));
        QVERIFY2(find<QLabel>("warning")->isVisible(), target);
        QVERIFY2(addButton()->isEnabled(), target);
    }
    type(QStringLiteral("1"));
    QVERIFY(!find<QLabel>("warning")->isVisible());
}

void TestTargetEditor::addingTellsTheTarget()
{
    QSignalSpy added(m_editor.get(), &TargetEditor::added);
    type(QStringLiteral(" prob:2 "));
    QTest::keyClick(find<QLineEdit>("text"), Qt::Key_Return);
    QCOMPARE(added.size(), 1);
    QCOMPARE(added[0][0].value<std::string>(), std::string("prob:2"));
    QVERIFY(!m_editor->isVisible());
}

void TestTargetEditor::replacingTellsBoth()
{
    QSignalSpy added(m_editor.get(), &TargetEditor::added);
    QSignalSpy replaced(m_editor.get(), &TargetEditor::replaced);
    m_editor->start("diff:0-1", 0, "diff:0-1");
    choose("against", 2);
    addButton()->click();
    QVERIFY(added.isEmpty());
    QCOMPARE(replaced.size(), 1);
    QCOMPARE(replaced[0][0].value<std::string>(), std::string("diff:0-1"));
    QCOMPARE(replaced[0][1].value<std::string>(), std::string("diff:0-2"));
}

void TestTargetEditor::theKeyTabVisitsTheFieldsInTheirOrder()
{
    choose("kind", int(TargetSpec::Kind::Difference)); // a form that was made later than what stands below it
    QStringList visited;
    QWidget* widget = find<QComboBox>("output");
    do {
        if (widget->isVisible() && !widget->objectName().isEmpty() && (widget->focusPolicy() & Qt::TabFocus) != 0
            && !widget->focusProxy() && widget->window() == m_editor.get())
            visited << widget->objectName();
        widget = widget->nextInFocusChain();
    } while (widget != find<QComboBox>("output"));
    visited.removeIf([](const QString& name) { return name.startsWith(QStringLiteral("qt_")); });
    QCOMPARE(visited, (QStringList{"output", "kind", "class", "against", "sign", "text"}));
}

void TestTargetEditor::aClassIsFoundByTyping()
{
    auto* picker = find<ClassPicker>("class");
    QSignalSpy picked(picker, &ClassPicker::classPicked);
    const auto enter = [&](const char* typed) {
        picker->lineEdit()->selectAll();
        QTest::keyClicks(picker->lineEdit(), QString::fromLatin1(typed));
        QTest::keyClick(picker->lineEdit(), Qt::Key_Return);
    };
    enter("TREE");
    QCOMPARE(picker->classIndex(), 2);
    QCOMPARE(picker->currentText(), QStringLiteral("tree"));
    enter("0"); // an index
    QCOMPARE(picker->currentText(), QStringLiteral("cat"));
    enter("zebra");
    QCOMPARE(picker->currentText(), QStringLiteral("cat"));
    QCOMPARE(picked.size(), 2);
}

void TestTargetEditor::classesOfOneNameAreToldApart()
{
    auto info = std::make_shared<ModelInfo>(*modelOfAllOutputs());
    info->description.labels = {"crane", "crane", "tree"};
    const ClassPicker picker({info, {}, 0});
    QCOMPARE(picker.itemText(0), QStringLiteral("crane (0)"));
    QCOMPARE(picker.itemText(1), QStringLiteral("crane (1)"));
    QCOMPARE(picker.itemText(2), QStringLiteral("tree"));
}

void TestTargetEditor::anotherModelBeginsAnew()
{
    m_editor->start("output[boxes]:15,5", 0);
    auto info = std::make_shared<ModelInfo>(*modelOfAllOutputs());
    info->outputs = {{"", {1, 2}, OutputKind::ClassVector, false, true, 2, {}}};
    m_editor->setContext(info, {});
    QCOMPARE(text(), QStringLiteral("0"));
    QVERIFY(!find<QComboBox>("output")->isVisible());
    m_editor->setContext(nullptr, {});
    QVERIFY(!m_editor->isVisible());
}

void TestTargetEditor::theMenuOfAClassAsksOtherQuestions_data()
{
    QTest::addColumn<int>("output");
    QTest::addColumn<QString>("target");
    QTest::addColumn<bool>("own");
    QTest::addColumn<QStringList>("wanted");
    QTest::newRow("class") << 0 << "2" << false
                           << QStringList{"prob:2", "diff:2-1", "diff:2-0", "editor diff:2-1", "finer:2", "neg:2", "editor 2"};
    QTest::newRow("region") << 1 << "output[map]:seg:2@pred" << false
                            << QStringList{"region output[map]:seg:2@pred", "neg:output[map]:seg:2@pred",
                                   "editor output[map]:seg:2@pred"};
    QTest::newRow("answer") << 2 << "output[risk]:binary:-" << false
                            << QStringList{"output[risk]:prob:0", "editor output[risk]:binary:-"};
    QTest::newRow("own") << 0 << "neg:diff:0-1" << true << QStringList{"diff:0-1", "change", "remove"};
    QTest::newRow("own that the model does not answer") << 0 << "zebra" << true << QStringList{"change", "remove"};
}

void TestTargetEditor::theMenuOfAClassAsksOtherQuestions()
{
    QFETCH(int, output);
    QFETCH(QString, target);
    QFETCH(bool, own);
    ClassMenu menu({modelOfAllOutputs(), predictionsOfAllOutputs(), output}, target.toStdString(), own);
    menu.setAttribute(Qt::WA_DeleteOnClose, false);
    QStringList wanted;
    const auto note = [&](const QString& what) {
        return [&wanted, what](const std::string& text) { wanted << what + QString::fromStdString(text); };
    };
    connect(&menu, &ClassMenu::targetWanted, this, note({}));
    connect(&menu, &ClassMenu::editorWanted, this, note(QStringLiteral("editor ")));
    connect(&menu, &ClassMenu::regionWanted, this, note(QStringLiteral("region ")));
    connect(&menu, &ClassMenu::changeWanted, this, [&] { wanted << QStringLiteral("change"); });
    connect(&menu, &ClassMenu::removalWanted, this, [&] { wanted << QStringLiteral("remove"); });
    for (QAction* action : menu.actions())
        action->trigger();
    QTEST(wanted, "wanted");
}

QTEST_MAIN(TestTargetEditor)
#include "tst_targeteditor.moc"
