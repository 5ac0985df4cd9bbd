// SPDX-License-Identifier: Apache-2.0
#include "widgets/target/classpicker.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QSignalBlocker>

#include <map>

namespace camscope {

namespace {

constexpr int shortestText = 12; ///< characters that are always seen

/// Labels by class index; those that several classes share are told apart by their index.
std::vector<QString> labelsOf(const ModelInfo& model, int output)
{
    std::vector<QString> labels;
    std::map<QString, int> uses;
    for (int index = 0; index < model.classCount(output); ++index) {
        labels.push_back(QString::fromStdString(model.label(index, output)));
        ++uses[labels.back()];
    }
    for (std::size_t index = 0; index < labels.size(); ++index) {
        if (uses[labels[index]] > 1)
            labels[index] += QStringLiteral(" (%1)").arg(index);
    }
    return labels;
}

} // namespace

ClassPicker::ClassPicker(const TargetSubject& subject, QWidget* parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(shortestText);
    const std::vector<QString> labels = labelsOf(*subject.model, subject.output);
    for (const int index : subject.ranking())
        addItem(labels[std::size_t(index)], index);
    auto* search = new QCompleter(model(), this);
    search->setCaseSensitivity(Qt::CaseInsensitive);
    search->setFilterMode(Qt::MatchContains);
    search->setCompletionMode(QCompleter::PopupCompletion);
    setCompleter(search);
    connect(this, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT classPicked(classIndex()); });
    connect(lineEdit(), &QLineEdit::editingFinished, this, &ClassPicker::takeText);
}

void ClassPicker::setName(const QString& name)
{
    setAccessibleName(name);
    lineEdit()->setAccessibleName(name);
}

void ClassPicker::setClassIndex(int index)
{
    const QSignalBlocker quiet(this);
    setCurrentIndex(findData(index));
    setEditText(currentText());
}

void ClassPicker::takeText()
{
    bool isNumber = false;
    const int typed = lineEdit()->text().toInt(&isNumber);
    int row = findText(lineEdit()->text(), Qt::MatchFixedString);
    if (row < 0 && isNumber)
        row = findData(typed);
    if (row >= 0)
        setCurrentIndex(row);
    setEditText(itemText(currentIndex())); // what is no class is not left standing
}

} // namespace camscope
