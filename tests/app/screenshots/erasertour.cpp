// SPDX-License-Identifier: Apache-2.0
#include "erasertour.h"

#include "widgets/boardview.h"
#include "widgets/cellview.h"
#include "widgets/eraser/erasertool.h"
#include "widgets/linkedview.h"

#include <QTest>

namespace camscope {

EraserTour::EraserTour(QDir folder, QString programFolder)
    : WindowTour(std::move(folder), std::move(programFolder), QStringLiteral("eraser"))
{
}

bool EraserTour::visit()
{
    m_window->openDemonstration();
    if (!QTest::qWaitFor([&] { return !m_window->session().isOpening(); }, 60000) || !settled())
        return false;
    Session& session = m_window->session();
    EraserTool& tool = m_window->linkedView().eraserTool();
    const std::string picture = session.selection().pictures.current;
    const PicturePointer pixels = session.pictures().picture(picture);
    const QSize size(pixels->image.width, pixels->image.height);
    const auto at = [&](double x, double y) { return QPointF(x * size.width(), y * size.height()); };
    tool.setActive(true);
    tool.setSize(0.2);
    QTest::mouseMove(m_window->board().cellView(0, 0), {70, 60});
    save(QStringLiteral("1-tool"));
    tool.setFill(EraserStroke::Fill::Noise);
    tool.press(picture, at(0.42, 0.4), size);
    tool.move(at(0.42, 0.6));
    const bool follows
        = QTest::qWaitFor([&] { return m_window->board().rowHeader(0).note.contains(QStringLiteral("→")); }, 10000);
    QTest::qWait(500);
    save(QStringLiteral("2-while-painting"));
    tool.move(at(0.3, 0.65));
    tool.release();
    const bool done = settled();
    QTest::qWait(300);
    save(QStringLiteral("3-erased"));
    tool.setActive(false);
    m_window->board().setEnlarged(true);
    save(QStringLiteral("4-without-the-tool"));
    return follows && done;
}

} // namespace camscope
