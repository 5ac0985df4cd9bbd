// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/statusline.h"

#include "widgets/methodlistmodel.h"
#include "widgets/mutedlabel.h"

#include <QEvent>
#include <QToolButton>

#include <cmath>

namespace camscope {

StatusLine::StatusLine(QWidget* parent)
    : QStatusBar(parent)
    , m_device(new MutedLabel)
    , m_last(new MutedLabel)
    , m_job(new QLabel)
    , m_stop(new QToolButton)
    , m_cursor(new MutedLabel)
    , m_zoom(new MutedLabel)
{
    setSizeGripEnabled(false);
    setContentsMargins(8, 0, 12, 0);
    for (QWidget* widget :
        {static_cast<QWidget*>(m_device), static_cast<QWidget*>(m_last), static_cast<QWidget*>(m_job)}) {
        widget->setContentsMargins(4, 0, 12, 0);
        addWidget(widget);
    }
    m_job->setContentsMargins(4, 0, 0, 0);
    addWidget(m_stop);
    addPermanentWidget(m_cursor);
    addPermanentWidget(m_zoom);
    // Numbers that change all the time must not push each other about.
    m_cursor->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("x 00000 y 00000")));
    m_zoom->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("00000 %")) + 8);
    m_cursor->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_zoom->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_stop->setText(QStringLiteral("✕"));
    m_stop->setAutoRaise(true);
    m_stop->setFixedSize(20, 20);
    m_stop->hide();
    connect(m_stop, &QToolButton::clicked, this, &StatusLine::stopRequested);
    retranslate();
}

void StatusLine::setVersions(const EngineVersions& versions)
{
    m_versions = versions;
    retranslate();
}

void StatusLine::setLastMap(double seconds)
{
    m_seconds = seconds;
    retranslate();
}

void StatusLine::setJob(const QString& name, int percent)
{
    m_job->setText(percent < 0 || name.isEmpty() ? name : QStringLiteral("%1  %2 %").arg(name).arg(percent));
    m_stop->setVisible(!name.isEmpty() && percent >= 0);
}

void StatusLine::setCursorPosition(std::optional<QPoint> picturePoint)
{
    m_cursor->setText(
        picturePoint ? QStringLiteral("x %1 y %2").arg(picturePoint->x()).arg(picturePoint->y()) : QString());
}

void StatusLine::setZoom(double pixelScale)
{
    m_zoom->setText(pixelScale > 0 ? QStringLiteral("%1 %").arg(std::lround(100 * pixelScale)) : QString());
}

void StatusLine::retranslate()
{
    if (m_versions) {
        const QString device = QString::fromStdString(m_versions->device).toUpper();
        m_device->setText(QStringLiteral("%1 · %2").arg(
            device, m_versions->threads == 1 ? tr("1 thread") : tr("%1 threads").arg(m_versions->threads)));
    }
    m_last->setText(m_seconds ? tr("last map %1").arg(durationText(*m_seconds)) : QString());
    m_stop->setToolTip(tr("Stop computing maps"));
    m_stop->setAccessibleName(tr("Stop computing maps"));
    m_zoom->setToolTip(tr("Screen pixels per picture pixel"));
    m_cursor->setToolTip(tr("Position in the original picture"));
}

void StatusLine::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QStatusBar::changeEvent(event);
}

} // namespace camscope
