// SPDX-License-Identifier: Apache-2.0
#include "core/graph/compiledgraph.h"
#include "core/graph/extract.h"
#include "core/graph/torchcompat.h"
#include "core/import/torchscript/straightener.h"
#include "tests/testdata.h"

#include <QDir>
#include <QTest>

#include <algorithm>
#include <optional>
#include <set>
#include <string>

using namespace camscope;
using torch::jit::Value;

namespace {

/// A network of the matrix with its straight-line form.
struct Subject
{
    torch::jit::Module module;
    at::Tensor input; ///< three pictures
    Program program;
};

/// All tensors of an answer, in order, however deep in tuples, lists and dictionaries.
std::vector<at::Tensor> tensorsOf(const c10::IValue& value)
{
    if (value.isTensor())
        return {value.toTensor()};
    std::vector<c10::IValue> members;
    if (value.isTuple()) {
        members = value.toTuple()->elements().vec();
    } else if (value.isList()) {
        members = value.toListRef().vec();
    } else if (value.isGenericDict()) {
        for (const auto& entry : value.toGenericDict())
            members.push_back(entry.value());
    }
    std::vector<at::Tensor> tensors;
    for (const c10::IValue& member : members) {
        for (const at::Tensor& tensor : tensorsOf(member))
            tensors.push_back(tensor);
    }
    return tensors;
}

/// Whether a module's output has a name, or its members have if it is a container.
bool isNamed(const Program& program, const std::string& path)
{
    return std::any_of(program.layers.begin(), program.layers.end(),
        [&](const NamedValue& layer) { return layer.name == path || layer.name.starts_with(path + "["); });
}

std::vector<Value*> outputValues(const Program& program)
{
    std::vector<Value*> values;
    for (const ProgramOutput& output : program.outputs)
        values.push_back(output.value);
    return values;
}

Subject load(const QString& name)
{
    torch::jit::ExtraFilesMap extra{{"camscope.json", ""}};
    Subject subject;
    subject.module = torch::jit::load(testDataFile(name).toStdString(), at::kCPU, extra);
    subject.module.eval();
    Precision precision;
    precision.convertWeights(subject.module);
    // As in the program, where weights are constants: Torch 2 folds matrix products by what requires a gradient.
    for (at::Tensor parameter : subject.module.parameters())
        parameter.requires_grad_(false);
    const std::string& text = extra["camscope.json"];
    const auto side = [&](const std::string& key) { return std::stoi(text.substr(text.find(key) + key.size())); };
    const int64_t channels = name.contains("medical") ? 1 : name.contains("seven_bands") ? 7 : 3;
    torch::manual_seed(7);
    subject.input = torch::randn({3, channels, side("\"height\": "), side("\"width\": ")});
    subject.program = straighten(subject.module, subject.input.slice(0, 0, 1), precision);
    return subject;
}

/// The path of a module inside `self`, followed back through attribute reads; nothing if it came from elsewhere.
std::optional<std::string> attributePath(const Value* object, const Value* self)
{
    if (object == self)
        return std::string();
    if (object->node()->kind() != torch::jit::prim::GetAttr)
        return std::nullopt;
    const auto parent = attributePath(object->node()->input(), self);
    const std::string name = object->node()->s(torch::jit::attr::name);
    return !parent ? std::nullopt : std::optional(parent->empty() ? name : *parent + "." + name);
}

/// Paths of all modules whose forward is called whatever the input is (not inside an `if`), read from the program text
/// independently of the straightener.
void collectCalls(const torch::jit::Module& module, const std::string& method, const std::string& prefix,
    std::set<std::string>& called)
{
    const auto graph = torch::jit::toGraphFunction(module.get_method(method).function()).graph();
    for (const torch::jit::Node* node : graph->nodes()) {
        if (node->kind() != torch::jit::prim::CallMethod)
            continue;
        const auto path = attributePath(node->input(0), graph->inputs()[0]);
        if (!path)
            continue;
        torch::jit::Module callee = module;
        std::size_t begin = 0;
        while (begin < path->size()) {
            const std::size_t end = std::min(path->find('.', begin), path->size());
            callee = callee.attr(path->substr(begin, end - begin)).toModule();
            begin = end + 1;
        }
        const std::string full = path->empty() ? prefix : prefix.empty() ? *path : prefix + "." + *path;
        const std::string& name = node->s(torch::jit::attr::name);
        // A traced module that does nothing has no output.
        const bool hasOutput = node->output()->type()->kind() != c10::TypeKind::NoneType;
        if (name == "forward" && hasOutput)
            called.insert(full);
        collectCalls(callee, name, full, called);
    }
}

at::Tensor firstOutput(const std::vector<c10::IValue>& values)
{
    return values.at(0).toTensor();
}

} // namespace

