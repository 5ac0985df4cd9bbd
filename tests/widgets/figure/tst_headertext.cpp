// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure/headertext.h"

#include <QTest>

using namespace camscope;

namespace {

ModelInfo model()
{
    ModelInfo info;
    info.classCount = 3;
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

} // namespace

class TestHeaderText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachVariableHasItsHeader_data();
    void eachVariableHasItsHeader();
    void withoutAPredictionAClassHasNoProbability();
    void besideSeveralPicturesAClassHasNoProbability();
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
}

void TestHeaderText::eachVariableHasItsHeader()
{
    QFETCH(BoardVariable, variable);
    QFETCH(QString, value);
    const ModelInfo info = model();
    const Prediction known = prediction();
    const HeaderText header = headerText(variable, value.toStdString(), info, &known);
    QTEST(header.title, "title");
    QTEST(header.note, "note");
}

void TestHeaderText::withoutAPredictionAClassHasNoProbability()
{
    const HeaderText header = headerText(BoardVariable::Class, "1", model(), nullptr);
    QCOMPARE(header.note, QString());
}

void TestHeaderText::besideSeveralPicturesAClassHasNoProbability()
{
    const Prediction known = prediction();
    BoardSpec board;
    board.rows = {BoardVariable::Class, {"0"}};
    board.columns = {BoardVariable::Method, {"gradcam"}};
    QCOMPARE(boardHeaders(board, model(), &known).rows.front().note, QStringLiteral("25.0 %"));
    board.columns = {BoardVariable::Picture, {"a.png", "b.png"}};
    const BoardHeaders headers = boardHeaders(board, model(), &known);
    QCOMPARE(headers.rows.front(), (HeaderText{"cat", {}}));
    QCOMPARE(headers.columns.size(), std::size_t(2));
}

void TestHeaderText::anUnknownClassKeepsItsText()
{
    const Prediction known = prediction();
    QCOMPARE(headerText(BoardVariable::Class, "zebra", model(), &known).title, QStringLiteral("zebra"));
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
