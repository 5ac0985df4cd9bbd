// SPDX-License-Identifier: Apache-2.0
#include "core/import/torchscript/archivescreen.h"
#include "tests/core/engine/testengine.h"
#include "tests/core/failures.h"

#include <QTemporaryDir>
#include <QTest>

using namespace camscope;

/// Model files and requests that cannot be served: one clear sentence that names the file and the remedy, and the
/// engine goes on working.
class TestBadModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { CAMSCOPE_REQUIRE_TEST_DATA("bad"); }
    void aFileThatIsNoUsableModelIsRefused_data();
    void aFileThatIsNoUsableModelIsRefused();
    void anArchiveThatWritesAFileWhileLoadingIsNotLoaded();
    void everyOperatorOfAProgramIsScreened_data();
    void everyOperatorOfAProgramIsScreened();
    void aRequestThatTheModelCannotAnswerIsRefused_data();
    void aRequestThatTheModelCannotAnswerIsRefused();
    void theEngineGoesOnAfterAFailure();
    void aMissingDeviceIsNamed();
};

void TestBadModels::aFileThatIsNoUsableModelIsRefused_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("says");
    const auto bad = ErrorKind::BadInput;
    QTest::newRow("state_dict") << "state_dict.pt" << bad << "checkpoint";
    QTest::newRow("checkpoint") << "checkpoint.pth" << bad << "checkpoint";
    QTest::newRow("legacy checkpoint") << "legacy_state_dict.pt" << bad << "pickle";
    QTest::newRow("pickled module") << "pickled_module.pt" << bad << "checkpoint";
    QTest::newRow("legacy pickled module") << "legacy_pickled_module.pt" << bad << "pickle";
    QTest::newRow("plain pickle") << "plain.pkl" << bad << "pickle";
    QTest::newRow("safetensors") << "model.safetensors" << bad << "safetensors";
    QTest::newRow("ONNX") << "model.onnx" << bad << "ONNX";
    QTest::newRow("empty") << "empty.pt" << bad << "empty (0 bytes)";
    QTest::newRow("one byte") << "one_byte.pt" << bad << "not a model";
    QTest::newRow("text") << "text.pt" << bad << "text file";
    QTest::newRow("truncated") << "truncated.pt" << bad << "truncated";
    QTest::newRow("any zip") << "just_a_zip.pt" << bad << "no model";
    QTest::newRow("folder") << "folder.pt" << bad << "folder";
    QTest::newRow("missing") << "does_not_exist.pt" << bad << "no model file";
    QTest::newRow("a picture") << "pictures/upright.png" << bad << "picture";
    if (engineVersions().torch.starts_with("1.")) // later versions have the operator
        QTest::newRow("unknown operator") << "unknown_operator.pt" << bad << "aten::";
    QTest::newRow("unknown namespace") << "unknown_namespace.pt" << bad << "::";
    QTest::newRow("prints") << "prints.pt" << bad << "prim::Print";
    QTest::newRow("writes when run") << "writes_when_run.pt" << bad << "aten::save";
    QTest::newRow("writes when loaded") << "writes_file.pt" << bad << "__setstate__";
    QTest::newRow("newer format") << "newer_format.pt" << bad << "newer";
    QTest::newRow("no code") << "no_code.pt" << bad << "checkpoint";
    QTest::newRow("no weights") << "no_weights.pt" << bad << "damaged";
    QTest::newRow("broken description") << "broken_description.pt" << bad << "camscope.json";
    QTest::newRow("another input size") << "fixed_size.pt" << bad << "32×32";
}

void TestBadModels::aFileThatIsNoUsableModelIsRefused()
{
    QFETCH(const QString, file);
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, says);
    Engine engine;
    const Failure failure = failureOf([&] { engine.openModel(testModel(file)); });
    const QString text = QString::fromStdString(failure.message.text());
    QVERIFY2(text.contains(says), qPrintable(text));
    QVERIFY2(text.contains(QFileInfo(file).fileName()), qPrintable(text));
    QVERIFY2(!text.contains('\n') && text.endsWith('.'), qPrintable(text));
    QCOMPARE(failure.kind, kind);
}

