// SPDX-License-Identifier: Apache-2.0
#include "widgets/methodlistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace camscope;

namespace {

using Tester = QAbstractItemModelTester;

} // namespace

class TestMethodListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMethodStandsUnderItsFamily();
    void chosenMethodsAreTickedWithTheirOptions();
    void theCostIsADashUntilMeasured();
    void tickingAsksAndDoesNotDecide();
    void durationsAreShort_data();
    void durationsAreShort();
};

void TestMethodListModel::everyMethodStandsUnderItsFamily()
{
    MethodListModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    QVERIFY(!methodInfos().empty());
    for (const MethodInfo& info : methodInfos()) {
        const QModelIndex index = model.indexOf(info.id);
        QVERIFY2(index.isValid(), info.id.c_str());
        QCOMPARE(index.data().toString(), QString::fromStdString(info.name));
        QCOMPARE(index.parent().data().toString(), QString::fromStdString(familyName(info.family)));
        QCOMPARE(index.data(MethodListModel::HasOptionsRole).toBool(), !info.options.empty());
        QVERIFY(index.data(Qt::ToolTipRole).toString().contains(QString::fromStdString(info.name).toHtmlEscaped()));
    }
}

void TestMethodListModel::chosenMethodsAreTickedWithTheirOptions()
{
    MethodListModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setChosen({"gradcam", "scorecam:weights=raw"});
    QCOMPARE(model.indexOf("gradcam").data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QCOMPARE(model.indexOf("cam").data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    QVERIFY(model.indexOf("scorecam").data(MethodListModel::ChangedOptionsRole).toBool());
    QCOMPARE(std::get<std::string>(model.options("scorecam").at("weights")), std::string("raw"));
}

void TestMethodListModel::theCostIsADashUntilMeasured()
{
    MethodListModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    const QModelIndex index = model.indexOf("gradcam");
    QCOMPARE(index.data(MethodListModel::CostRole).toString(), QString::fromUtf8("–"));
    model.setCost("gradcam", 0.0142);
    QCOMPARE(index.data(MethodListModel::CostRole).toString(), QStringLiteral("14 ms"));
    model.clearCosts();
    QCOMPARE(index.data(MethodListModel::CostRole).toString(), QString::fromUtf8("–"));
}

void TestMethodListModel::tickingAsksAndDoesNotDecide()
{
    MethodListModel model;
    QSignalSpy toggled(&model, &MethodListModel::methodToggled);
    QVERIFY(model.setData(model.indexOf("cam"), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(toggled.size(), 1);
    QCOMPARE(model.indexOf("cam").data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    QVERIFY(!model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole)); // a family
}

void TestMethodListModel::durationsAreShort_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("hardly any") << 0.0004 << "< 1 ms";
    QTest::newRow("milliseconds") << 0.0131 << "13 ms";
    QTest::newRow("seconds") << 3.14 << "3.1 s";
    QTest::newRow("many seconds") << 31.4 << "31 s";
    QTest::newRow("minutes") << 125.0 << "2 min 5 s";
}

void TestMethodListModel::durationsAreShort()
{
    QFETCH(double, seconds);
    QTEST(durationText(seconds), "text");
}

QTEST_GUILESS_MAIN(TestMethodListModel)
#include "tst_methodlistmodel.moc"
