// SPDX-License-Identifier: Apache-2.0
#include "core/spec/targetspec.h"
#include "tests/core/failures.h"

#include <QRandomGenerator>
#include <QTest>

#include <clocale>
#include <cmath>

using namespace camscope;
using Kind = TargetSpec::Kind;

namespace {

TargetSpec parsed(const char* text)
{
    return TargetSpec::parse(text);
}

TargetSpec aboutClasses(Kind kind, std::vector<WeightedClass> classes)
{
    TargetSpec target;
    target.kind = kind;
    target.classes = std::move(classes);
    return target;
}

/// Random text out of the pieces that the grammar gives a meaning to.
QString randomText(QRandomGenerator& random)
{
    static const QStringList pieces{"top", "1", "..", "5", "282", "label:", "neg:", "prob:", "diff:", "finer:", "-",
        "set:", "*", "0.7", ",", "binary:", "+", "seg:", "@", "pred", "mask.png", "embed:", "a.png", "output", "[",
        "]:", ":", " ", "tiger cat", "猫", "['out']", "1e-300", "%1", "\t"};
    QString text;
    for (int i = random.bounded(1, 7); i > 0; --i)
        text += pieces.at(random.bounded(pieces.size()));
    return text;
}

} // namespace

class TestTargetSpec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTextIsCanonical_data();
    void theTextIsCanonical();
    void eachFormMeansWhatItSays();
    void bareNumbersAreIndices();
    void anythingElseIsALabel_data();
    void anythingElseIsALabel();
    void malformedTextIsQuotedWithTheRemedy_data();
    void malformedTextIsQuotedWithTheRemedy();
    void ranksExpandToOneTargetEach();
    void whatParsesAlsoRoundTrips();
    void everyLabelCanBeWritten();
    void weightsRoundTripToTheLastBit();
};

void TestTargetSpec::theTextIsCanonical_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");
    const auto same = [](const char* text) { QTest::newRow(text) << text << text; };
    for (const char* text : {"top1", "top3", "top1..5", "282", "tiger cat", "prob:282", "diff:282-243", "finer:282",
             "set:282*0.7,281*0.3", "set:1*-2.5", "binary:+", "binary:-", "seg:12@pred", "seg:12@40,55",
             "seg:0@a b/mask.png", "embed:reference picture.png", "output:3,0", "output[.logits]:3",
             "output[['out']]:0,12,5", "output[[0][1]]:7", "neg:282", "neg:prob:3", "neg:top1", "neg:tiger cat",
             "neg:seg:12@pred", "label:282", "label:top1", "label:neg:x", "label: padded "})
        same(text);
    QTest::newRow("leading zeros") << "0282"
                                   << "282";
    QTest::newRow("spaces around") << "  282 "
                                   << "282";
    QTest::newRow("needless label:") << "label:tiger cat"
                                     << "tiger cat";
    QTest::newRow("one rank as range") << "top2..2"
                                       << "top2";
    QTest::newRow("weight left out") << "set:4"
                                     << "set:4*1";
    QTest::newRow("spaces in a set") << "set: 4 * 0.50 , 5"
                                     << "set:4*0.5,5*1";
    QTest::newRow("twice negated") << "neg:neg:282"
                                   << "282";
    QTest::newRow("binary negated") << "neg:binary:+"
                                    << "binary:-";
    QTest::newRow("negative binary negated") << "neg:binary:-"
                                             << "binary:+";
    QTest::newRow("empty output path") << "output[]:1"
                                       << "output:1";
}

void TestTargetSpec::theTextIsCanonical()
{
    QFETCH(QString, text);
    const TargetSpec target = TargetSpec::parse(text.toStdString());
    QTEST(QString::fromStdString(target.text()), "canonical");
    QCOMPARE(TargetSpec::parse(target.text()), target);
}

void TestTargetSpec::eachFormMeansWhatItSays()
{
    QCOMPARE(parsed("prob:282"), aboutClasses(Kind::Probability, {{282, 1}}));
    QCOMPARE(parsed("diff:282-243"), aboutClasses(Kind::Difference, {{282, 1}, {243, 1}}));
    QCOMPARE(parsed("finer:282"), aboutClasses(Kind::Finer, {{282, 1}}));
    QCOMPARE(parsed("set:282*0.7,281*0.3"), aboutClasses(Kind::WeightedSet, {{282, 0.7}, {281, 0.3}}));

    TargetSpec segmentation = aboutClasses(Kind::Segmentation, {{12, 1}});
    segmentation.region = "masks@home/a.png";
    QCOMPARE(parsed("seg:12@masks@home/a.png"), segmentation);

    const TargetSpec output = parsed("output[['a']:x]:3,0,12");
    QCOMPARE(output.kind, Kind::OutputElement);
    QCOMPARE(output.output, std::string("['a']:x"));
    QCOMPARE(output.element, (std::vector<int>{3, 0, 12}));

    const TargetSpec counterfactual = parsed("neg:prob:3");
    QCOMPARE(counterfactual.kind, Kind::Probability);
    QVERIFY(counterfactual.negated);

    const TargetSpec ranks = parsed("top2..4");
    QCOMPARE(ranks.rank, 2);
    QCOMPARE(ranks.rankEnd, 4);
}

void TestTargetSpec::bareNumbersAreIndices()
{
    QCOMPARE(parsed("282"), TargetSpec::ofClass(282));
    QCOMPARE(parsed("label:282").kind, Kind::Label);
}

