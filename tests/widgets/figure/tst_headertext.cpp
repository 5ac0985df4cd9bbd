// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure/headertext.h"

#include <QTest>

using namespace camscope;

namespace {

ModelInfo model()
{
    ModelInfo info;
    info.mainOutput = 0;
    info.outputs = {{"", {1, 3}, OutputKind::ClassVector, false, true, 3, {}}};
    info.description.labels = {"cat", "boat", "tree"};
    info.suggestedLayer = "stage4";
    LayerInfo layer;
    layer.name = "stage4";
    layer.type = "Block";
    layer.grid = {GridLayout::ChannelsFirst, 160, 10, 10, 0};
    info.layers = {layer};
    return info;
}

Prediction prediction()
{
    Prediction result;
    result.logits = {1, 2, 0};
    result.probabilities = {0.25F, 0.7499F, 0.0001F};
    result.ranking = {1, 0, 2};
    return result;
}

HeaderContext context(bool predicted = true)
{
    HeaderContext result;
    result.model = std::make_shared<ModelInfo>(model());
    if (predicted)
        result.predictions[0] = std::make_shared<Prediction>(prediction());
    auto named = std::make_shared<ModelInfo>(model());
    named->description.name = "Scenes";
    result.models = {{"/models/scenes.pt", named}};
    return result;
}

} // namespace

class TestHeaderText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachVariableHasItsHeader_data();
    void eachVariableHasItsHeader();
    void withoutAPredictionAClassHasNoProbability();
    void besideSeveralPicturesAClassHasNoProbability();
    void aRankIsNamedWhereItsClassDiffersFromCellToCell();
    void captionsTellWhatHeadersCannot_data();
    void captionsTellWhatHeadersCannot();
    void aCaptionIsTheCellsOwnClassAndProbability();
    void anUnknownClassKeepsItsText();
    void gridsAreWrittenShort_data();
    void gridsAreWrittenShort();
};

void TestHeaderText::eachVariableHasItsHeader_data()
{
    QTest::addColumn<BoardVariable>("variable");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("note");
    QTest::newRow("class by index") << BoardVariable::Class << "0"
                                    << "cat"
                                    << "25.0 %";
    QTest::newRow("class by rank") << BoardVariable::Class << "top1"
                                   << "boat"
                                   << "75.0 %";
    QTest::newRow("improbable class") << BoardVariable::Class << "2"
                                      << "tree"
                                      << "< 0.1 %";
    QTest::newRow("method") << BoardVariable::Method << "gradcam"
                            << "Grad-CAM"
                            << "";
    QTest::newRow("method with options") << BoardVariable::Method << "scorecam:weights=raw"
                                         << "Score-CAM"
                                         << "weights = raw";
    QTest::newRow("layer") << BoardVariable::Layer << "stage4"
                           << "stage4" << QString::fromUtf8("10²·160");
    QTest::newRow("picture") << BoardVariable::Picture << "/some/folder/cat and boat.png"
                             << "cat and boat"
                             << "";
    QTest::newRow("scene") << BoardVariable::Picture << "scene:42,classes=cat+boat"
                           << "cat, boat"
                           << "scene 42";
    QTest::newRow("stamped scene") << BoardVariable::Picture << "scene:42,classes=boat,background=sea,mark=on"
                                   << "boat, stamped" << QString::fromUtf8("sea · scene 42");
    QTest::newRow("scene by lot") << BoardVariable::Picture << "scene:7"
                                  << "scene 7"
                                  << "";
    QTest::newRow("malformed scene") << BoardVariable::Picture << "scene:x"
                                     << "scene:x"
                                     << "";
    QTest::newRow("array") << BoardVariable::Picture << "/some/input.npy"
                           << "input"
                           << "";
    QTest::newRow("model with a name") << BoardVariable::Model << "/models/scenes.pt"
                                       << "Scenes"
                                       << "";
    QTest::newRow("model that is not open") << BoardVariable::Model << "/models/other.v2.pt"
                                            << "other.v2"
                                            << "";
    QTest::newRow("convention") << BoardVariable::Convention << "pytorch-grad-cam"
                                << "pytorch-grad-cam"
                                << "";
}

