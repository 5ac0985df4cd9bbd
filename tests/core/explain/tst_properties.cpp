// SPDX-License-Identifier: Apache-2.0
#include "core/explain/methodinfo.h"
#include "core/io/npy.h"
#include "core/render/displaymap.h"
#include "tests/core/engine/testengine.h"
#include "tests/core/explain/comparison.h"
#include "tests/core/explain/quickmethods.h"
#include "tests/core/failures.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

using namespace camscope;

namespace {

constexpr int side = 32;
constexpr double same = 1e-4; ///< of a displayed map, 0…1
constexpr double different = 0.01;

/// A change that no displayed map may show, but for exceptions.
enum class Property
{
    LogitsShifted, ///< a constant added to all logits
    ChannelsPermuted, ///< the layers' channels in another order, and the weights behind them alike
    PictureFlipped, ///< the mirrored picture through a network of mirror-symmetric kernels
    TargetScaled, ///< the target times c > 0
};

bool isOneOf(const std::string& id, const std::vector<std::string>& ids)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// The value of an option that is a choice; "" for methods without it.
std::string choice(const MethodSpec& method, const std::string& option)
{
    const MethodInfo& info = methodInfo(method.id);
    return info.option(option) != nullptr ? std::get<std::string>(optionValue(info, method.options, option)) : "";
}

/// Methods that explain a class and nothing else, so that there is no target to scale.
bool explainsClassesOnly(const MethodSpec& method)
{
    return method.id == "finercam" || choice(method, "score") == "prob";
}

bool windowsAreCutOff(const MethodSpec& method)
{
    const auto integer = [&](const char* option) {
        return std::get<std::int64_t>(optionValue(methodInfo(method.id), method.options, option));
    };
    return (side - integer("window")) % integer("stride") != 0;
}

/// The exceptions, all of them: why these two maps may differ by the change; "" where they may not.
std::string exception(Property property, const Explanation& before, const Explanation& after)
{
    const MethodSpec& method = before.spec.method;
    const bool weighsRaw = choice(method, "weights") == "raw"; // the scores themselves, not their softmax
    switch (property) {
    case Property::LogitsShifted:
        if (method.id == "rise" && choice(method, "score") == "logit")
            return "masks are weighted by the scores themselves";
        if (weighsRaw && choice(method, "baseline") != "zero")
            return "channels are weighted by the scores themselves";
        if (method.id == "ablationcam" && conventionRules(before.spec.convention).ablationKeepsSign
            && (before.score < 0) != (after.score < 0))
            return "the division by the score turns the map around with its sign";
        break;
    case Property::ChannelsPermuted:
        if (method.id == "random")
            return "lots are drawn for the channels in their order";
        break;
    case Property::PictureFlipped:
        if (isOneOf(method.id, {"smoothgrad", "smoothgradcampp", "sscam", "rise"}))
            return "lots are drawn for the pixels in their order";
        if (method.id == "occlusion" && windowsAreCutOff(method))
            return "the last window is cut off at the border, the first is not";
        break;
    case Property::TargetScaled:
        if (isOneOf(method.id, {"gradcampp", "smoothgradcampp"}))
            return "g² / (2g² + S g³ + ε) depends on the scale of g";
        if (method.id == "fullgrad" && method.options.empty())
            return "channels are stretched by their range + ε";
        if (isOneOf(method.id, {"scorecam", "sscam", "iscam"}) && !weighsRaw)
            return "a softmax depends on the scale of the scores";
        break;
    }
    return {};
}

/// Every method of the registry, quick enough for many small pictures, and the options that change a formula.
std::vector<std::string> methodTexts()
{
    std::vector<std::string> texts;
    for (const MethodInfo& info : methodInfos())
        texts.push_back(quickMethod(info));
    for (const char* variant :
        {"gradcampp:normalise_alpha=on", "scorecam:score=prob", "scorecam:max_channels=3", "scorecam:weights=raw",
            "scorecam:weights=raw,baseline=none", "sscam:weights=raw,samples=2", "sscam:on=input,samples=2",
            "iscam:weights=raw,samples=2", "eigencam:centre=off", "fem:variant=mask", "fullgrad:epsilon=0",
            "finercam:base=layercam,gamma=0.5", "rise:score=logit,masks=40", "occlusion:window=9,stride=5"})
        texts.push_back(variant);
    return texts;
}

/// Something with edges, slopes and noise, without symmetry.
NpyArray picture()
{
    QRandomGenerator random(3);
    NpyArray array{{1, 3, side, side}, {}};
    for (int channel = 0; channel < 3; ++channel) {
        for (int row = 0; row < side; ++row) {
            for (int column = 0; column < side; ++column) {
                const bool inside = row > 6 && row < 20 && column > 3 + channel && column < 15;
                const double slope = 0.03 * (row + 2 * column) - 1;
                array.values.push_back(static_cast<float>((inside ? 1.5 : 0) + slope + 0.5 * random.generateDouble()));
            }
        }
    }
    return array;
}

NpyArray flipped(NpyArray array)
{
    for (auto row = array.values.begin(); row != array.values.end(); row += side)
        std::reverse(row, row + side);
    return array;
}

/// "pooled.pt" becomes "pooled_shifted.pt".
void useTwin(ExplanationSpec& spec, const char* kind)
{
    spec.model.path.insert(spec.model.path.size() - std::string(".pt").size(), kind);
}

} // namespace

