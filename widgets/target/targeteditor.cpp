// SPDX-License-Identifier: Apache-2.0
#include "widgets/target/targeteditor.h"

#include "core/base/result.h"
#include "widgets/figure/coretext.h"
#include "widgets/mutedlabel.h"
#include "widgets/notelabel.h"
#include "widgets/target/classtargets.h"
#include "widgets/target/regionform.h"
#include "widgets/target/targetkinds.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>

#include <algorithm>
#include <initializer_list>

namespace camscope {

namespace {

constexpr int contentWidth = 348;

using Kind = TargetSpec::Kind;

} // namespace

TargetEditor::TargetEditor(QWidget* parent)
    : QDialog(parent)
    , m_outputLabel(new QLabel)
    , m_output(new QComboBox)
    , m_kindLabel(new QLabel)
    , m_kind(new QComboBox)
    , m_help(new MutedLabel)
    , m_place(new QVBoxLayout)
    , m_sign(new QCheckBox)
    , m_textLabel(new QLabel)
    , m_text(new QLineEdit)
    , m_error(new NoteLabel(NoteLabel::Kind::Error))
    , m_warning(new NoteLabel(NoteLabel::Kind::Warning))
{
    layOut();
    m_output->setObjectName(QStringLiteral("output"));
    m_kind->setObjectName(QStringLiteral("kind"));
    m_sign->setObjectName(QStringLiteral("sign"));
    m_text->setObjectName(QStringLiteral("text"));
    m_error->setObjectName(QStringLiteral("error"));
    m_warning->setObjectName(QStringLiteral("warning"));
    m_textLabel->setBuddy(m_text);
    connect(m_output, &QComboBox::currentIndexChanged, this, &TargetEditor::takeOutput);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &TargetEditor::takeKind);
    connect(m_sign, &QCheckBox::toggled, this, &TargetEditor::takeForm);
    connect(m_text, &QLineEdit::textEdited, this, &TargetEditor::takeText);
    retranslate();
}