/// The architecture matrix: every network comes out of the straightener as it went in.
class TestStraightener : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void outputEqualsTheModulesOwnBitForBit_data() { everyNetwork(); }
    void outputEqualsTheModulesOwnBitForBit();
    void noControlFlowCallOrWriteIsLeft_data() { everyNetwork(); }
    void noControlFlowCallOrWriteIsLeft();
    void everyExecutedModuleIsALayer_data() { everyNetwork(); }
    void everyExecutedModuleIsALayer();
    void headGradientEqualsWholeGradientAtEveryLayer_data() { everyNetwork("*_traced.pt"); }
    void headGradientEqualsWholeGradientAtEveryLayer();
    void attentionTracedWithoutGradientsIsSpelledOut_data();
    void attentionTracedWithoutGradientsIsSpelledOut();

private:
    static void everyNetwork(const QString& pattern = "*.pt");
};

void TestStraightener::initTestCase()
{
    // The operators as they stand: from its second run on, Torch's optimising executor fuses some of them on the CPU,
    // which rounds differently.
    torch::jit::setGraphExecutorOptimize(false);
}

/// A row for each network whose file's name is like `pattern`.
void TestStraightener::everyNetwork(const QString& pattern)
{
    // half_casts asks for half precision itself, which the module as it stands cannot do on the CPU; the loop of
    // value_loop depends on the picture; in the others some operator has no derivative.
    static const QStringList others{
        "half_casts.pt", "value_loop.pt", "bytes_scripted.pt", "bytes_traced.pt", "no_derivative.pt"};
    QTest::addColumn<QString>("file");
    for (const QString& folder : {QStringLiteral("torchvision"), QStringLiteral("networks")}) {
        CAMSCOPE_REQUIRE_TEST_DATA(folder);
        const QStringList files = QDir(testDataFile(folder)).entryList({pattern}, QDir::Files, QDir::Name);
        for (const QString& file : files) {
            if (!file.contains("nograd") && !others.contains(file))
                QTest::newRow(qPrintable(file)) << folder + '/' + file;
        }
        QVERIFY(files.size() >= 20);
    }
}

void TestStraightener::outputEqualsTheModulesOwnBitForBit()
{
    QFETCH(const QString, file);
    Subject subject = load(file);
    const CompiledGraph graph(extract(subject.program, {{subject.program.input}, outputValues(subject.program)}));
    for (const int batch : {1, 3}) {
        // With gradients, as networks are explained: without them scripted attention takes a fused path whose rounding
        // differs.
        const at::Tensor input = subject.input.slice(0, 0, batch).clone().requires_grad_();
        const std::vector<at::Tensor> expected = tensorsOf(subject.module.forward({input}));
        const std::vector<c10::IValue> actual = graph.run({input});
        QCOMPARE(actual.size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            QVERIFY(expected[i].abs().max().item<float>() > 0);
            const double difference = (actual[i].toTensor() - expected[i]).abs().max().item<double>();
            QVERIFY2(actual[i].toTensor().equal(expected[i]),
                qPrintable(QString("batch %1, output %2: they differ by %3").arg(batch).arg(i).arg(difference)));
        }
    }
}

void TestStraightener::noControlFlowCallOrWriteIsLeft()
{
    QFETCH(const QString, file);
    const Subject subject = load(file);
    const bool isSwin = file.contains("/swin"); // its attention mask is assigned window by window
    for (const torch::jit::Node* node : subject.program.graph->nodes()) {
        const std::string kind = node->kind().toQualString();
        QVERIFY2(node->blocks().empty(), kind.c_str());
        QVERIFY2(kind != "prim::CallMethod" && kind != "prim::CallFunction" && kind != "prim::GetAttr", kind.c_str());
        if (!isSwin && node->maybeSchema() != nullptr)
            QVERIFY2(!node->schema().is_mutable(), kind.c_str());
    }
    QVERIFY(subject.program.guards.empty());
}

