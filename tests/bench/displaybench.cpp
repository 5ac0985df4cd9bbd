// SPDX-License-Identifier: Apache-2.0
// What a frame of the board costs while something about the display changes: six cells of a 12-megapixel picture.
#include "widgets/figure/boardpainter.h"
#include "widgets/figure/cellrenderer.h"

#include <benchmark/benchmark.h>

#include <QGuiApplication>

#include <cmath>

using namespace camscope;

namespace {

constexpr int cells = 6;
constexpr QSize cellPixels(400, 300);

PicturePointer photograph()
{
    auto picture = std::make_shared<Picture>();
    picture->image = RgbImage(4000, 3000);
    unsigned state = 1;
    for (std::uint8_t& value : picture->image.pixels) {
        state = state * 1664525U + 1013904223U;
        value = std::uint8_t(state >> 24);
    }
    picture->objects = {{"cat", {1000, 800, 1500, 1400}}};
    return picture;
}

/// A smooth map of 14 × 14 positions, or the noise of a gradient in the input.
ExplanationPointer map(int seed, bool noisy)
{
    auto explanation = std::make_shared<Explanation>();
    const int side = noisy ? 224 : 14;
    explanation->kind = noisy ? MapKind::Input : MapKind::Layer;
    explanation->raw = {1, side, side, std::vector<float>(std::size_t(side) * std::size_t(side))};
    unsigned state = unsigned(seed) + 1;
    for (int i = 0; i < side * side; ++i) {
        state = state * 1664525U + 1013904223U;
        const double x = (i % side + 0.5) / side;
        const double y = (i / side + 0.5) / side;
        explanation->raw.values[std::size_t(i)]
            = noisy ? float(state >> 8) : float(std::exp(-8 * (std::pow(x - 0.1 * seed, 2) + std::pow(y - 0.4, 2))));
    }
    explanation->geometry = {4000, 3000, 224, 224, 0.08, 0.08, -48, -8};
    explanation->target.label = "cat";
    return explanation;
}

/// The cells of a board, drawn as the window draws them.
class Board
{
public:
    explicit Board(bool noisy = false)
        : m_canvas(cellPixels, QImage::Format_RGB32)
    {
        static const PicturePointer picture = photograph();
        const auto cache = std::make_shared<PictureViewCache>();
        for (int i = 0; i < cells; ++i) {
            m_renderers.emplace_back(cache);
            m_renderers.back().setPicture(picture);
            m_renderers.back().setExplanation(map(i, noisy));
        }
    }

    void frame()
    {
        for (CellRenderer& renderer : m_renderers) {
            QPainter painter(&m_canvas);
            const CellImage image = renderer.render(view, cellPixels, appearance);
            painter.drawImage(image.target.topLeft(), image.image);
            painter.setRenderHint(QPainter::Antialiasing);
            const QRectF target = image.target;
            renderer.marks(appearance).paint(painter, {fromPicture(image, target), target, QFont(), Qt::blue});
        }
    }

    CellAppearance appearance;
    ViewTransform view;

private:
    QImage m_canvas;
    std::vector<CellRenderer> m_renderers;
};

/// Runs `change(board, step)` before every frame; the first frame is not counted.
template <typename Change>
void run(benchmark::State& state, Board board, Change change)
{
    board.frame();
    int step = 0;
    for (auto _ : state) {
        change(board, step++);
        board.frame();
    }
}

void opacity(benchmark::State& state)
{
    run(state, Board(), [](Board& board, int step) { board.appearance.style.opacity = step % 100 / 100.0; });
}

void colourMap(benchmark::State& state)
{
    run(state, Board(),
        [](Board& board, int step) { board.appearance.style.colourMap = step % 2 ? "viridis" : "turbo"; });
}

void zoom(benchmark::State& state)
{
    run(state, Board(), [](Board& board, int step) { board.view.zoom = 1 + step % 200 / 25.0; });
}

void pan(benchmark::State& state)
{
    Board board;
    board.view.zoom = 1.25;
    run(state, std::move(board), [](Board& shown, int step) { shown.view.centreX = 0.4 + step % 100 / 500.0; });
}

void fixedScale(benchmark::State& state)
{
    run(state, Board(), [](Board& board, int step) { board.appearance.range = ValueRange{0, 1 + float(step % 100)}; });
}

void upsampling(benchmark::State& state)
{
    run(state, Board(), [](Board& board, int step) {
        board.appearance.style.upsampling = step % 2 ? Upsampling::Cubic : Upsampling::Bilinear;
    });
}

void threshold(benchmark::State& state)
{
    run(state, Board(state.range(0) != 0),
        [](Board& board, int step) { board.appearance.style.threshold = (1 + step % 99) / 100.0; });
}

void contours(benchmark::State& state)
{
    Board board(state.range(0) != 0);
    board.appearance.style.blend = Blend::Contour;
    run(state, std::move(board), [](Board& shown, int step) { shown.view.zoom = 1 + step % 200 / 25.0; });
}

} // namespace

BENCHMARK(opacity)->Unit(benchmark::kMillisecond);
BENCHMARK(colourMap)->Unit(benchmark::kMillisecond);
BENCHMARK(zoom)->Unit(benchmark::kMillisecond);
BENCHMARK(pan)->Unit(benchmark::kMillisecond);
BENCHMARK(fixedScale)->Unit(benchmark::kMillisecond);
BENCHMARK(upsampling)->Unit(benchmark::kMillisecond);
BENCHMARK(threshold)->ArgName("noisy")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);
BENCHMARK(contours)->ArgName("noisy")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv); // fonts
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
