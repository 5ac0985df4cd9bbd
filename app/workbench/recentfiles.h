// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMenu>
#include <QStringList>

namespace camscope {

/// A menu of the models opened last, kept in the settings.
class RecentFiles : public QMenu
{
    Q_OBJECT
public:
    explicit RecentFiles(QWidget* parent = nullptr);

    void add(const QString& path);
    QStringList paths() const;

    static constexpr int most = 8;

Q_SIGNALS:
    void picked(const QString& path);

private:
    void fill();
};

} // namespace camscope
