// SPDX-License-Identifier: Apache-2.0
#include "widgets/pictures/meanmapdialog.h"

#include "core/io/npy.h"
#include "widgets/figure/boardpainter.h"
#include "widgets/figure/coretext.h"
#include "widgets/mutedlabel.h"
#include "widgets/notelabel.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QSaveFile>

#include <utility>

namespace camscope {

namespace {

constexpr int cellSide = 360;
constexpr int restTime = 120; ///< ms between two drawings while maps come

/// Beside the picture, where no file is yet: nobody was asked whether that may be overwritten.
QString valuesPath(QString picture)
{
    if (picture.endsWith(QStringLiteral(".png"), Qt::CaseInsensitive))
        picture.chop(4);
    QString path = picture + QStringLiteral(".npy");
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = QStringLiteral("%1-%2.npy").arg(picture).arg(number);
    return path;
}

} // namespace

MeanMapDialog::MeanMapDialog(ExplainerClient& client, MeanMapRequest request, Titles titles, QWidget* parent)
    : QDialog(parent)
    , m_request(std::move(request))
    , m_titles(std::move(titles))
    , m_job(client)
    , m_view(new QLabel)
    , m_text(new MutedLabel)
    , m_note(new NoteLabel(NoteLabel::Kind::Error))
    , m_target(new QComboBox)
    , m_scale(new QComboBox)
    , m_progress(new QProgressBar)
    , m_stop(new QPushButton)
    , m_copy(new QPushButton)
    , m_save(new QPushButton)
    , m_close(new QPushButton)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(false);
    setObjectName(QStringLiteral("meanMapDialog"));
    m_stop->setObjectName(QStringLiteral("meanStop"));
    m_scale->setObjectName(QStringLiteral("meanScale"));
    m_target->setObjectName(QStringLiteral("meanTarget"));
    m_soon.setSingleShot(true);
    m_soon.setInterval(restTime);
    for (QComboBox* box : {m_target, m_scale}) {
        box->addItem(QString());
        box->addItem(QString());
    }
    layOut();
    retranslate();
    resize(580, 560);
    connect(&m_soon, &QTimer::timeout, this, &MeanMapDialog::redraw);
    connect(&m_job, &MeanMapJob::changed, this, &MeanMapDialog::refresh);
    connect(m_target, &QComboBox::currentIndexChanged, this, &MeanMapDialog::startAgain);
    connect(m_scale, &QComboBox::currentIndexChanged, this, &MeanMapDialog::redraw);
    connect(m_stop, &QPushButton::clicked, &m_job, &MeanMapJob::stop);
    connect(m_copy, &QPushButton::clicked, this, &MeanMapDialog::copy);
    connect(m_save, &QPushButton::clicked, this, &MeanMapDialog::save);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(this, &QDialog::finished, &m_job, &MeanMapJob::stop);
    startAgain();
}

void MeanMapDialog::layOut()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    m_view->setAlignment(Qt::AlignCenter);
    m_view->setMinimumSize(240, 240);
    m_view->setAutoFillBackground(true);
    m_view->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_text->setWordWrap(true);
    m_note->hide();
    auto* choices = new QHBoxLayout;
    choices->addWidget(m_target, 1);
    choices->addWidget(m_scale, 1);
    auto* progress = new QHBoxLayout;
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    progress->addWidget(m_progress, 1);
    progress->addWidget(m_stop);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addWidget(m_save);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    layout->addLayout(choices);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_text);
    layout->addWidget(m_note);
    layout->addLayout(progress);
    layout->addLayout(buttons);
}

MeanScale MeanMapDialog::scale() const
{
    return m_scale->currentIndex() == 1 ? MeanScale::Raw : MeanScale::OwnMaximum;
}

void MeanMapDialog::startAgain()
{
    MeanMapRequest request = m_request;
    if (m_target->currentIndex() == 1)
        request.spec.target = TargetSpec::parse("top1");
    m_isOutdated = false;
    m_job.start(std::move(request));
}

void MeanMapDialog::setModel(const ModelInfoPointer& model)
{
    const ModelInfoPointer before = std::exchange(m_request.model, model);
    const bool isOther = model->sha256 != before->sha256 || model->description != before->description;
    if (!isOther || !m_job.isRunning())
        return;
    m_isOutdated = true;
    m_job.stop();
}

void MeanMapDialog::setStyle(const DisplayStyle& style)
{
    m_style = style;
    m_style.scale = ScaleMode::Board; // its numbers are values of the mean
    m_style.isSigned = m_request.isSigned;
    redraw();
}

