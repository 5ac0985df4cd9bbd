// SPDX-License-Identifier: Apache-2.0
#include "core/explain/methodinfo.h"
#include "tests/core/explain/referencemaps.h"
#include "tests/referencefiles.h"

#include <QTest>

#include <set>

using namespace camscope;

namespace {

bool isOf(const Reference& reference, const char* model)
{
    return reference.model == std::string("models/") + model;
}

std::string methodId(const Reference& reference)
{
    return MethodSpec::parse(reference.method).id;
}

/// The reference of a method at a layer ("" on the input) by one model; throws where there is none.
Reference referenceOf(const char* model, const std::string& method, const std::string& layer)
{
    for (const Reference& reference : references()) {
        if (isOf(reference, model) && methodId(reference) == method && reference.layer == layer)
            return reference;
    }
    throw std::runtime_error("no reference of " + method + " at " + layer);
}

bool runsBatches(const Reference& reference)
{
    return !methodInfo(methodId(reference)).needsGradient
        && methodInfo(methodId(reference)).family == MethodFamily::Perturbation;
}

/// All maps of the small networks; of SqueezeNet each method once, at its last layer, without those of batchRuns().
std::vector<Reference> twoThreadRuns()
{
    std::vector<Reference> chosen;
    for (const Reference& reference : references()) {
        const bool isLast = reference.layer == "features.12" || reference.layer.empty();
        const bool isChosen = reference.image != "both"
            || (isOf(reference, "squeezenet1_0_imagenet.pt") && reference.target == "282" && isLast
                && !runsBatches(reference));
        if (isChosen)
            chosen.push_back(reference);
    }
    return chosen;
}

struct BatchRun
{
    Reference reference;
    int threads = 1;
    int batch = 0; ///< 0: the engine's own
};

/// SqueezeNet's passes cost most of the time: each batch size once per method.
std::vector<BatchRun> batchRuns()
{
    std::vector<BatchRun> runs;
    const Reference small = referenceOf("tiny_bn_silu.pt", "scorecam", "b2.bn");
    for (const int threads : {1, 2}) {
        for (const int batch : {0, 1, 3, 16})
            runs.push_back({small, threads, batch});
    }
    const char* traced = "squeezenet1_0_imagenet_traced.pt";
    const Reference ablationcam = referenceOf(traced, "ablationcam", "features.12");
    for (const auto& [threads, batch] : {std::pair{1, 1}, {2, 3}, {1, 16}, {2, 0}})
        runs.push_back({ablationcam, threads, batch});
    for (const Reference& slow :
        {referenceOf(traced, "occlusion", ""), referenceOf(traced, "scorecam", "features.7")}) {
        for (const auto& [threads, batch] : {std::pair{1, 3}, {2, 16}})
            runs.push_back({slow, threads, batch});
    }
    return runs;
}

} // namespace

/// The reference maps under other settings of the machine than tst_references uses (one thread, the engine's own
/// batch): two threads for every method, and any batch for those that run batches.
class TestReferenceRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { CAMSCOPE_REQUIRE_REFERENCE("maps/manifest.json"); }
    void everyMethodRunsOnTwoThreads();
    void twoThreadsAgreeWithTheReference_data();
    void twoThreadsAgreeWithTheReference();
    void anyBatchAgreesWithTheReference_data();
    void anyBatchAgreesWithTheReference();
};

void TestReferenceRuns::everyMethodRunsOnTwoThreads()
{
    std::set<std::string> all;
    for (const Reference& reference : references())
        all.insert(methodId(reference));
    std::set<std::string> covered;
    for (const Reference& reference : twoThreadRuns())
        covered.insert(methodId(reference));
    for (const BatchRun& run : batchRuns()) {
        if (run.threads == 2)
            covered.insert(methodId(run.reference));
    }
    QVERIFY(all.size() >= 19);
    QCOMPARE(covered, all);
}

void TestReferenceRuns::twoThreadsAgreeWithTheReference_data()
{
    QTest::addColumn<Reference>("reference");
    for (const Reference& reference : twoThreadRuns())
        QTest::newRow(reference.name) << reference;
}

void TestReferenceRuns::twoThreadsAgreeWithTheReference()
{
    QFETCH(const Reference, reference);
    Engine engine(EngineSettings{"cpu", 2});
    const QString complaint = disagreement(*explainReference(engine, reference), reference);
    QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
}

void TestReferenceRuns::anyBatchAgreesWithTheReference_data()
{
    QTest::addColumn<Reference>("reference");
    QTest::addColumn<int>("threads");
    QTest::addColumn<int>("batch");
    for (const BatchRun& run : batchRuns()) {
        const QByteArray batch = run.batch > 0 ? QByteArray::number(run.batch) : QByteArray("auto");
        QTest::newRow(run.reference.name + ", threads " + QByteArray::number(run.threads) + ", batch " + batch)
            << run.reference << run.threads << run.batch;
    }
}

void TestReferenceRuns::anyBatchAgreesWithTheReference()
{
    QFETCH(const Reference, reference);
    QFETCH(const int, threads);
    QFETCH(const int, batch);
    Engine engine(EngineSettings{"cpu", threads, batch});
    const QString complaint = disagreement(*explainReference(engine, reference), reference);
    QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
}

QTEST_GUILESS_MAIN(TestReferenceRuns)
#include "tst_referenceruns.moc"
