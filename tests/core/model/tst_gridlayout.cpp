// SPDX-License-Identifier: Apache-2.0
#include "core/model/gridlayout.h"

#include <QTest>

using namespace camscope;

namespace {

using Shape = std::vector<std::int64_t>;

constexpr ValueTraits unknown{true, false, Axes::Unknown};

GridInfo found(const Shape& shape, int height = 224, int width = 224, const ValueTraits& traits = unknown)
{
    return GridFinder(height, width).find(shape, traits);
}

/// What is found after a patch embedding of this grid.
GridInfo foundBehind(int height, int width, const Shape& shape)
{
    GridFinder finder(height * 16, width * 16);
    finder.find({1, 8, height, width}, {true, false, Axes::ChannelsSecond});
    return finder.find(shape, unknown);
}

} // namespace

/// Which shapes are grids of positions, and how a description overrides that.
class TestGridLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void planesAreToldApartByAspectOrOperator();
    void tokensAreGridsThatWereSeenBefore();
    void theFewestExtraTokensWin();
    void withoutAGridBeforeTheExactAspectWins();
    void aSequenceMayComeFirstOrLast();
    void mergedTokensAreHalvedGrids();
    void attentionIsNoGrid();
    void aDescriptionDecides();
    void aDescriptionThatDoesNotFitGivesNone();
};

void TestGridLayout::planesAreToldApartByAspectOrOperator()
{
    QCOMPARE(found({1, 64, 14, 14}), (GridInfo{GridLayout::ChannelsFirst, 64, 14, 14, 0}));
    QCOMPARE(found({1, 14, 14, 64}), (GridInfo{GridLayout::ChannelsLast, 64, 14, 14, 0}));
    QCOMPARE(found({1, 32, 6, 14}, 96, 224), (GridInfo{GridLayout::ChannelsFirst, 32, 6, 14, 0}));
    QCOMPARE(found({1, 6, 14, 32}, 96, 224), (GridInfo{GridLayout::ChannelsLast, 32, 6, 14, 0}));
    // 14×14×14 could be either.
    QCOMPARE(found({1, 14, 14, 14}, 224, 224, {true, false, Axes::ChannelsLast}).layout, GridLayout::ChannelsLast);
    QCOMPARE(found({1, 14, 14, 14}, 224, 224, {true, false, Axes::ChannelsSecond}).layout, GridLayout::ChannelsFirst);
    // A convolution's grid is one whatever its sides; a linear layer's may be heads or windows.
    QCOMPARE(found({1, 8, 3, 14}, 224, 224, {true, false, Axes::ChannelsSecond}).height, 3);
    QCOMPARE(found({1, 3, 196, 64}, 224, 224, {true, false, Axes::ChannelsLast}).layout, GridLayout::None);
    QCOMPARE(found({1, 1000}).layout, GridLayout::None);
}

void TestGridLayout::tokensAreGridsThatWereSeenBefore()
{
    QCOMPARE(foundBehind(14, 14, {1, 197, 384}), (GridInfo{GridLayout::Tokens, 384, 14, 14, 1}));
    QCOMPARE(foundBehind(14, 14, {1, 198, 384}).extraTokens, 2); // DeiT
    QCOMPARE(foundBehind(16, 16, {1, 261, 384}), (GridInfo{GridLayout::Tokens, 384, 16, 16, 5})); // DINOv2, registers
    QCOMPARE(foundBehind(4, 4, {1, 21, 48}), (GridInfo{GridLayout::Tokens, 48, 4, 4, 5})); // not 4×5 and one token
    QCOMPARE(foundBehind(4, 4, {1, 25, 48}), (GridInfo{GridLayout::Tokens, 48, 4, 4, 9})); // not 5×5
    QCOMPARE(foundBehind(3, 5, {1, 17, 48}), (GridInfo{GridLayout::Tokens, 48, 3, 5, 2}));
    QCOMPARE(foundBehind(14, 14, {1, 100, 256}).layout, GridLayout::None); // queries, not positions
}

void TestGridLayout::theFewestExtraTokensWin()
{
    GridFinder finder(64, 64);
    finder.find({1, 8, 2, 2}, unknown);
    finder.find({1, 8, 4, 4}, unknown);
    finder.find({1, 8, 2, 2}, unknown);
    QCOMPARE(finder.find({1, 17, 8}, unknown), (GridInfo{GridLayout::Tokens, 8, 4, 4, 1}));
}

