// SPDX-License-Identifier: Apache-2.0
#include "core/model/resolvedtarget.h"

#include <QTest>

using namespace camscope;

namespace {

/// A dictionary of a class vector, a map of the same classes, and numbers of no known meaning.
ModelInfo model()
{
    ModelInfo info;
    info.path = "model.pt";
    info.mainOutput = 0;
    info.outputs = {{"['logits']", {1, 3}, OutputKind::ClassVector, false, true, 3, {}},
        {"['aux']", {1, 3, 8, 8}, OutputKind::ScoreMap, false, true, 3, {}},
        {"['boxes'][0]", {1, 16, 6}, OutputKind::Other, false, true, 0, {}}};
    info.description.labels = {"cat", "boat", "tree"};
    return info;
}

} // namespace

class TestResolvedTarget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOutputHasAShortName_data();
    void anOutputHasAShortName();
    void aTargetHasATitle_data();
    void aTargetHasATitle();
};

void TestResolvedTarget::anOutputHasAShortName_data()
{
    QTest::addColumn<QStringList>("paths");
    QTest::addColumn<QString>("name"); // of the first one
    QTest::newRow("the only tensor") << QStringList{""} << "";
    QTest::newRow("in a dictionary") << QStringList{"['out']", "['aux']"} << "out";
    QTest::newRow("in a tuple") << QStringList{"[0]", "[1]"} << "0";
    QTest::newRow("named") << QStringList{".logits", ".aux_logits"} << "logits";
    QTest::newRow("nested") << QStringList{"['boxes'][0]", "['boxes'][1]"} << "['boxes'][0]";
    QTest::newRow("nested members") << QStringList{".heads.a", ".heads.b"} << ".heads.a";
    QTest::newRow("a short name that is another's") << QStringList{"['0']", "[0]"} << "0";
}

void TestResolvedTarget::anOutputHasAShortName()
{
    QFETCH(QStringList, paths);
    ModelInfo info;
    for (const QString& path : paths) {
        info.outputs.emplace_back();
        info.outputs.back().path = path.toStdString();
    }
    info.mainOutput = 0;
    QTEST(QString::fromStdString(info.outputName(0)), "name");
    for (int output = 0; output < int(paths.size()); ++output)
        QCOMPARE(info.outputIndex(info.outputName(output)), output);
}

void TestResolvedTarget::aTargetHasATitle_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("label");
    QTest::newRow("class") << "1"
                           << "boat"
                           << "boat";
    QTest::newRow("counterfactual") << "neg:1"
                                    << "−boat"
                                    << "boat";
    QTest::newRow("probability") << "prob:2"
                                 << "P(tree)"
                                 << "tree";
    QTest::newRow("difference") << "diff:0-1"
                                << "cat − boat"
                                << "";
    QTest::newRow("weighted set") << "set:0*0.7,1*-0.3,2"
                                  << "0.7 cat − 0.3 boat + tree"
                                  << "";
    QTest::newRow("set that begins with less") << "set:1*-1,2*2"
                                               << "−boat + 2 tree"
                                               << "";
    QTest::newRow("region") << "output[aux]:seg:1@pred"
                            << "boat"
                            << "boat";
    QTest::newRow("class of a map") << "output[aux]:1"
                                    << "boat"
                                    << "boat";
    QTest::newRow("element") << "output[['boxes'][0]]:3,1"
                             << "['boxes'][0][3, 1]"
                             << "";
    QTest::newRow("element of a map") << "output[aux]:2,4,5"
                                      << "aux[2, 4, 5]"
                                      << "";
}

void TestResolvedTarget::aTargetHasATitle()
{
    QFETCH(QString, target);
    const ResolvedTarget resolved = resolveTarget(TargetSpec::parse(target.toStdString()), model(), {});
    QTEST(QString::fromStdString(resolved.title), "title");
    QTEST(QString::fromStdString(resolved.label), "label");
}

QTEST_GUILESS_MAIN(TestResolvedTarget)
#include "tst_resolvedtarget.moc"
