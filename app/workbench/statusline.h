// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/enginesettings.h"

#include <QStatusBar>

#include <optional>

class QLabel;
class QToolButton;

namespace camscope {

class MutedLabel;

/// The line at the bottom: device, last map, running job; cursor and zoom at the right.
class StatusLine : public QStatusBar
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent = nullptr);

    void setVersions(const EngineVersions& versions);
    void setLastMap(double seconds);
    /// "" while nothing is computed; `percent` below 0 while it is unknown.
    void setJob(const QString& name, int percent);
    void setCursorPosition(std::optional<QPoint> picturePoint);
    void setZoom(double pixelScale); ///< screen pixels per picture pixel; 0: no picture

Q_SIGNALS:
    void stopRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    std::optional<EngineVersions> m_versions;
    std::optional<double> m_seconds;
    MutedLabel* m_device = nullptr;
    MutedLabel* m_last = nullptr;
    QLabel* m_job = nullptr;
    QToolButton* m_stop = nullptr;
    MutedLabel* m_cursor = nullptr;
    MutedLabel* m_zoom = nullptr;
};

} // namespace camscope