void MeanMapDialog::refresh()
{
    const int total = int(m_job.request().pictures.size());
    m_progress->setRange(0, total);
    m_progress->setValue(m_job.done());
    m_progress->setVisible(m_job.isRunning());
    m_stop->setVisible(m_job.isRunning());
    QString text = m_job.isRunning() ? tr("%1 of %2 pictures").arg(m_job.done()).arg(total)
                                     : tr("Mean of %n pictures", "", m_job.mean().count());
    if (m_job.failedCount() > 0)
        text += tr("; %n left out", "", m_job.failedCount());
    m_text->setText(text);
    m_note->setVisible(m_isOutdated || m_job.failure().has_value());
    if (m_isOutdated)
        m_note->setText(tr("The model was described anew, so the mean was stopped: its maps are those of the "
                           "description before. Choose Mean map again for the new one."));
    else if (m_job.failure())
        m_note->setText(coreText(m_job.failure()->message));
    const bool hasMap = m_job.mean().count() > 0;
    m_copy->setEnabled(hasMap);
    m_save->setEnabled(hasMap);
    if (!m_job.isRunning())
        redraw();
    else if (!m_soon.isActive())
        m_soon.start();
}

QImage MeanMapDialog::figure() const
{
    if (m_job.mean().count() == 0)
        return {};
    auto picture = std::make_shared<Picture>();
    picture->image = m_job.mean().picture();
    const auto mean = std::make_shared<const Explanation>(m_job.mean().explanation(scale(), *m_job.first()));
    FigureContent content;
    const QString target = m_target->currentIndex() == 1 ? tr("each picture's top class") : m_titles.target;
    content.rows = {{target, tr("mean of %n pictures", "", m_job.mean().count())}};
    content.columns = {{m_titles.method, m_titles.note}};
    content.cells = {{picture, mean, {}}};
    content.appearance.style = m_style;
    content.ranges = SharedRanges::of({mean}, 1, m_style);
    FigureOptions options;
    options.colours = themeColours().figure;
    options.font = font();
    options.cellSide = cellSide;
    options.scale = 2;
    return BoardPainter(content, options).image();
}

void MeanMapDialog::redraw()
{
    QPalette canvas = m_view->palette(); // around the figure as in it
    canvas.setColor(QPalette::Window, themeColours().figure.canvas);
    m_view->setPalette(canvas);
    m_figure = figure();
    fit();
}

void MeanMapDialog::fit()
{
    if (m_figure.isNull()) {
        m_view->setPixmap({});
        return;
    }
    const double ratio = devicePixelRatioF();
    QPixmap pixmap
        = QPixmap::fromImage(m_figure.scaled(m_view->size() * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    pixmap.setDevicePixelRatio(ratio);
    m_view->setPixmap(pixmap);
}

void MeanMapDialog::copy()
{
    QGuiApplication::clipboard()->setImage(figure());
}

QString MeanMapDialog::saveTo(const QString& path) const
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !figure().save(&file, "PNG") || !file.commit())
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("%1 cannot be written; choose a folder with write permission and free space."),
                {path.toStdString()}});
    const FloatImage map = m_job.mean().map(scale());
    const QString values = valuesPath(path);
    saveNpy({{map.height, map.width}, map.values}, values.toStdString());
    return values;
}

void MeanMapDialog::save()
{
    QString path = QFileDialog::getSaveFileName(
        this, tr("Save the mean map"), QStringLiteral("mean.png"), tr("PNG picture (*.png)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".png");
    const auto saved = attempt([&] { return saveTo(path); });
    m_note->setVisible(!saved);
    if (saved)
        m_text->setText(tr("Saved %1, and its values beside it as %2")
                            .arg(QFileInfo(path).fileName(), QFileInfo(saved.value()).fileName()));
    else
        m_note->setText(coreText(saved.failure().message));
}

void MeanMapDialog::retranslate()
{
    setWindowTitle(tr("Mean map"));
    m_target->setItemText(0, tr("Class: %1").arg(m_titles.target));
    m_target->setItemText(1, tr("Each picture's top class"));
    m_target->setAccessibleName(tr("What is explained in each picture"));
    m_target->setToolTip(tr("One class in all pictures, or in each the class that the model holds most probable"));
    m_scale->setItemText(0, tr("Each map by its own maximum"));
    m_scale->setItemText(1, tr("Raw values"));
    m_scale->setAccessibleName(tr("What a map counts as"));
    m_scale->setToolTip(tr("By its own maximum: every picture counts the same, the usual choice.\n"
                           "Raw values: pictures with larger values count more."));
    m_stop->setText(tr("Stop"));
    m_copy->setText(tr("Copy"));
    m_save->setText(tr("Save…"));
    m_save->setToolTip(tr("As a PNG picture, with the values beside it as a NumPy array"));
    m_close->setText(tr("Close"));
    m_view->setAccessibleName(tr("Mean map over the mean picture"));
    m_progress->setAccessibleName(tr("Progress"));
    refresh();
}

void MeanMapDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        redraw();
    QDialog::changeEvent(event);
}

void MeanMapDialog::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    fit();
}

} // namespace camscope
