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
    info->outputs = {{"", {1, classes}, OutputKind::ClassVector, false, true, classes}};
    for (int i = 0; i < classes; ++i)
        info->description.labels.push_back("label " + std::to_string(i));
    return info;
}

/// The last class is the most probable one.
PredictionPointer risingPrediction(int classes)
{
    auto prediction = std::make_shared<Prediction>();
    for (int i = 0; i < classes; ++i) {
        prediction->logits.push_back(float(i));
        prediction->probabilities.push_back(float(i) / float(classes));
    }
    prediction->ranking.resize(std::size_t(classes));
    std::iota(prediction->ranking.rbegin(), prediction->ranking.rend(), 0);
    return prediction;
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
    void theSearchFindsLabelsAndIndices_data();
    void theSearchFindsLabelsAndIndices();
    void aThousandClassesAreSortedAndSearchedAtOnce();
};

void TestClassListModel::theMostProbableClassComesFirst()
{
    ClassListModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setContent(modelWith(5), risingPrediction(5));
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("label 4"));
    QCOMPARE(model.index(0).data(ClassListModel::ProbabilityRole).toDouble(), double(4.0F / 5.0F));
    QCOMPARE(model.index(4).data(ClassListModel::ClassRole).toInt(), 0);
}

void TestClassListModel::withoutAPredictionClassesComeByIndex()
{
    ClassListModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setContent(modelWith(3), nullptr);
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("label 0"));
    QVERIFY(!model.index(0).data(ClassListModel::ProbabilityRole).isValid());
    model.setContent(nullptr, nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TestClassListModel::chosenTargetsAreTicked()
{
    ClassListModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setContent(modelWith(5), risingPrediction(5));
    model.setChosen({"4", "0", "diff:1-2", "99"});
    QCOMPARE(model.index(0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QCOMPARE(model.index(1).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    QCOMPARE(model.index(4).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
}

void TestClassListModel::tickingAsksAndDoesNotDecide()
{
    ClassListModel model;
    model.setContent(modelWith(5), risingPrediction(5));
    QSignalSpy toggled(&model, &ClassListModel::classToggled);
    QVERIFY(model.setData(model.index(1), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(toggled.size(), 1);
    QCOMPARE(toggled[0][0].toInt(), 3);
    QCOMPARE(model.index(1).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
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
    model.setContent(modelWith(20), risingPrediction(20));
    filter.setText(text);
    QTEST(filter.rowCount(), "found");
}

void TestClassListModel::aThousandClassesAreSortedAndSearchedAtOnce()
{
    ClassListModel model;
    ClassFilter filter;
    filter.setSourceModel(&model);
    const ModelInfoPointer info = modelWith(1000);
    const PredictionPointer prediction = risingPrediction(1000);
    QElapsedTimer timer;
    timer.start();
    model.setContent(info, prediction);
    filter.setText(QStringLiteral("label 9"));
    const qint64 elapsed = timer.elapsed();
    QCOMPARE(filter.rowCount(), 111);
    QVERIFY2(elapsed < 200, qPrintable(QStringLiteral("%1 ms").arg(elapsed)));
}

QTEST_GUILESS_MAIN(TestClassListModel)
#include "tst_classlistmodel.moc"