/// What a change of network, picture or target must not change in any map, for every method and every convention.
class TestProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aConstantAddedToAllLogitsChangesNothing_data() { addMethods(); }
    void aConstantAddedToAllLogitsChangesNothing() { check(Property::LogitsShifted); }
    void theOrderOfChannelsChangesNothing_data() { addMethods(); }
    void theOrderOfChannelsChangesNothing() { check(Property::ChannelsPermuted); }
    void aFlippedPictureGivesTheFlippedMap_data() { addMethods(); }
    void aFlippedPictureGivesTheFlippedMap() { check(Property::PictureFlipped); }
    void theScaleOfTheTargetChangesNothing_data() { addMethods(); }
    void theScaleOfTheTargetChangesNothing() { check(Property::TargetScaled); }
    void aShiftedBiasChangesFullgradOnlyWhereItWasZero();

private:
    static void addMethods();
    void check(Property property);
    std::vector<ExplanationSpec> specs(const std::string& method) const;
    void change(ExplanationSpec& spec, Property property) const;
    static double differenceOf(const Explanation& before, const Explanation& after, bool isFlipped);

    QTemporaryDir m_folder;
    Engine m_engine{EngineSettings{"cpu", 1}};
};

void TestProperties::initTestCase()
{
    CAMSCOPE_REQUIRE_TEST_DATA("known");
    saveNpy(picture(), m_folder.filePath("picture.npy").toStdString());
    saveNpy(flipped(picture()), m_folder.filePath("flipped.npy").toStdString());
}

void TestProperties::addMethods()
{
    QTest::addColumn<QByteArray>("method");
    for (const std::string& method : methodTexts())
        QTest::newRow(method.c_str()) << QByteArray::fromStdString(method);
}

/// For each network and layer that the method applies to, and two classes.
std::vector<ExplanationSpec> TestProperties::specs(const std::string& method) const
{
    ExplanationSpec spec;
    spec.method = MethodSpec::parse(method);
    spec.picture = PictureReference::tensor(m_folder.filePath("picture.npy").toStdString());
    const MethodInfo& info = methodInfo(spec.method.id);
    std::vector<ExplanationSpec> all;
    for (const char* model : {"pooled", "deep"}) {
        for (const char* layer : {"stem", "stage"}) {
            const bool isNew = info.needsLayer() || std::string(layer) == "stage";
            const bool isPooledLinear = std::string(model) == "pooled" && std::string(layer) == "stage";
            if (!isNew || (info.needsPooledLinear && !isPooledLinear))
                continue;
            for (const int index : {0, 1}) {
                spec.model.path = testDataFile(QStringLiteral("known/%1.pt").arg(model)).toStdString();
                spec.layers = {layer};
                spec.target = TargetSpec::ofClass(index);
                all.push_back(spec);
            }
        }
    }
    return all;
}

