// SPDX-License-Identifier: Apache-2.0
#include "widgets/classfilter.h"
#include "widgets/classlistmodel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace camscope;

namespace {

using Tester = QAbstractItemModelTester;

ModelInfoPointer modelWith(int classes)
{
    auto info = std::make_shared<ModelInfo>();
    info->mainOutput = 0;
    info->outputs = {{"", {1, classes}, OutputKind::ClassVector, false, true, classes, {}}};
    for (int i = 0; i < classes; ++i)
        info->description.labels.push_back("label " + std::to_string(i));
    return info;
}

/// The last class is the most probable one.
OutputPredictions risingPrediction(int classes)
{
    auto prediction = std::make_shared<Prediction>();
    prediction->output = 0;
    for (int i = 0; i < classes; ++i) {
        prediction->logits.push_back(float(i));
        prediction->probabilities.push_back(float(i) / float(classes));
    }
    prediction->ranking.resize(std::size_t(classes));
    std::iota(prediction->ranking.rbegin(), prediction->ranking.rend(), 0);
    return {{0, prediction}};
}

} // namespace

class TestClassListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMostProbableClassComesFirst();
    void withoutAPredictionClassesComeByIndex();
    void chosenTargetsAreTicked();
    void tickingAsksAndDoesNotDecide();
    void ownTargetsStandAboveTheClasses();
    void anUntickedOwnTargetStaysUntilItIsForgotten();
    void aClassOfAnotherOutputStandsAboveThoseThatAreListed();
    void theLargestRegionComesFirst();
    void aSingleScoreHasTwoAnswers();
    void anotherModelForgetsOwnTargets();
    void theSearchFindsLabelsAndIndices_data();
    void theSearchFindsLabelsAndIndices();
    void aThousandClassesAreSortedAndSearchedAtOnce();
};

void TestClassListModel::theMostProbableClassComesFirst()
{
    ClassListModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setContent(modelWith(5), risingPrediction(5), 0);
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("label 4"));
    QCOMPARE(model.index(0).data(ClassListModel::ProbabilityRole).toDouble(), double(4.0F / 5.0F));
    QCOMPARE(model.index(4).data(ClassListModel::ClassRole).toInt(), 0);
}

void TestClassListModel::withoutAPredictionClassesComeByIndex()
{
    ClassListModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setContent(modelWith(3), {}, 0);
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("label 0"));
    QVERIFY(!model.index(0).data(ClassListModel::ProbabilityRole).isValid());
    model.setContent(nullptr, {}, -1);
    QCOMPARE(model.rowCount(), 0);
}

