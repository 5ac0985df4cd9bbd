// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/spec/boardspec.h"

#include <QWidget>

class QComboBox;
class QToolButton;

namespace camscope {

class MutedLabel;

/// Chooses what runs along the board's rows and columns.
class AxisBar : public QWidget
{
    Q_OBJECT
public:
    explicit AxisBar(QWidget* parent = nullptr);

    /// Models are offered where there are several.
    void setAxes(BoardVariable rows, BoardVariable columns, bool severalModels = false);

Q_SIGNALS:
    void rowsPicked(camscope::BoardVariable variable);
    void columnsPicked(camscope::BoardVariable variable);
    void swapRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fill();

    bool m_showing = false;
    bool m_severalModels = false;
    MutedLabel* m_rowsLabel = nullptr;
    QComboBox* m_rows = nullptr;
    MutedLabel* m_columnsLabel = nullptr;
    QComboBox* m_columns = nullptr;
    QToolButton* m_swap = nullptr;
};

} // namespace camscope
