// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/boardmodel.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace camscope {

class BarChart;
class ChannelsView;
class MutedLabel;

/// What is behind the selected cell: score, raw range and histogram, grid, facts, warnings, channels.
class Inspector : public QWidget
{
    Q_OBJECT
public:
    explicit Inspector(QWidget* parent = nullptr);

    /// `title` names the cell: "Grad-CAM, tiger cat".
    /// `picture`: that of the cell, null while it is being read.
    void setCell(const QString& title, const CellState& state, const PicturePointer& picture = {});
    /// Of the cell's class, before something was painted over its picture; shown with the next cell that is set.
    void setProbabilityBefore(std::optional<double> probability) { m_before = probability; }
    void setStyle(const DisplayStyle& style); ///< of the small pictures
    void clear();
    /// Something measured where the cell is displayed: "IoU with the true box", "0.62".
    struct Measure
    {
        QString name;
        QString value;
    };
    /// Shown below the numbers of the map until others are set.
    void setMeasures(const std::vector<Measure>& measures);
    /// What is shown, line by line, for copying.
    QString text() const;

Q_SIGNALS:
    void helpRequested(const std::string& methodId); ///< by the method's name

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    QLabel* addRow(const QString& name, const QString& value) { return addRow(*m_grid, name, value); }
    static QLabel* addRow(QGridLayout& grid, const QString& name, const QString& value);
    void addMethod(const std::string& id);
    void addNote(const QString& text, bool isError);
    void addExplanation(const Explanation& explanation);
    ExplanationPointer explanation() const; ///< of the cell, once it is there
    void showHistogram();

    QString m_cellTitle;
    std::optional<CellState> m_state;
    std::optional<double> m_before;
    QLabel* m_subtitle = nullptr;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_content = nullptr;
    struct MeasureLabels
    {
        QLabel* name;
        QLabel* value;
    };
    std::vector<MeasureLabels> m_measures; ///< hidden where they are not used
    QGridLayout* m_grid = nullptr;
    QGridLayout* m_measureGrid = nullptr;
    QVBoxLayout* m_notes = nullptr;
    MutedLabel* m_histogramTitle = nullptr;
    BarChart* m_histogram = nullptr; ///< of the raw map
    ChannelsView* m_channels = nullptr;
};

} // namespace camscope