void TestGridLayout::withoutAGridBeforeTheExactAspectWins()
{
    QCOMPARE(found({1, 197, 384}), (GridInfo{GridLayout::Tokens, 384, 14, 14, 1}));
    QCOMPARE(found({1, 21, 48}, 64, 64), (GridInfo{GridLayout::Tokens, 48, 4, 4, 5}));
    QCOMPARE(found({1, 61, 48}, 96, 160), (GridInfo{GridLayout::Tokens, 48, 6, 10, 1}));
    QCOMPARE(found({1, 20, 48}, 50, 64), (GridInfo{GridLayout::Tokens, 48, 4, 5, 0})); // rounded up
}

void TestGridLayout::aSequenceMayComeFirstOrLast()
{
    const GridInfo first = foundBehind(7, 7, {50, 1, 768});
    QCOMPARE(first, (GridInfo{GridLayout::TokensFirst, 768, 7, 7, 1}));
    QCOMPARE(first.batchDimension(), 1);
    const GridInfo last = foundBehind(7, 7, {1, 512, 49});
    QCOMPARE(last, (GridInfo{GridLayout::TokensLast, 512, 7, 7, 0}));
    QCOMPARE(last.batchDimension(), 0);
    QCOMPARE(foundBehind(7, 7, {1, 58, 49}).layout, GridLayout::TokensLast); // rather than nine extra tokens
    QCOMPARE(foundBehind(7, 7, {1, 50, 49}).layout, GridLayout::Tokens);
}

void TestGridLayout::mergedTokensAreHalvedGrids()
{
    GridFinder finder(224, 224);
    finder.find({1, 96, 56, 56}, unknown);
    finder.find({1, 56 * 56, 96}, unknown);
    QCOMPARE(finder.find({1, 28 * 28, 192}, unknown), (GridInfo{GridLayout::Tokens, 192, 28, 28, 0}));
    QCOMPARE(finder.find({1, 7 * 7, 768}, unknown), (GridInfo{GridLayout::Tokens, 768, 7, 7, 0}));
}

void TestGridLayout::attentionIsNoGrid()
{
    QCOMPARE(found({1, 12, 197, 197}, 224, 224, {true, false, Axes::Pairs}).layout, GridLayout::None);
    QCOMPARE(found({1, 12, 196, 196}, 224, 224, {true, true, Axes::Unknown}).layout, GridLayout::None);
    QCOMPARE(found({1, 196, 196}, 224, 224, {true, false, Axes::Pairs}).layout, GridLayout::None);
    QCOMPARE(
        found({1, 196, 64}, 224, 224, {true, false, Axes::Pairs}).layout, GridLayout::Tokens); // one head's mixture
}

void TestGridLayout::aDescriptionDecides()
{
    GridFinder finder(224, 224);
    GridDescription description;
    description.height = 10;
    description.width = 20;
    QCOMPARE(finder.described({1, 201, 64}, description), (GridInfo{GridLayout::Tokens, 64, 10, 20, 1}));
    description = {};
    description.extraTokens = 5;
    QCOMPARE(finder.described({1, 201, 64}, description), (GridInfo{GridLayout::Tokens, 64, 14, 14, 5}));
    QCOMPARE(finder.described({201, 1, 64}, description), (GridInfo{GridLayout::TokensFirst, 64, 14, 14, 5}));
    description.layout = GridLayout::TokensLast;
    QCOMPARE(finder.described({1, 64, 201}, description), (GridInfo{GridLayout::TokensLast, 64, 14, 14, 5}));
    description = {};
    description.layout = GridLayout::ChannelsLast;
    QCOMPARE(finder.described({1, 3, 5, 64}, description), (GridInfo{GridLayout::ChannelsLast, 64, 3, 5, 0}));
    description = {};
    description.layout = GridLayout::Tokens; // alone: the rest is found as ever
    QCOMPARE(finder.described({1, 21, 48}, description).layout, GridLayout::Tokens);
    // What is described counts as seen.
    QCOMPARE(finder.find({1, 16, 8}, unknown), (GridInfo{GridLayout::Tokens, 8, 3, 5, 1}));
}

void TestGridLayout::aDescriptionThatDoesNotFitGivesNone()
{
    GridFinder finder(224, 224);
    GridDescription description;
    description.height = 14;
    description.width = 14;
    description.extraTokens = 4;
    QCOMPARE(finder.described({1, 201, 64}, description).layout, GridLayout::None);
    QCOMPARE(finder.described({1, 64, 7, 7}, description).layout, GridLayout::None);
    QCOMPARE(finder.described({1, 64}, description).layout, GridLayout::None);
    description = {};
    description.extraTokens = 300;
    QCOMPARE(finder.described({1, 201, 64}, description).layout, GridLayout::None);
    description.layout = GridLayout::ChannelsFirst;
    QCOMPARE(finder.described({1, 201, 64}, description).layout, GridLayout::None);
}

QTEST_GUILESS_MAIN(TestGridLayout)
#include "tst_gridlayout.moc"
