// SPDX-License-Identifier: Apache-2.0
#include "widgets/optionvaluespopover.h"

#include "core/base/result.h"
#include "widgets/figure/coretext.h"
#include "widgets/mutedlabel.h"
#include "widgets/optionaxis.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace camscope {

namespace {

constexpr int textWidth = 280;

std::vector<std::string> choicesOf(const OptionInfo& option)
{
    if (option.type == OptionInfo::Type::Switch)
        return {"on", "off"};
    return option.choices;
}

QString valueOf(const std::string& assignment)
{
    return QString::fromStdString(assignment.substr(assignment.find('=') + 1));
}

} // namespace

OptionValuesPopover::OptionValuesPopover(const MethodInfo& method, std::vector<std::string> values, QWidget* parent)
    : Popover(parent)
    , m_method(method)
    , m_values(std::move(values))
    , m_options(new QComboBox)
    , m_help(new MutedLabel)
    , m_hint(new MutedLabel)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("optionValuesPopover"));
    m_layout->setContentsMargins(16, 16, 16, 16);
    m_layout->setSpacing(8);
    auto* title = new QLabel(tr("Compare values of an option of %1").arg(QString::fromStdString(method.name)));
    title->setWordWrap(true);
    for (const OptionInfo& each : method.options)
        m_options->addItem(coreText(each.name), QString::fromStdString(each.id));
    const QString current = m_values.empty() ? QString() : QString::fromStdString(optionOf(m_values.front()));
    m_options->setCurrentIndex(std::max(m_options->findData(current), 0));
    m_options->setObjectName(QStringLiteral("comparedOption"));
    m_options->setAccessibleName(tr("Option whose values are compared"));
    for (QLabel* label : {title, static_cast<QLabel*>(m_help), static_cast<QLabel*>(m_hint)}) {
        label->setWordWrap(true);
        label->setFixedWidth(textWidth);
    }
    m_layout->addWidget(title);
    m_layout->addWidget(m_options);
    m_layout->addWidget(m_help);
    m_layout->addWidget(m_hint);
    makeEditor();
    connect(m_options, &QComboBox::currentIndexChanged, this, &OptionValuesPopover::takeOption);
}

const OptionInfo& OptionValuesPopover::option() const
{
    return *m_method.option(m_options->currentData().toString().toStdString());
}

void OptionValuesPopover::takeOption()
{
    pick(comparedValues(option()));
    makeEditor();
    adjustSize();
}

void OptionValuesPopover::makeEditor()
{
    delete m_editor;
    const OptionInfo& shown = option();
    const bool hasChoices = shown.type == OptionInfo::Type::Switch || shown.type == OptionInfo::Type::Choice;
    m_help->setText(coreText(shown.help));
    m_editor = hasChoices ? makeChoices() : makeNumbers();
    m_editor->setObjectName(QStringLiteral("comparedValues"));
    m_editor->setAccessibleName(tr("Values to compare"));
    m_layout->insertWidget(m_layout->indexOf(m_hint), m_editor);
    setFocusProxy(m_editor);
}

QWidget* OptionValuesPopover::makeChoices()
{
    auto* boxes = new QWidget;
    auto* column = new QVBoxLayout(boxes);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (const std::string& choice : choicesOf(option())) {
        const std::string value = option().id + "=" + choice;
        auto* box = new QCheckBox(QString::fromStdString(choice));
        box->setChecked(std::find(m_values.begin(), m_values.end(), value) != m_values.end());
        connect(box, &QCheckBox::toggled, this, [this, box, boxes] {
            std::vector<std::string> checked;
            for (const QCheckBox* each : boxes->findChildren<QCheckBox*>()) {
                if (each->isChecked())
                    checked.push_back(option().id + "=" + each->text().toStdString());
            }
            if (checked.empty())
                box->setChecked(true); // one value stays
            else
                pick(std::move(checked));
        });
        column->addWidget(box);
    }
    m_hint->setText({});
    m_hint->hide();
    return boxes;
}

QWidget* OptionValuesPopover::makeNumbers()
{
    QStringList numbers;
    for (const std::string& value : m_values)
        numbers << valueOf(value);
    auto* field = new QLineEdit(numbers.join(QStringLiteral(", ")));
    takeNumbers(field->text());
    connect(field, &QLineEdit::textEdited, this, &OptionValuesPopover::takeNumbers);
    connect(field, &QLineEdit::returnPressed, this, &QWidget::close);
    return field;
}

void OptionValuesPopover::takeNumbers(const QString& text)
{
    static const QRegularExpression gaps(QStringLiteral("[,;\\s]+"));
    std::vector<std::string> values;
    m_hint->show();
    for (const QString& number : text.split(gaps, Qt::SkipEmptyParts)) {
        const auto value = attempt([&] { return parseOption(m_method, option().id, number.toStdString()); });
        if (!value) {
            m_hint->setText(coreText(value.failure().message));
            return;
        }
        const std::string assignment = option().id + "=" + optionText(value.value());
        if (std::find(values.begin(), values.end(), assignment) == values.end())
            values.push_back(assignment);
    }
    m_hint->setText(tr("Numbers with commas between them; %1 is the default.")
                        .arg(QString::fromStdString(optionText(option().defaultValue))));
    if (!values.empty())
        pick(std::move(values));
}

void OptionValuesPopover::pick(std::vector<std::string> values)
{
    if (values == m_values)
        return;
    m_values = std::move(values);
    afterPause([this] { Q_EMIT valuesPicked(m_values); });
}

} // namespace camscope