void TargetEditor::layOut()
{
    auto* head = new QFormLayout;
    head->setVerticalSpacing(8);
    head->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addFormRow(*head, m_outputLabel, m_output);
    addFormRow(*head, m_kindLabel, m_kind);
    for (QComboBox* box : {m_output, m_kind}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(10);
    }
    m_help->setWordWrap(true);
    auto* buttons = new QDialogButtonBox;
    m_close = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    m_add = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_add->setDefault(true);
    m_close->setAutoDefault(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_help);
    layout->addSpacing(8);
    layout->addLayout(m_place);
    layout->addWidget(m_sign);
    layout->addSpacing(8);
    layout->addWidget(m_textLabel);
    layout->addWidget(m_text);
    layout->addWidget(m_error);
    layout->addWidget(m_warning);
    layout->addSpacing(8);
    layout->addWidget(buttons);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    for (QWidget* wide : std::initializer_list<QWidget*>{m_help, m_text, m_error, m_warning})
        wide->setFixedWidth(contentWidth);
    m_error->hide();
    m_warning->hide();
    connect(buttons, &QDialogButtonBox::accepted, this, &TargetEditor::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void TargetEditor::setContext(const ModelInfoPointer& model, const OutputPredictions& predictions)
{
    const bool sameModel = m_subject.model == model;
    m_subject.model = model;
    m_subject.predictions = predictions;
    if (sameModel)
        return;
    m_subject.output = model ? model->mainOutput : -1;
    if (m_subject.output < 0)
        hide(); // there is nothing to choose
    else if (isVisible())
        start({}, m_subject.output);
}

void TargetEditor::start(const std::string& target, int output, const std::string& replaces)
{
    m_replaces = replaces;
    m_add->setText(replaces.empty() ? tr("Add") : tr("Replace"));
    if (!m_subject.model || output < 0)
        return;
    m_subject.output = output;
    fillOutputs();
    if (const auto asked = resolved(target)) {
        showTarget(asked->spec);
    } else {
        const std::vector<TargetKind> kinds = targetKinds(m_subject.info());
        if (kinds.empty())
            return;
        TargetSpec first = startTarget(kinds.front().kind, m_subject, {});
        first.output = targetOutputName(*m_subject.model, output);
        showTarget(first);
    }
    m_text->setText(QString::fromStdString(this->target()));
    takeForm();
}

std::optional<ResolvedTarget> TargetEditor::resolved(const std::string& text) const
{
    const auto target = attempt([&] {
        const TargetSpec spec = TargetSpec::parse(text).expanded().front();
        const auto prediction = m_subject.predictions.find(targetOutput(spec, *m_subject.model));
        return resolveTarget(
            spec, *m_subject.model, prediction == m_subject.predictions.end() ? Prediction() : *prediction->second);
    });
    return target ? std::optional(target.value()) : std::nullopt;
}

void TargetEditor::showTarget(const TargetSpec& target)
{
    const QScopedValueRollback showing(m_isShowing, true);
    m_subject.output = targetOutput(target, *m_subject.model);
    m_output->setCurrentIndex(m_output->findData(m_subject.output));
    fillKinds();
    m_kind->setCurrentIndex(m_kind->findData(int(target.kind)));
    m_sign->setChecked(target.negated && target.kind != Kind::Binary);
    makeForm(target);
}

void TargetEditor::fillOutputs()
{
    const QScopedValueRollback showing(m_isShowing, true);
    m_output->clear();
    addOutputs(*m_output, *m_subject.model);
    m_output->setCurrentIndex(m_output->findData(m_subject.output));
    m_output->setVisible(m_output->count() > 1);
    m_outputLabel->setVisible(m_output->count() > 1);
}

void TargetEditor::fillKinds()
{
    const QScopedValueRollback showing(m_isShowing, true);
    m_kind->clear();
    for (const TargetKind& kind : targetKinds(m_subject.info())) {
        m_kind->addItem(kind.name, int(kind.kind));
        m_kind->setItemData(m_kind->count() - 1, kind.help, Qt::ToolTipRole);
    }
}

void TargetEditor::makeForm(const TargetSpec& target)
{
    delete m_form;
    m_form = makeTargetForm(target.kind, m_subject);
    m_form->setFixedWidth(contentWidth);
    m_form->setTarget(target);
    m_place->addWidget(m_form);
    m_form->show(); // at once, not after a moment without it
    connect(m_form, &TargetForm::changed, this, &TargetEditor::takeForm);
    if (auto* region = qobject_cast<RegionForm*>(m_form))
        connect(region, &RegionForm::pickRequested, this, &TargetEditor::regionRequested);
    m_sign->setVisible(target.kind != Kind::Binary);
    m_help->setText(m_kind->currentData(Qt::ToolTipRole).toString());
}

void TargetEditor::orderTabs()
{
    QWidget* before = m_kind;
    for (QWidget* child : m_form->findChildren<QWidget*>()) {
        if (child->focusPolicy() == Qt::NoFocus || child->focusProxy() || child->window() != this)
            continue;
        QWidget::setTabOrder(before, child);
        before = child;
    }
    QWidget::setTabOrder(before, m_sign);
}

void TargetEditor::takeOutput()
{
    if (m_isShowing || m_output->currentIndex() < 0)
        return;
    const TargetSpec before = m_form ? m_form->target() : TargetSpec();
    m_subject.output = m_output->currentData().toInt();
    const std::vector<TargetKind> kinds = targetKinds(m_subject.info());
    if (kinds.empty())
        return;
    const auto same = [&](const TargetKind& kind) { return kind.kind == before.kind; };
    const bool keepsKind = std::any_of(kinds.begin(), kinds.end(), same);
    TargetSpec target = startTarget(keepsKind ? before.kind : kinds.front().kind, m_subject, before);
    target.output = targetOutputName(*m_subject.model, m_subject.output);
    showTarget(target);
    takeForm();
}

void TargetEditor::takeKind()
{
    if (m_isShowing || m_kind->currentIndex() < 0)
        return;
    makeForm(startTarget(Kind(m_kind->currentData().toInt()), m_subject, m_form->target()));
    takeForm();
}

void TargetEditor::takeForm()
{
    if (m_isShowing || !m_form)
        return;
    TargetSpec target = m_form->target();
    if (target.kind != Kind::Binary)
        target.negated = m_sign->isChecked();
    target.output = targetOutputName(*m_subject.model, m_subject.output);
    m_text->setText(QString::fromStdString(target.text()));
    orderTabs(); // a form may have made new fields
    check();
}

void TargetEditor::takeText()
{
    if (const auto target = resolved(m_text->text().toStdString()))
        showTarget(target->spec);
    check();
}

void TargetEditor::setRegion(const std::string& region)
{
    if (!qobject_cast<RegionForm*>(m_form))
        return;
    TargetSpec target = m_form->target();
    target.region = region;
    m_form->setTarget(target);
    takeForm();
}

std::string TargetEditor::target() const
{
    const auto target = attempt([&] { return TargetSpec::parse(m_text->text().toStdString()).text(); });
    return target ? target.value() : std::string();
}

void TargetEditor::check()
{
    const std::string text = m_text->text().toStdString();
    const auto parsed = attempt([&] { return TargetSpec::parse(text); });
    const bool isWaiting = !m_text->hasFocus() && m_form && !m_form->isComplete(); // for the rest of the form
    m_error->setVisible(!parsed && !isWaiting);
    m_warning->hide();
    if (!parsed) {
        m_error->setText(coreText(parsed.failure().message));
    } else if (parsed.value().kind != Kind::Rank) { // a rank may wait for its prediction
        const auto answered = attempt([&] { return resolveTarget(parsed.value(), *m_subject.model, {}); });
        m_warning->setVisible(!answered);
        if (!answered)
            m_warning->setText(coreText(answered.failure().message));
    }
    m_add->setEnabled(parsed.ok() && !isWaiting);
}

void TargetEditor::accept()
{
    const std::string entered = target();
    if (entered.empty() || !m_add->isEnabled())
        return;
    if (m_replaces.empty())
        Q_EMIT added(entered);
    else
        Q_EMIT replaced(m_replaces, entered);
    QDialog::accept();
}

void TargetEditor::retranslate()
{
    setWindowTitle(tr("What to explain"));
    m_outputLabel->setText(tr("&Output"));
    m_kindLabel->setText(tr("&Explain"));
    m_sign->setText(tr("Counterfactual: &what speaks against it"));
    m_sign->setToolTip(tr("Turns the sign of the score"));
    m_textLabel->setText(tr("As &text, as the command line takes it"));
    m_add->setText(m_replaces.empty() ? tr("Add") : tr("Replace"));
    m_close->setText(tr("Close"));
    if (!m_form)
        return;
    // Forms and lists are made anew in the other language.
    const QString text = m_text->text();
    TargetSpec target = m_form->target();
    target.output = targetOutputName(*m_subject.model, m_subject.output);
    target.negated = target.kind == Kind::Binary ? target.negated : m_sign->isChecked();
    fillOutputs();
    showTarget(target);
    m_text->setText(text);
    check();
}

void TargetEditor::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace camscope