void TestStraightener::everyExecutedModuleIsALayer()
{
    QFETCH(const QString, file);
    const Subject subject = load(file);
    std::set<std::string> called;
    collectCalls(subject.module, "forward", "", called);
    QVERIFY(called.size() > 1 || file.contains("frozen"));
    for (const std::string& path : called) {
        // Swin v2 computes its position bias from constants: no layer, because no picture can change it.
        if (path.find("cpb_mlp") == std::string::npos)
            QVERIFY2(isNamed(subject.program, path), path.c_str());
    }
}

void TestStraightener::headGradientEqualsWholeGradientAtEveryLayer()
{
    QFETCH(const QString, file);
    const Subject subject = load(file);
    const Program& program = subject.program;
    std::vector<Value*> wanted{outputValues(program)};
    std::vector<Value*> layers;
    std::set<Value*> seen;
    for (const NamedValue& named : program.layers) {
        if (seen.insert(named.value).second)
            layers.push_back(named.value);
    }
    const std::size_t outputCount = wanted.size();
    wanted.insert(wanted.end(), layers.begin(), layers.end());
    const at::Tensor picture = subject.input.slice(0, 0, 1).clone().requires_grad_();
    const std::vector<c10::IValue> whole = CompiledGraph(extract(program, {{program.input}, wanted})).run({picture});
    const at::Tensor score = firstOutput(whole).flatten()[1];

    int compared = 0;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const at::Tensor activation = whole[outputCount + i].toTensor();
        if (!activation.requires_grad())
            continue; // made of shapes alone, such as Swin's attention mask
        const at::Tensor expected = torch::autograd::grad({score}, {activation}, {}, true, false, true)[0];
        const Split split = splitAt(program, layers[i], outputValues(program));
        std::vector<c10::IValue> stem;
        {
            const at::NoGradGuard noGradient;
            stem = CompiledGraph(split.stem).run({picture.detach()});
        }
        const at::Tensor leaf = stem[0].toTensor().detach().requires_grad_();
        stem[0] = leaf;
        const at::Tensor headScore = firstOutput(CompiledGraph(split.head).run(stem)).flatten()[1];
        const QByteArray name = QByteArray::fromStdString(layers[i]->node()->kind().toQualString());
        QVERIFY2(headScore.equal(score), name);
        at::Tensor actual;
        if (headScore.requires_grad())
            actual = torch::autograd::grad({headScore}, {leaf}, {}, false, false, true)[0];
        QCOMPARE(actual.defined(), expected.defined());
        if (!expected.defined())
            continue;
        const double largest = expected.abs().max().item<double>();
        QVERIFY2((actual - expected).abs().max().item<double>() <= 1e-5 * largest, name);
        compared += largest > 0 ? 1 : 0;
    }
    QVERIFY2(compared * 2 > static_cast<int>(layers.size()), "most layers must have a gradient that is not zero");
}

void TestStraightener::attentionTracedWithoutGradientsIsSpelledOut_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("attention") << "torchvision/vit_traced_nograd.pt";
    QTest::newRow("whole encoder layers") << "networks/torch_encoder_traced_nograd.pt";
}

void TestStraightener::attentionTracedWithoutGradientsIsSpelledOut()
{
    QFETCH(const QString, file);
    CAMSCOPE_REQUIRE_TEST_DATA(file);
    Subject subject = load(file);
    for (const torch::jit::Node* node : subject.program.graph->nodes()) {
        const std::string kind = node->kind().toQualString();
        QVERIFY(kind != "aten::_native_multi_head_attention" && kind != "aten::_transformer_encoder_layer_fwd");
    }
    const CompiledGraph graph(extract(subject.program, {{subject.program.input}, outputValues(subject.program)}));
    at::Tensor expected;
    {
        const at::NoGradGuard noGradient;
        expected = tensorsOf(subject.module.forward({subject.input})).at(0);
    }
    const at::Tensor leaf = subject.input.clone().requires_grad_();
    const at::Tensor actual = firstOutput(graph.run({leaf}));
    QVERIFY((actual - expected).abs().max().item<double>() <= 1e-5 * expected.abs().max().item<double>());
    QVERIFY(torch::autograd::grad({actual.select(1, 1).sum()}, {leaf})[0].abs().max().item<double>() > 0);
}

QTEST_GUILESS_MAIN(TestStraightener)
#include "tst_straightener.moc"