void TestClassListModel::chosenTargetsAreTicked()
{
    ClassListModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setContent(modelWith(5), risingPrediction(5), 0);
    model.setChosen({"4", "label 0"});
    QCOMPARE(model.index(0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QCOMPARE(model.index(1).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    QCOMPARE(model.index(4).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
}

void TestClassListModel::tickingAsksAndDoesNotDecide()
{
    ClassListModel model;
    model.setContent(modelWith(5), risingPrediction(5), 0);
    QSignalSpy toggled(&model, &ClassListModel::targetToggled);
    QVERIFY(model.setData(model.index(1), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(toggled.size(), 1);
    QCOMPARE(toggled[0][0].value<std::string>(), std::string("3"));
    QCOMPARE(model.index(1).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    // A class that the board names by its label leaves the board under that name.
    model.setChosen({"label 3"});
    QVERIFY(model.setData(model.index(1), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(toggled[1][0].value<std::string>(), std::string("label 3"));
}

void TestClassListModel::ownTargetsStandAboveTheClasses()
{
    ClassListModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setContent(modelWith(5), risingPrediction(5), 0);
    model.setChosen({"4", "diff:1-2", "neg:prob:3", "99"});
    QCOMPARE(model.rowCount(), 8);
    QCOMPARE(model.classCount(), 5);
    QCOMPARE(model.index(0).data().toString(), QString::fromUtf8("label 1 − label 2"));
    QCOMPARE(model.index(1).data().toString(), QString::fromUtf8("−P(label 3)"));
    QCOMPARE(model.index(1).data(ClassListModel::NoteRole).toString(), QStringLiteral("60.0 %"));
    QCOMPARE(model.index(2).data().toString(), QStringLiteral("99")); // the model has no such class; its cells say so
    QVERIFY(model.index(2).data(ClassListModel::LastOwnRole).toBool());
    for (int row = 0; row < 4; ++row)
        QCOMPARE(model.index(row).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QCOMPARE(model.index(3).data(ClassListModel::ClassRole).toInt(), 4);
}

void TestClassListModel::anUntickedOwnTargetStaysUntilItIsForgotten()
{
    ClassListModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setContent(modelWith(5), risingPrediction(5), 0);
    model.setChosen({"4", "diff:1-2"});
    model.setChosen({"4"});
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(model.index(0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    QSignalSpy toggled(&model, &ClassListModel::targetToggled);
    model.forget(model.index(0));
    QCOMPARE(model.rowCount(), 5);
    QVERIFY(toggled.isEmpty());
    model.setChosen({"finer:2"});
    model.forget(model.index(0));
    QCOMPARE(toggled.size(), 1);
    QCOMPARE(toggled[0][0].value<std::string>(), std::string("finer:2"));
    model.forget(model.index(0)); // a class is no own target
    QCOMPARE(model.rowCount(), 5);
}

void TestClassListModel::aClassOfAnotherOutputStandsAboveThoseThatAreListed()
{
    auto info = std::make_shared<ModelInfo>(*modelWith(5));
    info->outputs = {{"['out']", {1, 5}, OutputKind::ClassVector, false, true, 5, {}},
        {"['aux']", {1, 5}, OutputKind::ClassVector, false, true, 5, {}}};
    ClassListModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setContent(info, risingPrediction(5), 0);
    model.setChosen({"3", "output[aux]:2"});
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("label 2"));
    QCOMPARE(model.index(0).data(ClassListModel::NoteRole).toString(), QStringLiteral("aux"));
    // Where its output is listed, it is a class like others, and what is ticked there names the output.
    model.setContent(info, risingPrediction(5), 1);
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("label 3"));
    QCOMPARE(model.index(3).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QCOMPARE(model.index(1).data(ClassListModel::TargetRole).toString(), QStringLiteral("output[aux]:0"));
}

void TestClassListModel::theLargestRegionComesFirst()
{
    auto info = std::make_shared<ModelInfo>(*modelWith(3));
    info->outputs = {{"['out']", {1, 3, 8, 8}, OutputKind::ScoreMap, false, true, 3, {}}};
    auto prediction = std::make_shared<Prediction>();
    *prediction = {0, OutputKind::ScoreMap, {1, 2, 3}, {0.25F, 0, 0.75F}, {2, 0, 1}, 0};
    ClassListModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setContent(info, {{0, prediction}}, 0);
    QCOMPARE(model.index(0).data(ClassListModel::TargetRole).toString(), QStringLiteral("seg:2@pred"));
    QCOMPARE(model.index(0).data(ClassListModel::ProbabilityRole).toDouble(), 0.75);
    model.setChosen({"seg:0@pred", "seg:0@3,4", "2"});
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("label 0 at 3, 4"));
    QCOMPARE(model.index(1).data(Qt::CheckStateRole).toInt(), int(Qt::Checked)); // "2" is its predicted region
    QCOMPARE(model.index(2).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
}

void TestClassListModel::aSingleScoreHasTwoAnswers()
{
    auto info = std::make_shared<ModelInfo>(*modelWith(0));
    info->outputs = {{"", {1, 1}, OutputKind::SingleScore, false, true, 2, {}}};
    info->description.labels = {"defect"};
    auto prediction = std::make_shared<Prediction>();
    *prediction = {0, OutputKind::SingleScore, {-1, 1}, {0.25F, 0.75F}, {1, 0}, 0};
    ClassListModel model;
    model.setContent(info, {{0, prediction}}, 0);
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("defect"));
    QCOMPARE(model.index(0).data(ClassListModel::TargetRole).toString(), QStringLiteral("binary:+"));
    QCOMPARE(model.index(1).data().toString(), QStringLiteral("not defect"));
    model.setChosen({"binary:-"});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
}

void TestClassListModel::anotherModelForgetsOwnTargets()
{
    ClassListModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setContent(modelWith(5), risingPrediction(5), 0);
    model.setChosen({"diff:1-2"});
    model.setContent(modelWith(5), risingPrediction(5), 0);
    QCOMPARE(model.rowCount(), 5);
}

void TestClassListModel::theSearchFindsLabelsAndIndices_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("found");
    QTest::newRow("everything") << "" << 20;
    QTest::newRow("part of labels, any case") << "LABEL 1" << 11;
    QTest::newRow("an index") << "7" << 2; // "label 7" and "label 17"
    QTest::newRow("nothing") << "zebra" << 0;
}

void TestClassListModel::theSearchFindsLabelsAndIndices()
{
    QFETCH(QString, text);
    ClassListModel model;
    ClassFilter filter;
    filter.setSourceModel(&model);
    const Tester tester(&filter, Tester::FailureReportingMode::QtTest);
    model.setContent(modelWith(20), risingPrediction(20), 0);
    filter.setText(text);
    QTEST(filter.rowCount(), "found");
}

void TestClassListModel::aThousandClassesAreSortedAndSearchedAtOnce()
{
    ClassListModel model;
    ClassFilter filter;
    filter.setSourceModel(&model);
    const ModelInfoPointer info = modelWith(1000);
    const OutputPredictions prediction = risingPrediction(1000);
    QElapsedTimer timer;
    timer.start();
    model.setContent(info, prediction, 0);
    filter.setText(QStringLiteral("label 9"));
    const qint64 elapsed = timer.elapsed();
    QCOMPARE(filter.rowCount(), 111);
    QVERIFY2(elapsed < 200, qPrintable(QStringLiteral("%1 ms").arg(elapsed)));
}

QTEST_GUILESS_MAIN(TestClassListModel)
#include "tst_classlistmodel.moc"