void TestBadModels::anArchiveThatWritesAFileWhileLoadingIsNotLoaded()
{
    // The hostile archive writes beside itself; a copy in a folder of its own shows whether it did.
    const QString written = testDataFile("bad/writes_file.pt") + ".written";
    QFile::remove(written);
    const QTemporaryDir here;
    QVERIFY(QDir::setCurrent(here.path()));
    Engine engine;
    QVERIFY(complaint([&] { engine.openModel(testModel("writes_file.pt")); }).contains("safety"));
    QVERIFY(!QFile::exists(written));
    QVERIFY(QDir(here.path()).isEmpty());
}

void TestBadModels::everyOperatorOfAProgramIsScreened_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("says");
    QTest::newRow("plain") << "x = torch.relu_(torch.conv2d(x, w, None))"
                           << "";
    QTest::newRow("a class's own path") << "x = __torch__.torch.nn.modules.conv.Conv2d"
                                        << "";
    QTest::newRow("conversion") << "n = ops.prim.NumToTensor(torch.size(x, 0))"
                                << "";
    QTest::newRow("made up") << "x = torch.frobnicate(x)"
                             << "aten::frobnicate";
    QTest::newRow("save") << "torch.save(x, \"file\")"
                          << "aten::save";
    QTest::newRow("read") << "x = torch.from_file(\"file\")"
                          << "aten::from_file";
    QTest::newRow("print") << "print(x)"
                           << "prim::Print";
    QTest::newRow("other library") << "x = ops.mylib.run(x)"
                                   << "mylib::run";
    QTest::newRow("at load") << "def __setstate__(self, state):"
                             << "__setstate__";
    QTest::newRow("custom class") << "a : __torch__.torch.classes.dist_rpc.Thing"
                                  << "torch.classes";
}

void TestBadModels::everyOperatorOfAProgramIsScreened()
{
    QFETCH(const QString, program);
    QFETCH(const QString, says);
    const QString text = complaint([&] { screenProgramText(program.toStdString(), "model.pt (code.py)"); });
    QCOMPARE(text.isEmpty(), says.isEmpty());
    QVERIFY2(text.contains(says), qPrintable(text));
    QVERIFY2(says.isEmpty() || text.contains("model.pt (code.py)"), qPrintable(text));
}

