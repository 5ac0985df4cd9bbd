// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/boardmodel.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace camscope {

/// The numbers behind the selected cell: score, raw range, grid, facts, warnings.
class Inspector : public QWidget
{
    Q_OBJECT
public:
    explicit Inspector(QWidget* parent = nullptr);

    /// `title` names the cell: "Grad-CAM, tiger cat".
    void setCell(const QString& title, const CellState& state);
    void clear();
    /// What is shown, line by line, for copying.
    QString text() const;

Q_SIGNALS:
    void helpRequested(const std::string& methodId); ///< by the method's name

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    QLabel* addRow(const QString& name, const QString& value);
    void addMethod(const std::string& id);
    void addNote(const QString& text, bool isError);
    void addExplanation(const Explanation& explanation);

    QString m_cellTitle;
    std::optional<CellState> m_state;
    QLabel* m_subtitle = nullptr;
    QWidget* m_content = nullptr;
    QGridLayout* m_grid = nullptr;
    QVBoxLayout* m_notes = nullptr;
};

} // namespace camscope
