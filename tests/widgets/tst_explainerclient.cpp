// SPDX-License-Identifier: Apache-2.0
#include "tests/referencefiles.h"
#include "widgets/explainerclient.h"
#include "widgets/picturelistmodel.h"

#include <QAbstractItemModelTester>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace camscope;

namespace {

constexpr int patience = 30000;

QString makePicture(const QTemporaryDir& folder, const QString& name, QSize size = {64, 48})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    const QString path = folder.filePath(name);
    return image.save(path, "PNG") ? path : QString();
}

} // namespace

class TestExplainerClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resultsArriveOnTheGuiThread();
    void nothingIsDeliveredToWhoIsGone();
    void aFailureArrivesAsAValue();
    void anExplanationArrivesAfterItsModel();
    void onlyTheLatestOfAKeyIsDelivered();
    void thumbnailsComeOneByOne();
    void anUnreadablePictureIsTakenOffTheList();
};

void TestExplainerClient::resultsArriveOnTheGuiThread()
{
    const QTemporaryDir folder;
    ExplainerClient client;
    const QThread* thread = nullptr;
    PicturePointer picture;
    client.openPicture(makePicture(folder, "a.png"), this, [&](const Result<PicturePointer>& result) {
        thread = QThread::currentThread();
        picture = result ? result.value() : nullptr;
    });
    QVERIFY(!picture); // never before the call returns
    QTRY_VERIFY_WITH_TIMEOUT(picture, patience);
    QCOMPARE(thread, QThread::currentThread());
    QCOMPARE(picture->image.width, 64);
}

void TestExplainerClient::nothingIsDeliveredToWhoIsGone()
{
    const QTemporaryDir folder;
    ExplainerClient client;
    bool delivered = false;
    bool reached = false;
    auto asker = std::make_unique<QObject>();
    client.openPicture(
        makePicture(folder, "a.png"), asker.get(), [&](const Result<PicturePointer>&) { delivered = true; });
    asker.reset();
    // The queue serves in order: when the second one is there, the first one has been dropped.
    client.openPicture(makePicture(folder, "b.png"), this, [&](const Result<PicturePointer>&) { reached = true; });
    QTRY_VERIFY_WITH_TIMEOUT(reached, patience);
    QVERIFY(!delivered);
}

void TestExplainerClient::aFailureArrivesAsAValue()
{
    const QTemporaryDir folder;
    ExplainerClient client;
    std::optional<Failure> failure;
    client.openModel(folder.filePath("none.pt"), this, [&](const Result<ModelInfoPointer>& result) {
        if (!result)
            failure = result.failure();
    });
    QTRY_VERIFY_WITH_TIMEOUT(failure, patience);
    QCOMPARE(failure->kind, ErrorKind::BadInput);
    QVERIFY(failure->message.text().find("none.pt") != std::string::npos);
}

void TestExplainerClient::anExplanationArrivesAfterItsModel()
{
    CAMSCOPE_REQUIRE_REFERENCE("models/squeezenet1_0_imagenet.pt");
    ExplainerClient client;
    CellRequest request;
    request.key = "cell";
    request.spec.model.path = referenceFile("models/squeezenet1_0_imagenet.pt").toStdString();
    request.spec.picture = PictureReference::file(referenceFile("images/both.png").toStdString());
    request.spec.target = TargetSpec::ofClass(282);
    request.asker = this;
    ExplanationPointer explanation;
    request.done = [&](const Result<ExplanationPointer>& result) { explanation = result ? result.value() : nullptr; };
    client.explain(request);
    QTRY_VERIFY_WITH_TIMEOUT(explanation, patience);
    QCOMPARE(explanation->target.title, std::string("tiger cat"));
    QCOMPARE(explanation->raw.width, 13);
}

void TestExplainerClient::onlyTheLatestOfAKeyIsDelivered()
{
    CAMSCOPE_REQUIRE_REFERENCE("models/squeezenet1_0_imagenet.pt");
    ExplainerClient client;
    std::vector<int> delivered;
    for (const int target : {1, 2, 282}) {
        CellRequest request;
        request.key = "cell";
        request.spec.model.path = referenceFile("models/squeezenet1_0_imagenet.pt").toStdString();
        request.spec.picture = PictureReference::file(referenceFile("images/both.png").toStdString());
        request.spec.target = TargetSpec::ofClass(target);
        request.asker = this;
        request.done = [&delivered, target](const Result<ExplanationPointer>&) { delivered.push_back(target); };
        client.explain(request);
    }
    QTRY_VERIFY_WITH_TIMEOUT(!delivered.empty(), patience);
    QCOMPARE(delivered, std::vector<int>{282});
}

void TestExplainerClient::thumbnailsComeOneByOne()
{
    const QTemporaryDir folder;
    ExplainerClient client;
    PictureListModel model(client);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy ready(&model.thumbnails(), &Thumbnails::ready);
    std::vector<std::string> paths;
    for (const char* name : {"a.png", "b.png", "c.png"})
        paths.push_back(makePicture(folder, QString::fromLatin1(name)).toStdString());
    model.setPaths(paths);
    model.thumbnails().want({paths[2], paths[0]});
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 2, patience);
    QCOMPARE(ready[0][0].value<std::string>(), paths[2]);
    for (const int row : {0, 2})
        QCOMPARE(model.index(row).data(Qt::DecorationRole).value<QImage>().height(), 2 * Thumbnails::height);
    QVERIFY(!model.index(1).data(Qt::DecorationRole).isValid()); // nobody wanted it
    QSignalSpy read(&model, &PictureListModel::pictureReady);
    QVERIFY(!model.picture(paths[1]));
    QTRY_COMPARE_WITH_TIMEOUT(read.size(), 1, patience);
    QCOMPARE(model.picture(paths[1])->path, paths[1]);
    QVERIFY(!model.picture("elsewhere.png"));
}

void TestExplainerClient::anUnreadablePictureIsTakenOffTheList()
{
    const QTemporaryDir folder;
    const QString empty = folder.filePath(QString::fromUtf8("空 picture.png"));
    QVERIFY(QFile(empty).open(QIODevice::WriteOnly));
    ExplainerClient client;
    PictureListModel model(client);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy failed(&model, &PictureListModel::pictureFailed);
    const std::string good = makePicture(folder, "good.png").toStdString();
    model.setPaths({empty.toStdString(), good});
    model.thumbnails().want(model.paths());
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    QVERIFY(failed[0][1].value<Failure>().message.text().find("空 picture.png") != std::string::npos);
    QCOMPARE(model.paths(), std::vector<std::string>{good});
}

QTEST_MAIN(TestExplainerClient)
#include "tst_explainerclient.moc"
