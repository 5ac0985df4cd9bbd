// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/explain/methodinfo.h"
#include "widgets/selection.h"

#include <QWidget>

class QComboBox;
class QToolButton;

namespace camscope {

class MutedLabel;
class OptionValuesPopover;

/// Chooses what runs along the board's rows and columns.
class AxisBar : public QWidget
{
    Q_OBJECT
public:
    explicit AxisBar(QWidget* parent = nullptr);

    /// Models are offered where there are several, option values where the method has options.
    void setSelection(const Selection& selection);
    OptionValuesPopover* openOptionValues(); ///< while option values run along an axis

Q_SIGNALS:
    void rowsPicked(camscope::BoardVariable variable);
    void columnsPicked(camscope::BoardVariable variable);
    void swapRequested();
    void optionValuesPicked(const std::vector<std::string>& values);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fill();
    bool isOffered(BoardVariable variable) const;
    void showOption();

    bool m_showing = false;
    bool m_severalModels = false;
    const MethodInfo* m_method = nullptr; ///< whose options can be compared, if it has any
    std::vector<std::string> m_optionValues;
    MutedLabel* m_rowsLabel = nullptr;
    QComboBox* m_rows = nullptr;
    MutedLabel* m_columnsLabel = nullptr;
    QComboBox* m_columns = nullptr;
    QToolButton* m_swap = nullptr;
    QToolButton* m_option = nullptr; ///< which values of which option; hidden while they run along no axis
};

} // namespace camscope
