// SPDX-License-Identifier: Apache-2.0
#include "widgets/session.h"

#include "tests/referencefiles.h"
#include "widgets/explainerclient.h"
#include "widgets/representativelayers.h"

#include <QSignalSpy>
#include <QTest>

using namespace camscope;

namespace {

constexpr int patience = 60000;

LayerInfo layer(const std::string& name, int side, const std::string& aliasOf = {})
{
    LayerInfo info;
    info.name = name;
    info.grid = {GridLayout::ChannelsFirst, 8, side, side, 0};
    info.aliasOf = aliasOf;
    return info;
}

} // namespace

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastLayerOfEachGridSizeRepresentsIt();
    void aModelAndAPictureMakeABoardOfTheMostProbableClasses();
    void theClassesFollowThePictureUntilTheUserPicks();
    void steppingPutsTheNextValueInItsPlace();
    void aLayerAxisStartsWithSeveralLayers();
    void aModelThatCannotBeOpenedLeavesTheOther();

private:
    bool openReference(Session& session);
};

bool TestSession::openReference(Session& session)
{
    session.openModel(referenceFile("models/squeezenet1_0_imagenet.pt"));
    session.openPictures({referenceFile("images/both.png")});
    return QTest::qWaitFor([&] { return !session.board().isEmpty() && session.board().busyCount() == 0; }, patience);
}

void TestSession::theLastLayerOfEachGridSizeRepresentsIt()
{
    ModelInfo model;
    model.layers
        = {layer("a", 32), layer("b", 32), layer("c", 16), layer("c.relu", 16, "c"), layer("d", 8), layer("e", 4)};
    model.suggestedLayer = "d";
    QCOMPARE(representativeLayers(model), (std::vector<std::string>{"b", "c", "d"}));
    QCOMPARE(representativeLayers(model, 2), (std::vector<std::string>{"c", "d"}));
}

void TestSession::aModelAndAPictureMakeABoardOfTheMostProbableClasses()
{
    CAMSCOPE_REQUIRE_REFERENCE("models/squeezenet1_0_imagenet.pt");
    ExplainerClient client;
    Session session(client);
    QVERIFY(openReference(session));
    const std::vector<int>& ranking = session.prediction()->ranking;
    const BoardSpec& board = session.board().board();
    QCOMPARE(board.rows.values, (std::vector<std::string>{std::to_string(ranking[0]), std::to_string(ranking[1])}));
    QCOMPARE(board.columns.values, std::vector<std::string>{"gradcam"});
    QCOMPARE(session.selection().layers.current, session.model()->suggestedLayer);
}

void TestSession::theClassesFollowThePictureUntilTheUserPicks()
{
    CAMSCOPE_REQUIRE_REFERENCE("models/squeezenet1_0_imagenet.pt");
    ExplainerClient client;
    Session session(client);
    QVERIFY(openReference(session));
    const std::vector<std::string> first = session.board().board().rows.values;
    session.openPictures({referenceFile("images/horses.jpg")});
    QTRY_VERIFY_WITH_TIMEOUT(session.prediction() && !session.board().isEmpty(), patience);
    QVERIFY(session.board().board().rows.values != first);
    session.toggle(BoardVariable::Class, "282");
    const std::vector<std::string> picked = session.board().board().rows.values;
    session.showPicture(referenceFile("images/both.png").toStdString());
    QTRY_VERIFY_WITH_TIMEOUT(session.prediction(), patience);
    QCOMPARE(session.board().board().rows.values, picked);
}

void TestSession::steppingPutsTheNextValueInItsPlace()
{
    CAMSCOPE_REQUIRE_REFERENCE("models/squeezenet1_0_imagenet.pt");
    ExplainerClient client;
    Session session(client);
    QVERIFY(openReference(session));
    const std::vector<int>& ranking = session.prediction()->ranking;
    session.step(BoardVariable::Class);
    // The second class is on the board already, so the third one follows the first.
    QCOMPARE(session.board().board().rows.values,
        (std::vector<std::string>{std::to_string(ranking[2]), std::to_string(ranking[1])}));
    const std::string layerBefore = session.selection().layers.current;
    session.step(BoardVariable::Layer);
    QVERIFY(session.selection().layers.current != layerBefore);
}

void TestSession::aLayerAxisStartsWithSeveralLayers()
{
    CAMSCOPE_REQUIRE_REFERENCE("models/squeezenet1_0_imagenet.pt");
    ExplainerClient client;
    Session session(client);
    QVERIFY(openReference(session));
    session.setRows(BoardVariable::Layer);
    QVERIFY(session.board().rowCount() > 1);
    QCOMPARE(session.board().board().columns.variable, BoardVariable::Method);
}

void TestSession::aModelThatCannotBeOpenedLeavesTheOther()
{
    CAMSCOPE_REQUIRE_REFERENCE("models/squeezenet1_0_imagenet.pt");
    ExplainerClient client;
    Session session(client);
    QVERIFY(openReference(session));
    const ModelInfoPointer model = session.model();
    QSignalSpy failed(&session, &Session::failed);
    session.openModel(QStringLiteral("/no/such/model.pt"));
    QVERIFY(session.isOpening());
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    QVERIFY(!session.isOpening());
    QCOMPARE(session.model(), model);
    QVERIFY(!session.board().isEmpty());
}

QTEST_MAIN(TestSession)
#include "tst_session.moc"