void TestTargetSpec::anythingElseIsALabel_data()
{
    QTest::addColumn<QString>("label");
    for (const char* label : {"tiger cat", "topaz", "top", "top1st", "probe", "output", "set", "binary", "2.5", "3D",
             "foo:bar", "猫", "Egyptian cat, Mau", "100 %1"})
        QTest::newRow(label) << label;
}

void TestTargetSpec::anythingElseIsALabel()
{
    QFETCH(QString, label);
    const TargetSpec target = TargetSpec::parse(label.toStdString());
    QCOMPARE(target.kind, Kind::Label);
    QCOMPARE(QString::fromStdString(target.label), label);
}

void TestTargetSpec::malformedTextIsQuotedWithTheRemedy_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("remedy");
    QTest::newRow("empty") << ""
                           << "top1";
    QTest::newRow("blank") << "  "
                           << "top1";
    QTest::newRow("negated nothing") << "neg:"
                                     << "top1";
    QTest::newRow("negative index") << "-1"
                                    << "0 or more";
    QTest::newRow("index too large") << "99999999999"
                                     << "whole number";
    QTest::newRow("rank zero") << "top0"
                               << "count from 1";
    QTest::newRow("ranks backwards") << "top5..1"
                                     << "count from 1";
    QTest::newRow("endless ranks") << "top1..100000"
                                   << "count from 1";
    QTest::newRow("prob of a label") << "prob:cat"
                                     << "prob:INDEX";
    QTest::newRow("finer without a class") << "finer:cat"
                                           << "finer:INDEX";
    QTest::newRow("half a difference") << "diff:282"
                                       << "diff:INDEX-INDEX";
    QTest::newRow("difference of three") << "diff:1-2-3"
                                         << "diff:INDEX-INDEX";
    QTest::newRow("weight is no number") << "set:1*a"
                                         << "set:INDEX*WEIGHT";
    QTest::newRow("infinite weight") << "set:1*inf"
                                     << "set:INDEX*WEIGHT";
    QTest::newRow("set with a gap") << "set:1,,2"
                                    << "set:INDEX*WEIGHT";
    QTest::newRow("binary without sign") << "binary:"
                                         << "binary:+";
    QTest::newRow("region left out") << "seg:12"
                                     << "seg:INDEX@pred";
    QTest::newRow("empty region") << "seg:12@"
                                  << "seg:INDEX@pred";
    QTest::newRow("embedding of nothing") << "embed:"
                                          << "embed:PICTURE";
    QTest::newRow("output without index") << "output:"
                                          << "output[PATH]";
    QTest::newRow("output with open bracket") << "output[a:1"
                                              << "output[PATH]";
    QTest::newRow("empty label") << "label:"
                                 << "label:NAME";
}

void TestTargetSpec::malformedTextIsQuotedWithTheRemedy()
{
    QFETCH(QString, text);
    QFETCH(QString, remedy);
    const Failure failure = failureOf([&] { TargetSpec::parse(text.toStdString()); });
    QCOMPARE(failure.kind, ErrorKind::Usage);
    const QString sentence = QString::fromStdString(failure.message.text());
    QVERIFY2(sentence.contains('"' + text + '"'), qPrintable(sentence));
    QVERIFY2(sentence.contains(remedy), qPrintable(sentence));
}

void TestTargetSpec::ranksExpandToOneTargetEach()
{
    const std::vector<TargetSpec> targets = parsed("neg:top2..4").expanded();
    QCOMPARE(targets.size(), std::size_t(3));
    QCOMPARE(targets[0].text(), std::string("neg:top2"));
    QCOMPARE(targets[2].text(), std::string("neg:top4"));
    QCOMPARE(parsed("282").expanded(), std::vector<TargetSpec>{parsed("282")});
}

void TestTargetSpec::whatParsesAlsoRoundTrips()
{
    QRandomGenerator random(20240601);
    int parsedCount = 0;
    for (int i = 0; i < 20000; ++i) {
        const std::string text = randomText(random).toStdString();
        TargetSpec target;
        if (!failureOf([&] { target = TargetSpec::parse(text); }).message.isEmpty())
            continue;
        ++parsedCount;
        const std::string canonical = target.text();
        TargetSpec again;
        const QString failure = complaint([&] { again = TargetSpec::parse(canonical); });
        QVERIFY2(failure.isEmpty(), qPrintable(QString::fromStdString(text + " → " + canonical + ": ") + failure));
        QVERIFY2(again == target, (text + " → " + canonical).c_str());
        QCOMPARE(again.text(), canonical);
    }
    QVERIFY(parsedCount > 5000);
}

void TestTargetSpec::everyLabelCanBeWritten()
{
    QRandomGenerator random(7);
    for (int i = 0; i < 5000; ++i) {
        TargetSpec target;
        target.kind = Kind::Label;
        target.label = randomText(random).toStdString();
        target.negated = random.bounded(2) == 1;
        QVERIFY2(TargetSpec::parse(target.text()) == target, target.text().c_str());
    }
}

void TestTargetSpec::weightsRoundTripToTheLastBit()
{
    std::setlocale(LC_ALL, "de_DE.UTF-8"); // where it is installed, a decimal comma must change nothing
    QRandomGenerator random(11);
    for (int i = 0; i < 5000; ++i) {
        const double weight = (random.generateDouble() - 0.5) * std::pow(10.0, random.bounded(-30, 30));
        const TargetSpec target = aboutClasses(Kind::WeightedSet, {{i, weight}});
        QCOMPARE(TargetSpec::parse(target.text()), target);
    }
    std::setlocale(LC_ALL, "C");
}

QTEST_GUILESS_MAIN(TestTargetSpec)
#include "tst_targetspec.moc"
