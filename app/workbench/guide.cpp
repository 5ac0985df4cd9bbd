// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/guide.h"

#include "app/workbench/windowactions.h"
#include "widgets/guideband.h"
#include "widgets/session.h"

#include <utility>

namespace camscope {

Guide::Guide(QString programFolder, WindowActions& actions, GuideBand& band, Session& session, QObject* parent)
    : QObject(parent)
    , m_programFolder(std::move(programFolder))
    , m_actions(actions)
    , m_band(band)
    , m_session(session)
    , m_all(camscope::demonstrations(m_programFolder))
{
    for (int i = 0; i < int(m_all.size()); ++i) {
        QAction* entry = m_actions.demonstrations->addAction(new QAction(this));
        entry->setCheckable(true);
        connect(entry, &QAction::triggered, this, [this, i] { show(i); });
    }
    const auto step = [this](int by) {
        if (m_current + by >= 0 && m_current + by < int(m_all.size()))
            show(m_current + by);
    };
    connect(m_actions.nextDemonstration, &QAction::triggered, this, [step] { step(1); });
    connect(m_actions.previousDemonstration, &QAction::triggered, this, [step] { step(-1); });
    connect(&m_band, &GuideBand::nextRequested, this, [step] { step(1); });
    connect(&m_band, &GuideBand::previousRequested, this, [step] { step(-1); });
    connect(&m_band, &GuideBand::closeRequested, this, &Guide::close);
    m_actions.setDemonstrations();
    retranslate();
}

void Guide::show(int index)
{
    m_current = index;
    update();
    const BoardSpec& board = m_all.at(std::size_t(index)).board;
    Q_EMIT shown(board.display);
    m_session.showBoard(board);
}

void Guide::close()
{
    m_current = -1;
    update();
}

void Guide::retranslate()
{
    m_all = camscope::demonstrations(m_programFolder);
    for (int i = 0; i < int(m_all.size()); ++i)
        m_actions.demonstrations->actions().at(i)->setText(
            QStringLiteral("&%1  %2").arg(i + 1).arg(m_all[std::size_t(i)].title));
    update();
}

void Guide::update()
{
    const int count = int(m_all.size());
    if (isOpen()) {
        const Demonstration& demonstration = m_all[std::size_t(m_current)];
        m_band.setContent(demonstration.title, demonstration.text, m_current + 1, count);
    }
    m_band.setVisible(isOpen());
    m_actions.nextDemonstration->setEnabled(isOpen() && m_current + 1 < count);
    m_actions.previousDemonstration->setEnabled(m_current > 0);
    for (int i = 0; i < count; ++i)
        m_actions.demonstrations->actions().at(i)->setChecked(i == m_current);
}

} // namespace camscope
