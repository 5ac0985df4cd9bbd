// SPDX-License-Identifier: Apache-2.0
#include "displaytour.h"

#include "app/workbench/boardarea.h"
#include "widgets/boardview.h"
#include "widgets/cellview.h"
#include "widgets/displaypopover.h"
#include "widgets/stylebar.h"
#include "widgets/thresholdcontrol.h"

#include <QMenu>
#include <QTest>

namespace camscope {

DisplayTour::DisplayTour(QDir folder, QString programFolder)
    : WindowTour(std::move(folder), std::move(programFolder), QStringLiteral("display"))
{
}

bool DisplayTour::visit()
{
    if (!open())
        return false;
    scales();
    blends();
    thresholds();
    popover();
    return true;
}

void DisplayTour::show(const QString& state, const DisplayStyle& style)
{
    // As if the user had chosen it.
    Q_EMIT m_window->area().styleBar().styleChanged(style);
    save(state);
}

bool DisplayTour::open()
{
    m_window->openDemonstration();
    BoardModel& cells = m_window->session().board();
    return QTest::qWaitFor([&] { return !cells.isEmpty() && cells.busyCount() == 0; }, 60000);
}

void DisplayTour::scales()
{
    DisplayStyle style;
    style.scale = ScaleMode::Row;
    show(QStringLiteral("scale-row"), style);
    style.scale = ScaleMode::Column;
    style.isSigned = true;
    show(QStringLiteral("scale-column-signed"), style);
    style.isSigned = false;
    style.scale = ScaleMode::Fixed;
    show(QStringLiteral("scale-fixed"), style);
}

void DisplayTour::blends()
{
    DisplayStyle style;
    style.blend = Blend::Contour;
    style.opacity = 1;
    show(QStringLiteral("contours"), style);
    style.isSigned = true;
    show(QStringLiteral("contours-signed"), style);
    style = {};
    style.upsampling = Upsampling::Cubic;
    style.blend = Blend::Mix;
    show(QStringLiteral("cubic"), style);
    style.upsampling = Upsampling::Nearest;
    style.blend = Blend::Contour;
    style.opacity = 1;
    show(QStringLiteral("contours-blocks"), style);
}

void DisplayTour::thresholds()
{
    QTest::mouseClick(m_window->board().cellView(0, 0), Qt::LeftButton);
    DisplayStyle style;
    style.threshold = 0.2;
    show(QStringLiteral("threshold"), style);
    style.threshold = 0.05;
    style.boxesAllParts = true;
    show(QStringLiteral("threshold-all-parts"), style);
    style.threshold = 0.15;
    style.boxesAllParts = false;
    m_window->board().setEnlarged(true);
    show(QStringLiteral("threshold-enlarged"), style);
    m_window->board().zoomBy(5);
    save(QStringLiteral("threshold-zoomed"));
    show(QStringLiteral("grid-numbers"), {});
    m_window->board().zoomBy(0.01);
    m_window->board().setEnlarged(false);
    QMenu* menu = m_window->area().styleBar().threshold().presets();
    menu->popup(m_window->area().styleBar().threshold().mapToGlobal(QPoint(0, -menu->sizeHint().height())));
    save(QStringLiteral("threshold-menu"));
    menu->close();
}

void DisplayTour::popover()
{
    DisplayPopover* popover = m_window->area().styleBar().openMore();
    save(QStringLiteral("more"));
    popover->close();
}

} // namespace camscope
