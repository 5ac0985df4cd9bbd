// SPDX-License-Identifier: Apache-2.0
#include "widgets/target/classtargets.h"

#include "targetmodels.h"
#include "widgets/figure/targetheader.h"

#include <QTest>

using namespace camscope;

class TestClassTargets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClassHasItsPlainTarget_data();
    void aClassHasItsPlainTarget();
    void otherTargetsAreNoPlainClasses_data();
    void otherTargetsAreNoPlainClasses();
    void anOutputMayBeNamedInSeveralWays();
    void aBoardBeginsWithWhatIsPredicted();
    void steppingKeepsAllButTheClass_data();
    void steppingKeepsAllButTheClass();
    void headersTellSharesAndOutputs_data();
    void headersTellSharesAndOutputs();

private:
    const ModelInfoPointer m_model = modelOfAllOutputs();
    const OutputPredictions m_predictions = predictionsOfAllOutputs();
};

void TestClassTargets::aClassHasItsPlainTarget_data()
{
    QTest::addColumn<int>("output");
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("target");
    QTest::newRow("logit") << 0 << 2 << "2";
    QTest::newRow("region") << 1 << 2 << "output[map]:seg:2@pred";
    QTest::newRow("yes") << 2 << 1 << "output[risk]:binary:+";
    QTest::newRow("no") << 2 << 0 << "output[risk]:binary:-";
}

void TestClassTargets::aClassHasItsPlainTarget()
{
    QFETCH(int, output);
    QFETCH(int, index);
    const std::string target = classTarget(*m_model, {output, index}).text();
    QTEST(QString::fromStdString(target), "target");
    QCOMPARE(plainClass(target, *m_model), std::optional(OutputClass{output, index}));
}

void TestClassTargets::otherTargetsAreNoPlainClasses_data()
{
    QTest::addColumn<QString>("target");
    for (const char* target : {"neg:2", "prob:2", "diff:0-1", "finer:2", "set:0*1", "output[map]:seg:2@3,4",
             "neg:output[map]:seg:2@pred", "output[boxes]:1,2", "top1", "99", "zebra", "", "output[nothing]:1"})
        QTest::newRow(target) << target;
}

void TestClassTargets::otherTargetsAreNoPlainClasses()
{
    QFETCH(QString, target);
    QVERIFY(!plainClass(target.toStdString(), *m_model));
}

void TestClassTargets::anOutputMayBeNamedInSeveralWays()
{
    for (const char* target : {"seg:2@pred", "output[map]:2", "output[['map']]:seg:2@pred", "output[map]:tree"})
        QCOMPARE(plainClass(target, *m_model), std::optional(OutputClass{1, 2}));
    for (const char* target : {"boat", "1", "output[logits]:1", "label:boat"})
        QCOMPARE(plainClass(target, *m_model), std::optional(OutputClass{0, 1}));
}

void TestClassTargets::aBoardBeginsWithWhatIsPredicted()
{
    using Targets = std::vector<std::string>;
    QCOMPARE(firstTargets(*m_model, *m_predictions.at(0), 2), (Targets{"1", "0"}));
    // A class without a region would have nothing to explain.
    QCOMPARE(
        firstTargets(*m_model, *m_predictions.at(1), 3), (Targets{"output[map]:seg:2@pred", "output[map]:seg:0@pred"}));
    QCOMPARE(
        firstTargets(*m_model, *m_predictions.at(2), 2), (Targets{"output[risk]:binary:+", "output[risk]:binary:-"}));
    QCOMPARE(firstTargets(*m_model, *m_predictions.at(3), 2), Targets());
}

void TestClassTargets::steppingKeepsAllButTheClass_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QStringList>("all");
    QTest::newRow("class") << "0" << QStringList{"1", "0", "2"};
    QTest::newRow("label") << "tree" << QStringList{"1", "0", "tree"};
    QTest::newRow("rank") << "top1" << QStringList{"top1", "0", "2"};
    QTest::newRow("probability") << "neg:prob:1" << QStringList{"neg:prob:1", "neg:prob:0", "neg:prob:2"};
    QTest::newRow("finer") << "finer:2" << QStringList{"finer:1", "finer:0", "finer:2"};
    QTest::newRow("difference: never of a class and itself") << "diff:0-1" << QStringList{"diff:0-1", "diff:2-1"};
    QTest::newRow("region: only classes that have one")
        << "output[map]:seg:0@pred" << QStringList{"output[map]:seg:2@pred", "output[map]:seg:0@pred"};
    QTest::newRow("pixel") << "output[map]:seg:0@3,4"
                           << QStringList{"output[map]:seg:2@3,4", "output[map]:seg:0@3,4", "output[map]:seg:1@3,4"};
    QTest::newRow("sign") << "binary:-" << QStringList{"binary:+", "binary:-"};
    QTest::newRow("not about a class") << "output[boxes]:1,2" << QStringList{"output[boxes]:1,2"};
    QTest::newRow("several classes") << "set:0*1,1*2" << QStringList{"set:0*1,1*2"};
    QTest::newRow("nothing the model knows") << "zebra" << QStringList{"zebra"};
}

void TestClassTargets::steppingKeepsAllButTheClass()
{
    QFETCH(QString, target);
    QStringList all;
    for (const std::string& each : targetsLike(target.toStdString(), *m_model, m_predictions))
        all << QString::fromStdString(each);
    QTEST(all, "all");
}

void TestClassTargets::headersTellSharesAndOutputs_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("note");
    QTest::addColumn<QString>("listNote"); // where the class vector is listed
    const auto row = [](const char* target, const char* title, const char* note, const char* listNote) {
        QTest::newRow(target) << target << QString::fromUtf8(title) << QString::fromUtf8(note)
                              << QString::fromUtf8(listNote);
    };
    row("0", "cat", "25.0 %", "25.0 %");
    row("neg:0", "−cat", "25.0 % · counterfactual", "25.0 %");
    row("prob:0", "P(cat)", "25.0 %", "25.0 %");
    row("diff:0-1", "cat − boat", "", "");
    row("output[map]:seg:2@pred", "tree", "75.0 % of the picture · map", "75.0 % · map");
    row("output[map]:seg:2@3,4", "tree at 3, 4", "map", "map");
    row("output[map]:seg:2@0,0;9,0;9,9", "tree, drawn region", "map", "map");
    row("neg:output[map]:seg:2@masks/a.png", "−tree in a.png", "counterfactual · map", "map");
    row("output[risk]:binary:-", "negative", "25.0 % · risk", "25.0 % · risk");
    row("output[boxes]:3,1", "boxes[3, 1]", "", "");
    row("zebra", "zebra", "", "");
}

void TestClassTargets::headersTellSharesAndOutputs()
{
    QFETCH(QString, target);
    const HeaderText header = targetHeader(target.toStdString(), *m_model, m_predictions);
    QTEST(header.title, "title");
    QTEST(header.note, "note");
    QTEST(targetListText(target.toStdString(), *m_model, m_predictions, 0).note, "listNote");
}

QTEST_GUILESS_MAIN(TestClassTargets)
#include "tst_classtargets.moc"
