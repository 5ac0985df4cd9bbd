// SPDX-License-Identifier: Apache-2.0
#include "widgets/preprocessing/preprocessingeditor.h"

#include "core/model/descriptionfile.h"
#include "widgets/explainerclient.h"
#include "widgets/figure/coretext.h"
#include "widgets/mutedlabel.h"
#include "widgets/notelabel.h"
#include "widgets/preprocessing/answertable.h"
#include "widgets/preprocessing/inputform.h"
#include "widgets/preprocessing/inputpreview.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace camscope {

namespace {

const std::string answerKey = "preprocessing";
constexpr QSize firstSize(956, 600);
constexpr int formWidth = 412;

} // namespace

PreprocessingEditor::PreprocessingEditor(ExplainerClient& client, QWidget* parent)
    : QDialog(parent)
    , m_client(client)
    , m_form(new InputForm)
    , m_preview(new InputPreview)
    , m_answers(new AnswerTable)
    , m_failure(new NoteLabel(NoteLabel::Kind::Error))
    , m_state(new MutedLabel)
    , m_revert(new QPushButton)
    , m_elsewhere(new QPushButton)
    , m_save(new QPushButton)
    , m_apply(new QPushButton)
    , m_close(new QPushButton)
{
    layOut();
    connect(m_form, &InputForm::changed, this, &PreprocessingEditor::take);
    connect(m_preview, &InputPreview::failed, m_form, &InputForm::setRefusal);
    connect(m_revert, &QPushButton::clicked, this, &PreprocessingEditor::revertRequested);
    connect(m_apply, &QPushButton::clicked, this, [this] { Q_EMIT applyRequested(input()); });
    connect(m_save, &QPushButton::clicked, this, [this] { Q_EMIT saveRequested(input()); });
    connect(m_elsewhere, &QPushButton::clicked, this, [this] { Q_EMIT saveElsewhereRequested(input()); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    retranslate();
}

void PreprocessingEditor::layOut()
{
    m_revert->setObjectName(QStringLiteral("revert"));
    m_apply->setObjectName(QStringLiteral("apply"));
    m_save->setObjectName(QStringLiteral("save"));
    m_elsewhere->setObjectName(QStringLiteral("elsewhere"));
    m_failure->setObjectName(QStringLiteral("failure"));
    m_state->setObjectName(QStringLiteral("state"));
    m_state->setWordWrap(true);
    m_form->setFixedWidth(formWidth);
    auto* right = new QVBoxLayout;
    right->setSpacing(16);
    right->addWidget(m_preview, 1);
    right->addWidget(m_answers);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addWidget(m_form);
    columns->addLayout(right, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_revert);
    buttons->addStretch(1);
    for (QPushButton* button : {m_elsewhere, m_save, m_close, m_apply})
        buttons->addWidget(button);
    for (QPushButton* button : {m_revert, m_elsewhere, m_save, m_close})
        button->setAutoDefault(false);
    m_apply->setAutoDefault(false); // Return ends what is being typed in a field
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addLayout(columns, 1);
    layout->addWidget(m_failure);
    layout->addWidget(m_state);
    layout->addLayout(buttons);
    m_failure->hide();
    m_elsewhere->hide();
    resize(firstSize);
}

void PreprocessingEditor::setContext(const Context& context)
{
    const Context before = m_context;
    m_context = context;
    if (!context.model) {
        hide();
        return;
    }
    const bool isSameModel = before.model && before.model->path == context.model->path;
    if (!isSameModel || before.model->description.input != context.model->description.input)
        startAnew();
    const bool isSameSubject
        = isSameModel && before.pictureName == context.pictureName && before.output == context.output;
    if (!isSameSubject)
        m_answer.reset();
    tryOut();
}

void PreprocessingEditor::startAnew()
{
    const int channels = m_context.model->inputShape.size() == 4 ? int(m_context.model->inputShape[1]) : 3;
    m_form->setInput(m_context.model->description.input, channels);
    take();
}

const InputDescription& PreprocessingEditor::input() const
{
    return m_form->input();
}

bool PreprocessingEditor::isApplied() const
{
    return m_context.model && input() == m_context.model->description.input;
}

void PreprocessingEditor::take()
{
    clearFailure();
    tryOut();
}

void PreprocessingEditor::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    tryOut();
}

void PreprocessingEditor::tryOut()
{
    showState();
    if (!isVisible())
        return;
    m_preview->setPicture(m_context.picture);
    m_preview->setEnabled(m_form->isValid());
    m_answers->setEnabled(m_form->isValid());
    m_preview->setInput(m_form->isValid() ? std::optional(input()) : std::nullopt);
    askForAnswer();
}

void PreprocessingEditor::askForAnswer()
{
    m_client.cancel(answerKey);
    if (isApplied())
        m_answer = m_context.prediction;
    m_answers->setAnswers(m_context.model, m_context.output, m_answer, m_context.prediction);
    if (!m_form->isValid() || isApplied() || m_context.pictureName.empty() || m_context.output < 0)
        return;
    Explainer::PredictRequest request;
    request.key = answerKey;
    request.model = m_context.model->path;
    request.picture = PictureReference::parse(m_context.pictureName);
    request.output = m_context.model->outputs.at(std::size_t(m_context.output)).path;
    request.way = input();
    request.done = [this, tried = input()](const Result<PredictionPointer>& result) { takeAnswer(tried, result); };
    m_client.predict(std::move(request), this);
}

void PreprocessingEditor::takeAnswer(const InputDescription& tried, const Result<PredictionPointer>& result)
{
    if (!m_context.model || tried != input())
        return;
    m_answer = result ? result.value() : nullptr;
    m_form->setRefusal(result ? QString() : coreText(result.failure().message));
    m_answers->setAnswers(m_context.model, m_context.output, m_answer, m_context.prediction);
}

void PreprocessingEditor::showFailure(const Failure& failure, bool offersElsewhere)
{
    m_failure->setText(coreText(failure.message));
    m_failure->show();
    m_elsewhere->setVisible(offersElsewhere);
}

void PreprocessingEditor::clearFailure()
{
    m_failure->hide();
    m_elsewhere->hide();
}

void PreprocessingEditor::showState()
{
    if (!m_context.model)
        return;
    const DescriptionSource source = m_context.model->descriptionSource;
    m_apply->setEnabled(m_form->isValid() && !isApplied());
    m_revert->setEnabled(source == DescriptionSource::Given || !isApplied());
    m_save->setEnabled(m_form->isValid() && (source != DescriptionSource::Sidecar || !isApplied()));
    if (!isApplied()) {
        m_state->setText(tr("Not applied yet: the maps in the window are made with what was entered before."));
        return;
    }
    const std::string& path = m_context.model->path;
    const QString file = QFileInfo(QString::fromStdString(path)).fileName();
    switch (source) {
    case DescriptionSource::Default:
        m_state->setText(tr("%1 says nothing about its input; this is ImageNet's.").arg(file));
        break;
    case DescriptionSource::Embedded:
        m_state->setText(tr("As %1 says about itself.").arg(file));
        break;
    case DescriptionSource::Sidecar:
        m_state->setText(tr("As %1 says.").arg(QFileInfo(QString::fromStdString(sidecarToWrite(path))).fileName()));
        break;
    case DescriptionSource::Given:
        m_state->setText(tr("In use until the model is closed; saving keeps it beside the model."));
        break;
    }
}

void PreprocessingEditor::retranslate()
{
    setWindowTitle(tr("Preprocessing"));
    m_revert->setText(tr("&Revert"));
    m_revert->setToolTip(tr("Back to what the model file, or the file beside it, says"));
    m_elsewhere->setText(tr("Save &elsewhere…"));
    m_save->setText(tr("&Save beside the model"));
    m_save->setToolTip(tr("Apply, and write it into a file that counts whenever the model is opened"));
    m_apply->setText(tr("&Apply"));
    m_apply->setToolTip(tr("Make the window's predictions and maps with this"));
    m_close->setText(tr("&Close"));
    showState();
}

void PreprocessingEditor::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace camscope
