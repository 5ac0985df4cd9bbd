// SPDX-License-Identifier: Apache-2.0
#include "targettour.h"

#include "app/workbench/demonstration.h"
#include "app/workbench/targetcontrol.h"
#include "widgets/boardview.h"
#include "widgets/cellview.h"
#include "widgets/classpanel.h"
#include "widgets/target/targeteditor.h"

#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QTest>

namespace camscope {

TargetTour::TargetTour(QDir folder, QString programFolder)
    : WindowTour(std::move(folder), std::move(programFolder), QStringLiteral("targets"))
{
}

bool TargetTour::visit()
{
    return segmentation() && regions() && editor() && menus() && elements() && otherAnswers();
}

bool TargetTour::finished()
{
    BoardModel& cells = m_window->session().board();
    return QTest::qWaitFor([&] { return cells.busyCount() == 0; }, 60000);
}

bool TargetTour::open(const QString& model, const QString& picture)
{
    m_window->open({programFolder() + QStringLiteral("/../testdata/") + model, {picture}});
    const auto isOpen = [&] { return !m_window->session().isOpening() && m_window->session().prediction(); };
    return QTest::qWaitFor(isOpen, 60000) && finished();
}

void TargetTour::point(const QPolygonF& shares)
{
    CellView* cell = m_window->board().cellView(0, 0);
    const auto place
        = [&](QPointF share) { return QPoint(int(share.x() * cell->width()), int(share.y() * cell->height())); };
    QTest::mousePress(cell, Qt::LeftButton, {}, place(shares.first()));
    for (const QPointF& share : shares)
        QTest::mouseMove(cell, place(share));
}

bool TargetTour::segmentation()
{
    if (!open(QStringLiteral("torchvision/lraspp_scripted.pt"), QStringLiteral("scene:42,classes=cat+boat")))
        return false;
    save(QStringLiteral("1-segmentation"));
    return true;
}

bool TargetTour::regions()
{
    if (!open(QStringLiteral("bad/dict_output.pt"), QStringLiteral("scene:42,classes=cat+boat")))
        return false;
    save(QStringLiteral("2-two-outputs"));
    TargetControl& targets = m_window->targets();
    targets.pickRegion();
    const QPolygonF around{{0.2, 0.5}, {0.35, 0.35}, {0.5, 0.4}, {0.55, 0.6}, {0.5, 0.8}, {0.3, 0.85}, {0.2, 0.7}};
    point(around);
    save(QStringLiteral("3-drawing"));
    QTest::mouseRelease(m_window->board().cellView(0, 0), Qt::LeftButton);
    targets.pickRegion();
    point({{0.7, 0.3}});
    QTest::mouseRelease(m_window->board().cellView(0, 0), Qt::LeftButton);
    m_window->session().setOutput(1);
    const bool reached = finished();
    m_window->session().addTarget("output[aux]:seg:3@pred");
    const bool computed = finished();
    save(QStringLiteral("4-regions"));
    targets.openEditor("seg:3@10,10;90,10;50,80");
    save(QStringLiteral("5-region-editor"));
    targets.editor().close();
    return reached && computed;
}

bool TargetTour::editor()
{
    m_window->openDemonstration();
    const auto isOpen = [&] { return !m_window->session().isOpening() && m_window->session().prediction(); };
    if (!QTest::qWaitFor(isOpen, 60000) || !finished())
        return false;
    TargetControl& targets = m_window->targets();
    targets.openEditor();
    save(QStringLiteral("6-editor"));
    targets.openEditor("diff:0-1");
    save(QStringLiteral("7-editor-difference"));
    targets.openEditor("neg:set:0*0.7,1*0.3,2");
    save(QStringLiteral("8-editor-set"));
    targets.openEditor("embed:reference.png");
    auto* text = targets.editor().findChild<QLineEdit*>(QStringLiteral("text"));
    text->setFocus();
    text->selectAll();
    QTest::keyClicks(text, QStringLiteral("diff:cat-boat"));
    save(QStringLiteral("9-editor-error"));
    text->selectAll();
    QTest::keyClicks(text, QStringLiteral("seg:3@pred"));
    save(QStringLiteral("10-editor-warning"));
    targets.editor().close();
    return true;
}

bool TargetTour::menus()
{
    Session& session = m_window->session();
    session.addTarget("diff:0-1");
    session.addTarget("neg:prob:0");
    session.choose(BoardVariable::Method, {"gradcam", "shapleycam"});
    const bool reached = finished();
    auto* list = m_window->classPanel().findChild<QListView*>();
    const QPoint place = list->visualRect(list->model()->index(2, 0)).center();
    Q_EMIT list->customContextMenuRequested(place);
    save(QStringLiteral("11-own-targets"));
    m_window->classPanel().findChild<QMenu*>()->close();
    return reached;
}

bool TargetTour::elements()
{
    if (!open(QStringLiteral("bad/boxes.pt"), QStringLiteral("scene:42,classes=cat+boat")))
        return false;
    save(QStringLiteral("12-no-classes"));
    m_window->session().addTarget("output:3,1");
    const bool reached = finished();
    save(QStringLiteral("13-element"));
    return reached;
}

bool TargetTour::otherAnswers()
{
    if (!open(QStringLiteral("bad/scalar_output.pt"), QStringLiteral("scene:42,classes=cat+boat")))
        return false;
    save(QStringLiteral("14-single-score"));
    if (!open(QStringLiteral("bad/two_outputs.pt"), QStringLiteral("scene:42,classes=cat+boat")))
        return false;
    save(QStringLiteral("15-two-vectors"));
    return true;
}

} // namespace camscope
