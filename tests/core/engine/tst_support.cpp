// SPDX-License-Identifier: Apache-2.0
#include "core/base/result.h"
#include "tests/core/engine/networkmaps.h"
#include "tests/core/engine/supporttable.h"

#include <QFile>
#include <QTest>

#include <set>

using namespace camscope;

namespace {

/// Options that make a long method short, whichever method has them.
std::string quick(const MethodInfo& method)
{
    static const std::pair<const char*, const char*> small[]{
        {"samples", "3"}, {"masks", "24"}, {"steps", "8"}, {"max_channels", "4"}, {"window", "24"}, {"stride", "24"}};
    std::string text = method.id;
    for (const auto& [option, value] : small) {
        if (method.option(option) != nullptr)
            text += (text == method.id ? ":" : ",") + std::string(option) + "=" + value;
    }
    return text;
}

/// The target "seg:CLASS@pred" of the class that is predicted at most positions.
std::string segmentationTarget(Engine& engine, ExplanationSpec spec, int classes)
{
    spec.method = MethodSpec::parse("edges");
    std::string best;
    double largest = 0;
    for (int index = 0; index < classes; ++index) {
        const std::string target = "seg:" + std::to_string(index) + "@pred";
        spec.target = TargetSpec::parse(target);
        const auto map = attempt([&] { return engine.explain(spec).finish(); });
        const double share = map ? numberFact(*map.value(), "region_share") : 0;
        if (share > largest) {
            largest = share;
            best = target;
        }
    }
    return best;
}

/// The layer that a refusal names as the remedy; "" if it names none.
std::string namedLayer(const Failure& failure)
{
    for (const MessageArgument& argument : failure.message.arguments) {
        const Message* part = std::get_if<Message>(&argument);
        if (part != nullptr && part->pattern.starts_with("choose the layer %1"))
            return std::get<std::string>(part->arguments.at(0));
    }
    return {};
}

/// What is wrong with a map; "" if nothing is.
QString fault(const Explanation& map, const ModelInfo& model)
{
    if (map.statistics.nanCount > 0 || map.raw.isEmpty())
        return "not finite, or empty";
    const bool isLayerMap = map.kind == MapKind::Layer;
    const int height = isLayerMap ? model.layer(map.layers.at(0))->grid.height : static_cast<int>(model.inputShape[2]);
    const int width = isLayerMap ? model.layer(map.layers.at(0))->grid.width : static_cast<int>(model.inputShape[3]);
    const int channels = isLayerMap ? 1 : static_cast<int>(model.inputShape[1]);
    if (map.raw.height != height || map.raw.width != width || (map.raw.channels != channels && map.raw.channels != 1))
        return QString("%1×%2×%3 values").arg(map.raw.channels).arg(map.raw.height).arg(map.raw.width);
    const bool isConstant = map.statistics.minimum == map.statistics.maximum;
    return isConstant && !hasWarning(map, "constant") ? "blank without a word" : QString();
}

} // namespace

/// Every method on every kind of network, and docs/support.md, which says what came of it.
class TestSupport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyMethodGivesAMapOrItsReason_data();
    void everyMethodGivesAMapOrItsReason();
    void theDocumentIsUpToDate();

private:
    SupportTable m_table;
    std::set<std::string> m_done;
};

void TestSupport::initTestCase()
{
    CAMSCOPE_REQUIRE_TEST_DATA("bad");
    CAMSCOPE_REQUIRE_TEST_DATA("networks");
    CAMSCOPE_REQUIRE_TEST_DATA("torchvision");
}

void TestSupport::everyMethodGivesAMapOrItsReason_data()
{
    QTest::addColumn<const SupportCase*>("network");
    for (const SupportGroup& group : supportGroups()) {
        for (const SupportCase& network : group.cases)
            QTest::newRow(network.title.c_str()) << &network;
    }
}

void TestSupport::everyMethodGivesAMapOrItsReason()
{
    QFETCH(const SupportCase*, network);
    const QTemporaryDir folder;
    Engine engine(EngineSettings{"cpu", 1});
    ExplanationSpec spec = specOf(QString::fromStdString(network->network));
    const ModelInfoPointer model = engine.openModel(spec.model.path);
    if (!network->tensor.empty())
        spec.picture = PictureReference::tensor(tensorFile(folder, network->tensor, 0));
    const std::string target
        = network->target == "seg" ? segmentationTarget(engine, spec, model->classCount()) : network->target;
    spec.target = TargetSpec::parse(target);
    m_table.addNetwork(*network, *model, target);
    for (const MethodInfo& method : methodInfos()) {
        spec.method = MethodSpec::parse(quick(method));
        spec.layers = {"auto"};
        auto map = attempt([&] { return engine.explain(spec).finish(); });
        const std::string otherLayer = map ? std::string() : namedLayer(map.failure());
        if (!otherLayer.empty()) {
            spec.layers = {otherLayer};
            map = attempt([&] { return engine.explain(spec).finish(); });
            QVERIFY2(map.ok(), "the layer that was named does not work either");
        }
        if (!map) {
            const QString text = QString::fromStdString(map.failure().message.text());
            QVERIFY2(map.failure().kind == ErrorKind::NotPossible, qPrintable(text));
            m_table.addFailure(*network, method.id, map.failure());
            continue;
        }
        const QString wrong = fault(*map.value(), *model);
        QVERIFY2(wrong.isEmpty(), qPrintable(QString::fromStdString(method.id) + ": " + wrong));
        m_table.addMap(*network, method.id, *map.value(), !otherLayer.empty());
    }
    m_done.insert(network->title);
}

void TestSupport::theDocumentIsUpToDate()
{
    for (const SupportGroup& group : supportGroups()) {
        for (const SupportCase& network : group.cases) {
            if (!m_done.contains(network.title))
                QSKIP("not every network was gone through");
        }
    }
    QFile file(CAMSCOPE_SOURCE_DIR "/docs/support.md");
    const QByteArray found = QByteArray::fromStdString(m_table.markdown());
    if (qEnvironmentVariableIsSet("CAMSCOPE_UPDATE_SUPPORT")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(found), found.size());
        return;
    }
    if (!engineVersions().torch.starts_with("1.13"))
        QSKIP("docs/support.md is made with LibTorch 1.13; operators have other names in others");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> expected = file.readAll().split('\n');
    const QList<QByteArray> lines = found.split('\n');
    for (qsizetype i = 0; i < std::max(lines.size(), expected.size()); ++i) {
        const QByteArray said = expected.value(i);
        QVERIFY2(lines.value(i) == said,
            "docs/support.md is out of date (CAMSCOPE_UPDATE_SUPPORT=1 writes it anew); line "
                + QByteArray::number(i + 1) + " says\n  " + said + "\nbut the program\n  " + lines.value(i));
    }
}

QTEST_GUILESS_MAIN(TestSupport)
#include "tst_support.moc"
