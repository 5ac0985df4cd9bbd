// SPDX-License-Identifier: Apache-2.0
#include "widgets/emptystate.h"

#include "widgets/figure/scaledfont.h"
#include "widgets/icons.h"
#include "widgets/mutedlabel.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>

namespace camscope {

namespace {

constexpr int pictureSize = 64;
constexpr int textWidth = 420;
constexpr double titleScale = 1.35;

} // namespace

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent)
    , m_picture(new QLabel)
    , m_title(new QLabel)
    , m_hint(new MutedLabel)
    , m_progress(new QProgressBar)
    , m_first(new QPushButton)
    , m_second(new QPushButton)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(8);
    layout->addStretch(2);
    layout->addWidget(m_picture, 0, Qt::AlignHCenter);
    layout->addSpacing(8);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    layout->addWidget(m_hint, 0, Qt::AlignHCenter);
    layout->addWidget(m_progress, 0, Qt::AlignHCenter);
    layout->addSpacing(8);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_first);
    buttons->addWidget(m_second);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    layout->addStretch(3);
    m_title->setFont(scaledFont(font(), titleScale));
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignHCenter);
    m_hint->setFixedWidth(textWidth);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(200, 4);
    connect(m_first, &QPushButton::clicked, this, [this] {
        if (m_missing == Missing::Picture)
            Q_EMIT openPicturesRequested();
        else if (m_missing == Missing::Target)
            Q_EMIT targetRequested();
        else
            Q_EMIT openModelRequested();
    });
    connect(m_second, &QPushButton::clicked, this, [this] {
        if (m_missing == Missing::Picture)
            Q_EMIT sceneRequested();
        else
            Q_EMIT demonstrationRequested();
    });
    retranslate();
}

void EmptyState::setMissing(Missing missing, const QString& name)
{
    m_missing = missing;
    m_name = name;
    retranslate();
}

void EmptyState::retranslate()
{
    m_picture->setPixmap(icon(QStringLiteral("camscope-empty")).pixmap(pictureSize));
    m_progress->setVisible(m_missing == Missing::Opening);
    const bool hasBoth
        = m_missing == Missing::Everything || m_missing == Missing::Picture || m_missing == Missing::Classes;
    m_first->setVisible(hasBoth || m_missing == Missing::Target);
    m_second->setVisible(hasBoth);
    if (m_missing == Missing::Target)
        m_first->setText(tr("Choose what to explain…"));
    else
        m_first->setText(m_missing == Missing::Picture ? tr("Open pictures…") : tr("Open model…"));
    m_second->setText(m_missing == Missing::Picture ? tr("New scene…") : tr("Open the demonstration"));
    switch (m_missing) {
    case Missing::Everything:
        m_title->setText(tr("Drop a TorchScript model here"));
        m_hint->setText(tr("Camscope shows where a neural network looked. Open a model (.pt) and a picture, or look at "
                           "the demonstration first."));
        break;
    case Missing::Picture:
        m_title->setText(tr("Drop a picture here"));
        m_hint->setText(tr("PNG, JPEG, WebP, TIFF, BMP or PNM; or paste one with Ctrl+V."));
        break;
    case Missing::Choice:
        m_title->setText(tr("Nothing is ticked"));
        m_hint->setText(tr("Tick a class and a method in the lists at the right."));
        break;
    case Missing::Target:
        m_title->setText(tr("This model does not answer with classes"));
        m_hint->setText(tr("Any number of its output can be explained: choose one here, or in the list at the right."));
        break;
    case Missing::Classes:
        m_title->setText(tr("There is nothing to explain"));
        m_hint->setText(tr("This model answers with no tensor of numbers. Open another model."));
        break;
    case Missing::Answer:
        m_title->setText(tr("No prediction for this picture"));
        m_hint->setText(tr("The message above says why. Choose another picture, or open another model."));
        break;
    case Missing::Opening:
        m_title->setText(tr("Opening %1…").arg(m_name));
        m_hint->setText(tr("The model is run once to find its layers."));
        break;
    }
    // Centred widgets get the height of one line; the text may need more.
    m_hint->setFixedHeight(m_hint->heightForWidth(textWidth));
}

void EmptyState::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

void EmptyState::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeColours().figure.canvas);
}

} // namespace camscope