void TestHeaderText::eachVariableHasItsHeader()
{
    QFETCH(BoardVariable, variable);
    QFETCH(QString, value);
    const HeaderText header = headerText(variable, value.toStdString(), context());
    QTEST(header.title, "title");
    QTEST(header.note, "note");
}

void TestHeaderText::withoutAPredictionAClassHasNoProbability()
{
    const HeaderText header = headerText(BoardVariable::Class, "1", context(false));
    QCOMPARE(header.note, QString());
}

void TestHeaderText::besideSeveralPicturesAClassHasNoProbability()
{
    BoardSpec board;
    board.rows = {BoardVariable::Class, {"0"}};
    board.columns = {BoardVariable::Method, {"gradcam"}};
    QCOMPARE(boardHeaders(board, context()).rows.front().note, QStringLiteral("25.0 %"));
    board.columns = {BoardVariable::Picture, {"a.png", "b.png"}};
    const BoardHeaders headers = boardHeaders(board, context());
    QCOMPARE(headers.rows.front(), (HeaderText{"cat", {}}));
    QCOMPARE(headers.columns.size(), std::size_t(2));
}

void TestHeaderText::aRankIsNamedWhereItsClassDiffersFromCellToCell()
{
    BoardSpec board;
    board.rows = {BoardVariable::Class, {"top1", "top2"}};
    board.columns = {BoardVariable::Picture, {"a.png", "b.png"}};
    const BoardHeaders headers = boardHeaders(board, context());
    QCOMPARE(headers.rows[0].title, QStringLiteral("most probable class"));
    QCOMPARE(headers.rows[1].title, QStringLiteral("class of rank 2"));
}

void TestHeaderText::captionsTellWhatHeadersCannot_data()
{
    QTest::addColumn<BoardVariable>("rows");
    QTest::addColumn<BoardVariable>("columns");
    QTest::addColumn<bool>("captions");
    QTest::newRow("class × method") << BoardVariable::Class << BoardVariable::Method << false;
    QTest::newRow("class × layer") << BoardVariable::Class << BoardVariable::Layer << false;
    QTest::newRow("class × picture") << BoardVariable::Class << BoardVariable::Picture << true;
    QTest::newRow("picture × model") << BoardVariable::Picture << BoardVariable::Model << true;
    QTest::newRow("layer × method") << BoardVariable::Layer << BoardVariable::Method << true;
}

void TestHeaderText::captionsTellWhatHeadersCannot()
{
    QFETCH(BoardVariable, rows);
    QFETCH(BoardVariable, columns);
    BoardSpec board;
    board.rows.variable = rows;
    board.columns.variable = columns;
    QTEST(needsCaptions(board), "captions");
}

void TestHeaderText::aCaptionIsTheCellsOwnClassAndProbability()
{
    Explanation explanation;
    explanation.target.title = "boat";
    QCOMPARE(captionText(explanation), (HeaderText{"boat", {}}));
    explanation.probability = 0.983;
    QCOMPARE(captionText(explanation), (HeaderText{"boat", "98.3 %"}));
}

void TestHeaderText::anUnknownClassKeepsItsText()
{
    QCOMPARE(headerText(BoardVariable::Class, "zebra", context()).title, QStringLiteral("zebra"));
}

void TestHeaderText::gridsAreWrittenShort_data()
{
    QTest::addColumn<QSize>("grid");
    QTest::addColumn<QString>("text");
    QTest::newRow("square") << QSize(13, 13) << QString::fromUtf8("13²·512");
    QTest::newRow("not square: height first") << QSize(9, 13) << QString::fromUtf8("13×9·512");
}

void TestHeaderText::gridsAreWrittenShort()
{
    QFETCH(QSize, grid);
    LayerInfo layer;
    layer.grid = {GridLayout::ChannelsFirst, 512, grid.height(), grid.width(), 0};
    QTEST(gridText(layer), "text");
}

QTEST_GUILESS_MAIN(TestHeaderText)
#include "tst_headertext.moc"
