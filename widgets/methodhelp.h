// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

#include <string>
#include <vector>

class QPushButton;
class QTextBrowser;

namespace camscope {

/// The page of a method in a window of its own, which blocks nothing: what it answers, its formula, its options, when
/// it misleads. Links and the buttons below turn to other methods; Escape closes.
class MethodHelp : public QDialog
{
    Q_OBJECT
public:
    explicit MethodHelp(QWidget* parent = nullptr);

    /// Shows the page of this method; the first time the window opens left of `neighbour`.
    void showMethod(const std::string& id, const QWidget& neighbour);
    const std::string& method() const { return m_id; } ///< "" before the first page
    QTextBrowser& browser() { return *m_browser; }
    QPushButton& previousButton() { return *m_previous; }
    QPushButton& nextButton() { return *m_next; }
    QPushButton& backButton() { return *m_back; } ///< hidden where there is nothing to go back to

protected:
    void changeEvent(QEvent* event) override;

private:
    void turnTo(const std::string& id); ///< by a link or button; remembers the page before
    void setMethod(const std::string& id);
    void place(const QWidget& neighbour); ///< within its window where that is high enough
    void goBack();
    void render();

    std::string m_id;
    std::vector<std::string> m_before;
    bool m_placed = false;
    QTextBrowser* m_browser = nullptr;
    QPushButton* m_previous = nullptr;
    QPushButton* m_next = nullptr;
    QPushButton* m_back = nullptr;
};

} // namespace camscope