void TestProperties::change(ExplanationSpec& spec, Property property) const
{
    switch (property) {
    case Property::LogitsShifted:
        return useTwin(spec, "_shifted");
    case Property::ChannelsPermuted:
        return useTwin(spec, "_permuted");
    case Property::PictureFlipped:
        spec.picture = PictureReference::tensor(m_folder.filePath("flipped.npy").toStdString());
        break;
    case Property::TargetScaled:
        spec.target = TargetSpec::parse("set:" + std::to_string(spec.target.classes.at(0).index) + "*2.5");
    }
}

/// Of the maps as they are shown, with and without negative values.
double TestProperties::differenceOf(const Explanation& before, const Explanation& after, bool isFlipped)
{
    double difference = 0;
    for (const bool isSigned : {false, true}) {
        DisplayMapOptions options;
        options.isSigned = isSigned;
        const std::vector<float> a = displayMap(before, options).values;
        std::vector<float> b = displayMap(after, options).values;
        if (isFlipped) {
            for (auto row = b.begin(); row != b.end(); row += side)
                std::reverse(row, row + side);
        }
        for (std::size_t i = 0; i < a.size(); ++i)
            difference = std::max(difference, std::abs(static_cast<double>(a[i]) - b.at(i)));
    }
    return difference;
}

void TestProperties::check(Property property)
{
    QFETCH(const QByteArray, method);
    int exceptions = 0;
    double ofExceptions = 0;
    for (const ConventionInfo& convention : conventions()) {
        if (property == Property::TargetScaled && convention.convention != Convention::Paper)
            continue; // the others add constants to what they divide by
        for (ExplanationSpec spec : specs(method.toStdString())) {
            spec.convention = convention.convention;
            if (property == Property::PictureFlipped)
                useTwin(spec, "_symmetric");
            const ExplanationPointer before = m_engine.explain(spec).finish();
            QVERIFY(largestMagnitude(before->raw.values) > 0);
            change(spec, property);
            if (property == Property::TargetScaled && explainsClassesOnly(spec.method)) {
                QCOMPARE(failureOf([&] { m_engine.explain(spec).finish(); }).kind, ErrorKind::NotPossible);
                continue;
            }
            const ExplanationPointer after = m_engine.explain(spec).finish();
            const double difference = differenceOf(*before, *after, property == Property::PictureFlipped);
            const bool mayDiffer = !exception(property, *before, *after).empty();
            exceptions += mayDiffer ? 1 : 0;
            ofExceptions = std::max(ofExceptions, mayDiffer ? difference : 0);
            const QString where
                = QStringLiteral("%1, %2, %3: %4")
                      .arg(QString::fromStdString(convention.id), QString::fromStdString(spec.model.path),
                          QString::fromStdString(spec.layers.front()))
                      .arg(difference);
            QVERIFY2(mayDiffer || difference <= same, qPrintable(where));
        }
    }
    QVERIFY2(exceptions == 0 || ofExceptions > different, "the exception holds the property");
}

void TestProperties::aShiftedBiasChangesFullgradOnlyWhereItWasZero()
{
    // A last convolution's bias is a channel of FullGrad, but each channel is scaled by itself.
    ExplanationSpec spec = specs("fullgrad").front();
    for (const auto& [model, isChanged] : {std::pair{"convolution_last", false}, {"convolution_last_unbiased", true}}) {
        spec.model.path = testDataFile(QStringLiteral("known/%1.pt").arg(model)).toStdString();
        const ExplanationPointer before = m_engine.explain(spec).finish();
        change(spec, Property::LogitsShifted);
        const double difference = differenceOf(*before, *m_engine.explain(spec).finish(), false);
        QVERIFY2(isChanged ? difference > different : difference <= same, model);
    }
}

QTEST_GUILESS_MAIN(TestProperties)
#include "tst_properties.moc"
