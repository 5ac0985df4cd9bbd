// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/engine/engine.h"
#include "core/model/inputview.h"

#include <QWidget>

#include <optional>

class QGridLayout;
class QLabel;

namespace camscope {

class MutedLabel;
class PictureBox;

/// What a model gets of a picture: the part of it that is used, the input itself, and the numbers of its channels. They
/// are computed on a thread of their own; of several wishes the last one counts.
class InputPreview : public QWidget
{
    Q_OBJECT
public:
    explicit InputPreview(QWidget* parent = nullptr);

    void setPicture(const PicturePointer& picture); ///< null: nothing to see
    /// Nothing: what is entered makes no input; what was seen last stays, dimmed.
    void setInput(const std::optional<InputDescription>& input);
    /// Of what was asked for last; nothing while it is being computed.
    const std::optional<InputView>& view() const { return m_view; }

Q_SIGNALS:
    void changed(); ///< another view is there
    void failed(const QString& sentence); ///< the picture cannot be brought to the size

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Wish
    {
        PicturePointer picture;
        InputDescription input;
        bool operator==(const Wish&) const = default;
    };
    void showPicture();
    void ask();
    void take(const Wish& wish, const Result<InputView>& result);
    void showChannels();
    void retranslate();

    PicturePointer m_picture;
    std::optional<InputDescription> m_input;
    std::optional<InputView> m_view;
    std::optional<Wish> m_running;
    PictureBox* m_cut = nullptr; ///< the picture with what is used of it
    PictureBox* m_seen = nullptr;
    MutedLabel* m_cutTitle = nullptr;
    MutedLabel* m_seenTitle = nullptr;
    QGridLayout* m_table = nullptr;
    QLabel* m_heads[4]{};
    QLabel* m_cells[3][4]{};
};

} // namespace camscope
