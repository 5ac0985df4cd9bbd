// SPDX-License-Identifier: Apache-2.0
// How the window feels, measured on the real one with the demonstration model: camscope-window-bench [REPEAT]
// [PICTURE]
#include "app/workbench/language.h"
#include "app/workbench/mainwindow.h"
#include "widgets/boardview.h"
#include "widgets/cellview.h"
#include "widgets/eraser/erasertool.h"
#include "widgets/linkedview.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTimer>
#include <QWindow>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <vector>

using namespace camscope;

namespace {

constexpr int patience = 120000;

/// The longest time for which the event loop answered nothing, while it lives.
class LatencyProbe : public QObject
{
public:
    LatencyProbe()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, this, [this] {
            m_longest = std::max(m_longest, m_last.restart() - interval);
            ++m_beats;
        });
        m_last.start();
        m_timer.start(interval);
    }

    qint64 longest() const { return m_longest; } ///< ms beyond the interval
    int beats() const { return m_beats; }

private:
    static constexpr int interval = 2;
    QTimer m_timer;
    QElapsedTimer m_last;
    qint64 m_longest = 0;
    int m_beats = 0;
};

double median(std::vector<double> values)
{
    std::nth_element(values.begin(), values.begin() + values.size() / 2, values.end());
    return values[values.size() / 2];
}

void report(const char* what, double milliseconds, const char* goal)
{
    std::printf("%-58s %8.1f ms   %s\n", what, milliseconds, goal);
}

/// Runs the event loop until `reached`; ms from `clock`'s start.
double until(const QElapsedTimer& clock, const std::function<bool()>& reached)
{
    QTimer look; // between two looks the thread sleeps: the engine needs all processors
    look.setTimerType(Qt::PreciseTimer);
    look.start(1);
    while (!reached() && clock.elapsed() < patience)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    return double(clock.nsecsElapsed()) / 1e6;
}

bool settled(MainWindow& window)
{
    BoardModel& cells = window.session().board();
    return !window.session().isOpening() && !cells.isEmpty() && cells.busyCount() == 0;
}

/// A class that was not asked for before takes the place of the one on the board.
double newClass(MainWindow& window, int index)
{
    QElapsedTimer clock;
    clock.start();
    window.session().choose(BoardVariable::Class, {std::to_string(index)});
    return until(clock, [&] { return settled(window); });
}

/// One stroke over the cat, move by move: until the stroke is drawn in all cells, until the selected cell has its new
/// map, until all cells have theirs.
void erase(MainWindow& window, int repeat)
{
    Session& session = window.session();
    EraserTool& tool = window.linkedView().eraserTool();
    BoardView& board = window.board();
    const std::string picture = session.selection().pictures.current;
    const PicturePointer pixels = session.pictures().picture(picture);
    const QSize size(pixels->image.width, pixels->image.height);
    const auto maps = [&] {
        std::vector<ExplanationPointer> all;
        for (int row = 0; row < session.board().rowCount(); ++row) {
            for (int column = 0; column < session.board().columnCount(); ++column)
                all.push_back(board.cellView(row, column)->state().explanation);
        }
        return all;
    };
    std::vector<double> drawn;
    std::vector<double> first;
    std::vector<double> whole;
    tool.setActive(true);
    const LatencyProbe heartbeat; // an event loop without events would look only now and then
    QElapsedTimer clock;
    tool.press(picture, QPointF(0.3 * size.width(), 0.5 * size.height()), size);
    for (int i = 0; i <= repeat; ++i) {
        // The round about the move before is finished: this is what a single move takes.
        clock.restart();
        until(clock, [&] { return clock.elapsed() >= 400; });
        const std::vector<ExplanationPointer> before = maps();
        clock.restart();
        tool.move(QPointF((0.32 + 0.02 * i) * size.width(), 0.5 * size.height()));
        board.repaint();
        const double frame = double(clock.nsecsElapsed()) / 1e6;
        const double one = until(clock, [&] { return maps().front() != before.front(); });
        const double all = until(clock, [&] {
            const std::vector<ExplanationPointer> now = maps();
            return std::equal(
                now.begin(), now.end(), before.begin(), [](const auto& a, const auto& b) { return a != b; });
        });
        if (i == 0)
            continue; // the first maps of a layer take longer
        drawn.push_back(frame);
        first.push_back(one);
        whole.push_back(all);
    }
    tool.cancel();
    tool.setActive(false);
    report("eraser: its stroke in all cells, median", median(drawn), "goal < 16");
    report("eraser: new map of the cell under it, median", median(first), "goal < 150");
    std::printf("%-58s %8.1f ms   %zu maps\n", "eraser: new maps of all cells, median", median(whole), maps().size());
}

void measure(MainWindow& window, int repeat)
{
    Session& session = window.session();
    session.choose(BoardVariable::Method, {"gradcam"});
    QElapsedTimer clock;
    clock.start();
    until(clock, [&] { return settled(window); });

    std::vector<double> classes;
    const int count = session.model()->classCount();
    for (int i = 0; i < std::min(repeat, count - 2); ++i)
        classes.push_back(newClass(window, 2 + i));
    report("another class, Grad-CAM, median", median(classes), "goal < 50");

    session.choose(BoardVariable::Class, {"0", "5"});
    session.choose(BoardVariable::Method, {"gradcam", "gradcampp", "layercam", "hirescam", "xgradcam"});
    until(clock, [&] { return settled(window); });
    erase(window, repeat);

    session.choose(BoardVariable::Method, {"scorecam", "rise:masks=400"});
    const LatencyProbe probe;
    clock.restart();
    until(clock, [&] { return settled(window); });
    std::printf("%-58s %8.1f s\n", "Score-CAM and RISE took", double(clock.elapsed()) / 1000);
    report("longest silence of the window meanwhile", double(probe.longest()), "goal < 50");
    std::printf("%-58s %8d\n", "answers of the event loop meanwhile", probe.beats());
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QElapsedTimer clock;
    clock.start();
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("camscope-window-bench"));
    Theme::instance().setMode(Theme::Mode::Light);
    Language language;
    WindowOptions options;
    options.rememberLayout = false;
    options.programFolder = QCoreApplication::applicationDirPath();
    MainWindow window(options, language);
    window.resize(1440, 900);
    window.show();
    until(clock, [&] { return window.windowHandle() && window.windowHandle()->isExposed(); });
    report("window visible after the start of main()", double(clock.nsecsElapsed()) / 1e6, "goal < 700");
    window.openDemonstration();
    const double first = until(clock, [&] {
        BoardModel& cells = window.session().board();
        return !cells.isEmpty() && cells.cell(0, 0).status == CellState::Status::Done;
    });
    report("first map of the demonstration", first, "goal < 2000");
    until(clock, [&] { return settled(window); });
    if (argc > 2) {
        window.open({{}, {QString::fromLocal8Bit(argv[2])}});
        until(clock, [&] { return settled(window); });
    }
    measure(window, argc > 1 ? std::max(1, std::atoi(argv[1])) : 9);
    return 0;
}
