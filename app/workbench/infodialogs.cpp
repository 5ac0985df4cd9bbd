// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/infodialogs.h"

#include "widgets/figure/coretext.h"
#include "widgets/icons.h"
#include "widgets/mutedlabel.h"
#include "widgets/notelabel.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <utility>
#include <vector>

namespace camscope {

namespace {

constexpr int iconSize = 64;

QString say(const char* text)
{
    return QCoreApplication::translate("camscope::InfoDialogs", text);
}

QDialog* makeDialog(const QString& title, QWidget* parent)
{
    auto* dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto* layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(16);
    return dialog;
}

void finish(QDialog* dialog)
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    dialog->layout()->addWidget(buttons);
    dialog->show();
}

void addTable(QDialog* dialog, const std::vector<std::pair<QString, QString>>& rows)
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(6);
    for (const auto& [name, value] : rows) {
        auto* left = new MutedLabel;
        left->setText(name);
        auto* right = new QLabel(value);
        right->setTextInteractionFlags(Qt::TextSelectableByMouse);
        const int row = grid->rowCount();
        grid->addWidget(left, row, 0);
        grid->addWidget(right, row, 1);
    }
    static_cast<QVBoxLayout*>(dialog->layout())->addLayout(grid);
}

} // namespace

QDialog* showAbout(const EngineVersions& versions, QWidget* parent)
{
    QDialog* dialog = makeDialog(say(QT_TRANSLATE_NOOP("camscope::InfoDialogs", "About Camscope")), parent);
    auto* head = new QHBoxLayout;
    head->setSpacing(16);
    auto* sign = new QLabel;
    sign->setPixmap(icon(QStringLiteral("camscope")).pixmap(iconSize));
    auto* text
        = new QLabel(QStringLiteral("<p style='font-size: large'><b>Camscope</b> %1</p><p>%2</p>")
                         .arg(QString::fromStdString(versions.program),
                             say(QT_TRANSLATE_NOOP("camscope::InfoDialogs", "Shows where a neural network looked."))));
    head->addWidget(sign, 0, Qt::AlignTop);
    head->addWidget(text, 1);
    static_cast<QVBoxLayout*>(dialog->layout())->addLayout(head);
    addTable(dialog,
        {{QStringLiteral("LibTorch"), QString::fromStdString(versions.torch)},
            {QStringLiteral("OpenCV"), QString::fromStdString(versions.opencv)},
            {QStringLiteral("BLAS"), QString::fromStdString(versions.blas)},
            {QStringLiteral("Qt"), QString::fromLatin1(qVersion())},
            {say(QT_TRANSLATE_NOOP("camscope::InfoDialogs", "Device")), QString::fromStdString(versions.device)},
            {say(QT_TRANSLATE_NOOP("camscope::InfoDialogs", "Licence")), QStringLiteral("Apache-2.0")}});
    finish(dialog);
    return dialog;
}

QDialog* showKeys(QWidget* parent)
{
    QDialog* dialog = makeDialog(say(QT_TRANSLATE_NOOP("camscope::InfoDialogs", "Keys")), parent);
    const auto row = [](const char* keys, const char* text) { return std::pair(QString::fromUtf8(keys), say(text)); };
    addTable(dialog,
        {row("← → ↑ ↓", QT_TRANSLATE_NOOP("camscope::InfoDialogs", "select another cell")),
            row("Space", QT_TRANSLATE_NOOP("camscope::InfoDialogs", "overlay on and off")),
            row("C", QT_TRANSLATE_NOOP("camscope::InfoDialogs", "next class")),
            row("M", QT_TRANSLATE_NOOP("camscope::InfoDialogs", "next method")),
            row("L", QT_TRANSLATE_NOOP("camscope::InfoDialogs", "next layer")),
            row("F", QT_TRANSLATE_NOOP("camscope::InfoDialogs", "enlarge the cell, and back")),
            row("Ctrl+click", QT_TRANSLATE_NOOP("camscope::InfoDialogs", "mark the second cell, to compare with")),
            row("B, S, D", QT_TRANSLATE_NOOP("camscope::InfoDialogs", "blink, swipe, difference of the two cells")),
            row("E", QT_TRANSLATE_NOOP("camscope::InfoDialogs", "eraser: paint over the picture")),
            row("[ and ], Alt+wheel", QT_TRANSLATE_NOOP("camscope::InfoDialogs", "smaller, larger eraser")),
            row("Alt+← → ↑ ↓", QT_TRANSLATE_NOOP("camscope::InfoDialogs", "move the column, the row")),
            row("Del, Shift+Del", QT_TRANSLATE_NOOP("camscope::InfoDialogs", "remove the column, the row")),
            row("Ctrl+Z, Ctrl+Shift+Z", QT_TRANSLATE_NOOP("camscope::InfoDialogs", "undo, redo")),
            row("P", QT_TRANSLATE_NOOP("camscope::InfoDialogs", "present: the board alone, in large type")),
            row("Esc",
                QT_TRANSLATE_NOOP("camscope::InfoDialogs", "back: from a comparison, an enlarged cell, presenting")),
            row("1 … 9, 0", QT_TRANSLATE_NOOP("camscope::InfoDialogs", "opacity 10 … 90 %, 100 %")),
            row("+  −  Ctrl+0", QT_TRANSLATE_NOOP("camscope::InfoDialogs", "zoom in, out, whole picture")),
            row("Ctrl+O, Ctrl+I, Ctrl+Shift+I", QT_TRANSLATE_NOOP("camscope::InfoDialogs", "open a model, pictures, a folder")),
            row("Ctrl+V", QT_TRANSLATE_NOOP("camscope::InfoDialogs", "paste a picture")),
            row("Ctrl+C, Ctrl+E", QT_TRANSLATE_NOOP("camscope::InfoDialogs", "copy or export what is seen")),
            row("Alt+Enter", QT_TRANSLATE_NOOP("camscope::InfoDialogs", "options of the method (in the list)")),
            row("Ctrl+T", QT_TRANSLATE_NOOP("camscope::InfoDialogs", "choose another target")),
            row("F1", QT_TRANSLATE_NOOP("camscope::InfoDialogs", "about the method of the cell or row")),
            row("F11", QT_TRANSLATE_NOOP("camscope::InfoDialogs", "full screen"))});
    auto* hint = new MutedLabel;
    hint->setText(say(QT_TRANSLATE_NOOP("camscope::InfoDialogs",
        "Letters, digits and Space act while the board has the focus; click a cell first.\n"
        "Mouse: the wheel zooms, dragging moves, a double click enlarges.")));
    dialog->layout()->addWidget(hint);
    finish(dialog);
    return dialog;
}

QDialog* showFailure(const QString& title, const Failure& failure, QWidget* parent)
{
    QDialog* dialog = makeDialog(title, parent);
    auto* sentence = new NoteLabel(NoteLabel::Kind::Error);
    sentence->setText(coreText(failure.message));
    dialog->layout()->addWidget(sentence);
    if (!failure.details.empty()) {
        auto* details = new QPlainTextEdit(QString::fromStdString(failure.details));
        details->setReadOnly(true);
        dialog->layout()->addWidget(details);
    }
    dialog->resize(520, failure.details.empty() ? 160 : 360);
    finish(dialog);
    return dialog;
}

} // namespace camscope
