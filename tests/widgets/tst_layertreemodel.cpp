// SPDX-License-Identifier: Apache-2.0
#include "widgets/layerfilter.h"
#include "widgets/layertreemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace camscope;

namespace {

using Tester = QAbstractItemModelTester;

/// Layers from lines "name type KxHxW [= alias] [! reason]"; without a grid: "-".
ModelInfoPointer modelOf(const QString& text)
{
    auto info = std::make_shared<ModelInfo>();
    for (const QString& line : text.split('\n', Qt::SkipEmptyParts)) {
        const QStringList words = line.trimmed().split(' ');
        LayerInfo layer;
        layer.name = words[0].toStdString();
        layer.type = words[1].toStdString();
        const QStringList sides = words[2].split('x');
        if (sides.size() == 3)
            layer.grid = {GridLayout::ChannelsFirst, sides[0].toInt(), sides[1].toInt(), sides[2].toInt(), 0};
        if (words.value(3) == "=")
            layer.aliasOf = words[4].toStdString();
        if (words.value(3) == "!")
            layer.unavailable = {words.mid(4).join(' ').toStdString()};
        info->layers.push_back(layer);
    }
    return info;
}

ModelInfoPointer squeeze()
{
    auto info = std::make_shared<ModelInfo>(*modelOf("features.0 Conv2d 96x111x111\n"
                                                     "features.12.squeeze Conv2d 64x13x13\n"
                                                     "features.12.expand Conv2d 256x13x13\n"
                                                     "features.12 Fire 512x13x13\n"
                                                     "features Sequential 512x13x13 = features.12\n"
                                                     "classifier.3 AvgPool - ! its grid is 1×1"));
    info->suggestedLayer = "features.12";
    return info;
}

/// Visible rows as "name(child child)".
QString tree(const QAbstractItemModel& model, const QModelIndex& parent = {})
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        const QString below = tree(model, index);
        rows << index.data().toString() + (below.isEmpty() ? QString() : "(" + below + ")");
    }
    return rows.join(' ');
}

} // namespace

class TestLayerTreeModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dottedNamesMakeATree();
    void gridsStandInTheSecondColumn();
    void aLayerWithoutMapSaysWhyAndCannotBeChosen();
    void aliasesAreHiddenUntilSearchedFor();
    void theFilterFindsNamesAndTypes_data();
    void theFilterFindsNamesAndTypes();
    void checkBoxesAppearWhereSeveralCanBeChosen();
};

void TestLayerTreeModel::dottedNamesMakeATree()
{
    LayerTreeModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setModelInfo(squeeze());
    QCOMPARE(tree(model), QStringLiteral("features(0 12(squeeze expand)) classifier(3)"));
    QCOMPARE(model.indexOf("features.12.expand").data(LayerTreeModel::TypeRole).toString(), QStringLiteral("Conv2d"));
    QVERIFY(model.indexOf("features.12").data(LayerTreeModel::SuggestedRole).toBool());
    QVERIFY(!model.indexOf("features.13").isValid());
    model.setModelInfo(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TestLayerTreeModel::gridsStandInTheSecondColumn()
{
    LayerTreeModel model;
    model.setModelInfo(squeeze());
    const QModelIndex index = model.indexOf("features.12").siblingAtColumn(LayerTreeModel::GridColumn);
    QCOMPARE(index.data().toString(), QString::fromUtf8("13²·512"));
}

void TestLayerTreeModel::aLayerWithoutMapSaysWhyAndCannotBeChosen()
{
    LayerTreeModel model;
    model.setModelInfo(squeeze());
    const QModelIndex pool = model.indexOf("classifier.3");
    QVERIFY(!pool.flags().testFlag(Qt::ItemIsSelectable));
    QVERIFY(pool.data(Qt::ToolTipRole).toString().contains(QString::fromUtf8("its grid is 1×1")));
    QVERIFY(model.indexOf("features.12").flags().testFlag(Qt::ItemIsSelectable));
}

void TestLayerTreeModel::aliasesAreHiddenUntilSearchedFor()
{
    LayerTreeModel model;
    LayerFilter filter;
    filter.setSourceModel(&model);
    const Tester tester(&filter, Tester::FailureReportingMode::QtTest);
    model.setModelInfo(modelOf("layer4.1.relu ReLU 512x7x7 = layer4\n"
                               "layer4.1 Block 512x7x7 = layer4\n"
                               "layer4 Sequential 512x7x7"));
    QCOMPARE(tree(filter), QStringLiteral("layer4"));
    filter.setText(QStringLiteral("layer4.1"));
    QCOMPARE(tree(filter), QStringLiteral("layer4(1(relu))"));
}

void TestLayerTreeModel::theFilterFindsNamesAndTypes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    QTest::newRow("part of a name") << "squee"
                                    << "features(12(squeeze))";
    QTest::newRow("type, any case") << "fire"
                                    << "features(12)";
    QTest::newRow("full name") << "classifier.3"
                               << "classifier(3)";
    QTest::newRow("nothing") << "transformer"
                             << "";
}

void TestLayerTreeModel::theFilterFindsNamesAndTypes()
{
    QFETCH(QString, text);
    LayerTreeModel model;
    LayerFilter filter;
    filter.setSourceModel(&model);
    const Tester tester(&filter, Tester::FailureReportingMode::QtTest);
    model.setModelInfo(squeeze());
    filter.setText(text);
    QTEST(tree(filter), "found");
}

void TestLayerTreeModel::checkBoxesAppearWhereSeveralCanBeChosen()
{
    LayerTreeModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setModelInfo(squeeze());
    const QModelIndex index = model.indexOf("features.0");
    QVERIFY(!index.data(Qt::CheckStateRole).isValid());
    model.setChosen({"features.0"}, true);
    QCOMPARE(index.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QSignalSpy toggled(&model, &LayerTreeModel::layerToggled);
    QVERIFY(model.setData(index, Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(toggled.size(), 1);
    QVERIFY(!model.setData(model.indexOf("classifier.3"), Qt::Checked, Qt::CheckStateRole));
}

QTEST_GUILESS_MAIN(TestLayerTreeModel)
#include "tst_layertreemodel.moc"
