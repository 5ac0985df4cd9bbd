// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/inputpresets.h"

#include <QWidget>

#include <map>
#include <string>
#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;
class QSpinBox;

namespace camscope {

class NoteLabel;
class NumberFields;

/// All that a description says about a model's input, a field for each member. What cannot be is said below its field.
class InputForm : public QWidget
{
    Q_OBJECT
public:
    explicit InputForm(QWidget* parent = nullptr);

    /// `channels`: how many the model takes; changed() is not sent.
    void setInput(const InputDescription& input, int channels);
    const InputDescription& input() const { return m_input; }
    bool isValid() const { return m_isValid; }
    /// What the model itself says about its size, below that field until something changes; "" for nothing.
    void setRefusal(const QString& sentence);

Q_SIGNALS:
    void changed(); ///< by the user

protected:
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void addRow(QGridLayout& grid, const char* member, QWidget* field);
    void connectFields();
    void retranslate();
    void fillLists();
    void showInput();
    void showFaults();
    void take(); ///< a field has another value

    InputDescription m_input;
    int m_channels = 3;
    bool m_isValid = true;
    bool m_isShowing = false; ///< fields change, but not by the user
    std::vector<InputPreset> m_presets;
    std::map<std::string, QLabel*> m_labels; ///< by the member that they stand beside
    std::map<std::string, NoteLabel*> m_faults;
    QComboBox* m_preset = nullptr;
    QWidget* m_size = nullptr;
    QSpinBox* m_width = nullptr;
    QSpinBox* m_height = nullptr;
    QComboBox* m_resize = nullptr;
    QSpinBox* m_shortSide = nullptr;
    QWidget* m_fill = nullptr;
    QSpinBox* m_fillColour[3]{};
    QComboBox* m_interpolation = nullptr;
    QComboBox* m_order = nullptr;
    QComboBox* m_range = nullptr;
    NumberFields* m_mean = nullptr;
    NumberFields* m_std = nullptr;
};

} // namespace camscope