void TestBadModels::aRequestThatTheModelCannotAnswerIsRefused_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("layer");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("method");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("says");
    const auto bad = ErrorKind::BadInput;
    const auto impossible = ErrorKind::NotPossible;
    QTest::newRow("layer") << "gap_linear.pt"
                           << "stagee"
                           << "0"
                           << "gradcam" << bad << "did you mean stage";
    QTest::newRow("class index") << "gap_linear.pt"
                                 << "auto"
                                 << "99"
                                 << "gradcam" << bad << "0 to 4";
    QTest::newRow("label") << "gap_linear.pt"
                           << "auto"
                           << "tigr cat"
                           << "gradcam" << bad << "did you mean tiger cat";
    QTest::newRow("duplicate label") << "duplicate_label.pt"
                                     << "auto"
                                     << "crane"
                                     << "gradcam" << bad << "1, 2";
    QTest::newRow("no classes") << "boxes.pt"
                                << "auto"
                                << "top1"
                                << "gradcam" << impossible << "no classes";
    QTest::newRow("class of no classes") << "boxes.pt"
                                         << "auto"
                                         << "3"
                                         << "gradcam" << impossible << "no classes";
    QTest::newRow("logit of a score map") << "not_a_class_vector.pt"
                                          << "auto"
                                          << "diff:0-1"
                                          << "gradcam" << impossible << "seg:0@pred";
    QTest::newRow("difference of a single score") << "scalar_output.pt"
                                                  << "auto"
                                                  << "diff:0-1"
                                                  << "gradcam" << impossible << "binary:+";
    QTest::newRow("a class against itself") << "gap_linear.pt"
                                            << "auto"
                                            << "diff:2-2"
                                            << "gradcam" << bad << "itself";
    QTest::newRow("region of two corners") << "dict_output.pt"
                                           << "auto"
                                           << "seg:1@3,4;5,6"
                                           << "gradcam" << bad << "three or more";
    QTest::newRow("element outside of the output") << "boxes.pt"
                                                   << "auto"
                                                   << "output:3,6"
                                                   << "gradcam" << bad << "[16, 6]";
    QTest::newRow("NaN weights") << "nan_weights.pt"
                                 << "auto"
                                 << "top1"
                                 << "gradcam" << impossible << "NaN";
    QTest::newRow("CAM behind an MLP") << "mlp_head.pt"
                                       << "stage"
                                       << "0"
                                       << "cam" << impossible << "relu";
    QTest::newRow("CAM where no layer fits") << "mlp_head.pt"
                                             << "stem"
                                             << "0"
                                             << "cam" << impossible << "no layer of this network";
    QTest::newRow("CAM in the middle") << "gap_linear.pt"
                                       << "stem"
                                       << "0"
                                       << "cam" << impossible << "choose the layer stage,";
    QTest::newRow("CAM before the last ReLU") << "gap_linear.pt"
                                              << "stage.0"
                                              << "0"
                                              << "cam" << impossible << "operator relu stands";
    QTest::newRow("CAM behind the pooling") << "gap_linear.pt"
                                            << "pool"
                                            << "0"
                                            << "cam" << impossible << "no global pooling follows";
    QTest::newRow("CAM of a probability") << "gap_linear.pt"
                                          << "stage"
                                          << "prob:0"
                                          << "cam" << impossible << "logits";
    QTest::newRow("binary of many classes") << "gap_linear.pt"
                                            << "auto"
                                            << "binary:+"
                                            << "gradcam" << impossible << "single number";
    QTest::newRow("segmentation of a classifier") << "gap_linear.pt"
                                                  << "auto"
                                                  << "seg:1@pred"
                                                  << "gradcam" << impossible << "region";
    QTest::newRow("output that is not there") << "two_outputs.pt"
                                              << "auto"
                                              << "output[7]:0"
                                              << "gradcam" << bad << "its outputs are";
    QTest::newRow("five channels") << "five_channels.pt"
                                   << "auto"
                                   << "0"
                                   << "gradcam" << bad << "--tensor";
}

void TestBadModels::aRequestThatTheModelCannotAnswerIsRefused()
{
    QFETCH(const QString, model);
    QFETCH(const QString, layer);
    QFETCH(const QString, target);
    QFETCH(const QString, method);
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, says);
    Engine engine;
    ExplanationSpec spec = testSpec(model, method.toStdString(), target.toStdString());
    spec.layers = {layer.toStdString()};
    const Failure failure = failureOf([&] { engine.explain(spec).finish(); });
    const QString text = QString::fromStdString(failure.message.text());
    QVERIFY2(text.contains(says), qPrintable(text));
    QVERIFY2(!text.contains('\n'), qPrintable(text));
    QCOMPARE(failure.kind, kind);
}

void TestBadModels::theEngineGoesOnAfterAFailure()
{
    Engine engine;
    QVERIFY(!complaint([&] { engine.openModel(testModel("truncated.pt")); }).isEmpty());
    QVERIFY(!complaint([&] { engine.explain(testSpec("nan_weights.pt")).finish(); }).isEmpty());
    QVERIFY(!engine.explain(testSpec("gap_linear.pt")).finish()->raw.isEmpty());
}

void TestBadModels::aMissingDeviceIsNamed()
{
    const Failure missing = failureOf([] { Engine engine(EngineSettings{"cuda:77"}); });
    QVERIFY(QString::fromStdString(missing.message.text()).contains("cuda:77"));
    QCOMPARE(missing.kind, ErrorKind::Resources);
    QCOMPARE(failureOf([] { Engine engine(EngineSettings{"tpu"}); }).kind, ErrorKind::Usage);
    QVERIFY(complaint([] { Engine engine(EngineSettings{"auto"}); }).isEmpty());
}

QTEST_GUILESS_MAIN(TestBadModels)
#include "tst_badmodels.moc"
