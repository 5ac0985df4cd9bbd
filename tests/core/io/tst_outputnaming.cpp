// SPDX-License-Identifier: Apache-2.0
#include "core/io/outputnaming.h"

#include <QRegularExpression>
#include <QTest>

using namespace camscope;

namespace {

Explanation explanationOf(const std::string& picture, const std::string& slug, const std::string& method)
{
    Explanation explanation;
    explanation.spec.model.path = "model.pt";
    explanation.spec.picture = PictureReference::file(picture);
    explanation.spec.target = TargetSpec::parse(slug);
    explanation.spec.method.id = method;
    explanation.target.slug = slug;
    explanation.layers = {"features.12"};
    return explanation;
}

QString name(const Explanation& explanation)
{
    return QString::fromStdString(OutputNaming().nameFor(explanation));
}

} // namespace

class TestOutputNaming : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pictureTargetLayerAndMethodMakeTheName();
    void methodsWithoutLayerLeaveItOut();
    void optionsAndConventionAreAppended();
    void fusedAndRepeatedLayersAreNamed();
    void charactersThatFileSystemsReserveAreReplaced();
    void equalNamesAreToldApart();
    void theSameSpecKeepsItsName();
    void veryLongNamesAreCutBetweenCharacters();
};

void TestOutputNaming::pictureTargetLayerAndMethodMakeTheName()
{
    QCOMPARE(name(explanationOf("images/both.png", "282", "gradcam")), "both.282.features.12.gradcam");
    QCOMPARE(name(explanationOf("图/猫 和 狗.png", "282", "gradcam")), "猫 和 狗.282.features.12.gradcam");
    QCOMPARE(name(explanationOf("a.b.png", "prob-3", "cam")), "a.b.prob-3.features.12.cam");
}

void TestOutputNaming::methodsWithoutLayerLeaveItOut()
{
    Explanation explanation = explanationOf("both.png", "282", "saliency");
    explanation.layers.clear();
    QCOMPARE(name(explanation), "both.282.saliency");
}

void TestOutputNaming::optionsAndConventionAreAppended()
{
    Explanation explanation = explanationOf("both.png", "282", "scorecam");
    explanation.spec.method.options = {{"weights", std::string("raw")}, {"max_channels", std::int64_t(64)}};
    QCOMPARE(name(explanation), "both.282.features.12.scorecam+max_channels=64+weights=raw");
    explanation.spec.convention = Convention::PytorchGradCam;
    QCOMPARE(name(explanation), "both.282.features.12.scorecam+max_channels=64+weights=raw@pytorch-grad-cam");
    explanation.spec.method.options = {{"epsilon", 0.5}, {"normalise_alpha", true}};
    QCOMPARE(name(explanation), "both.282.features.12.scorecam+epsilon=0.5+normalise_alpha=on@pytorch-grad-cam");
}

void TestOutputNaming::fusedAndRepeatedLayersAreNamed()
{
    Explanation explanation = explanationOf("both.png", "1", "gradcam");
    explanation.layers = {"layer3", "layer4#2"};
    QCOMPARE(name(explanation), "both.1.layer3+layer4#2.gradcam");
}

void TestOutputNaming::charactersThatFileSystemsReserveAreReplaced()
{
    Explanation explanation = explanationOf("what?*.png", "1", "gradcam");
    explanation.layers = {"a/b:c"};
    QCOMPARE(name(explanation), "what--.1.a-b-c.gradcam");
}

void TestOutputNaming::equalNamesAreToldApart()
{
    OutputNaming naming;
    const QString first = QString::fromStdString(naming.nameFor(explanationOf("a/cat.png", "1", "gradcam")));
    const QString second = QString::fromStdString(naming.nameFor(explanationOf("b/cat.png", "1", "gradcam")));
    const QString third = QString::fromStdString(naming.nameFor(explanationOf("c/cat.png", "1", "gradcam")));
    QCOMPARE(first, "cat.1.features.12.gradcam");
    QVERIFY2(QRegularExpression("^cat\\.1\\.features\\.12\\.gradcam~[0-9a-f]{8}$").match(second).hasMatch(),
        qPrintable(second));
    QVERIFY(second != third);
}

void TestOutputNaming::theSameSpecKeepsItsName()
{
    OutputNaming naming;
    const std::string first = naming.nameFor(explanationOf("a/cat.png", "1", "gradcam"));
    naming.nameFor(explanationOf("b/cat.png", "1", "gradcam"));
    QCOMPARE(naming.nameFor(explanationOf("a/cat.png", "1", "gradcam")), first);
}

void TestOutputNaming::veryLongNamesAreCutBetweenCharacters()
{
    std::string longName;
    for (int i = 0; i < 100; ++i)
        longName += "猫";
    OutputNaming naming;
    const std::string first = naming.nameFor(explanationOf(longName + "a.png", "1", "gradcam"));
    const std::string second = naming.nameFor(explanationOf(longName + "b.png", "1", "gradcam"));
    QVERIFY(first.size() < 240);
    QVERIFY(first != second);
    QVERIFY(!QString::fromStdString(first).contains(QChar::ReplacementCharacter));
}

QTEST_GUILESS_MAIN(TestOutputNaming)
#include "tst_outputnaming.moc"
