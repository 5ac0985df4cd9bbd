// SPDX-License-Identifier: Apache-2.0
#include "widgets/newscenedialog.h"

#include "core/scenes/scene.h"
#include "widgets/explainerclient.h"
#include "widgets/figure/coretext.h"
#include "widgets/figure/imageconversion.h"
#include "widgets/icons.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSpinBox>

#include <limits>
#include <utility>

namespace camscope {

namespace {

constexpr int previewSide = 320;
constexpr int rolledSeeds = 10000; ///< short numbers are easily told and written down

// What the lists hold beside names of classes and backgrounds.
const QString byLot = QStringLiteral("?");
const QString nothing = QStringLiteral("");

void fill(QComboBox* box, const QList<std::pair<QString, QString>>& special, const std::vector<std::string>& names)
{
    const QVariant current = box->currentData();
    const QSignalBlocker quiet(box);
    box->clear();
    for (const auto& [text, data] : special)
        box->addItem(text, data);
    for (const std::string& name : names)
        box->addItem(coreText(name), QString::fromStdString(name));
    box->setCurrentIndex(std::max(0, box->findData(current)));
}

void pick(QComboBox* box, const QString& data)
{
    box->setCurrentIndex(std::max(0, box->findData(data)));
}

} // namespace

NewSceneDialog::NewSceneDialog(ExplainerClient& client, QWidget* parent)
    : QDialog(parent)
    , m_client(client)
    , m_background(new QComboBox)
    , m_seed(new QSpinBox)
    , m_roll(new QPushButton)
    , m_stamp(new QCheckBox)
    , m_objectsLabel(new QLabel)
    , m_backgroundLabel(new QLabel)
    , m_seedLabel(new QLabel)
    , m_preview(new QLabel)
{
    auto* columns = new QHBoxLayout;
    columns->setSpacing(20);
    columns->addWidget(m_preview, 0, Qt::AlignTop);
    auto* form = new QFormLayout;
    columns->addLayout(form, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_accept = buttons->button(QDialogButtonBox::Ok);
    m_cancel = buttons->button(QDialogButtonBox::Cancel);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->setSpacing(16);
    layout->addLayout(columns);
    layout->addWidget(buttons);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    makeForm(*form);
    m_preview->setFixedSize(previewSide, previewSide);
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setWordWrap(true);
    m_preview->setAutoFillBackground(true);
    m_preview->setBackgroundRole(QPalette::AlternateBase);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
    chosen();
}

void NewSceneDialog::makeForm(QFormLayout& form)
{
    form.setVerticalSpacing(8);
    form.setHorizontalSpacing(12);
    form.setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto* objects = new QVBoxLayout;
    objects->setSpacing(4);
    for (std::size_t i = 0; i < m_objects.size(); ++i) {
        m_objects[i] = new QComboBox;
        m_objects[i]->setObjectName(QStringLiteral("object%1").arg(i + 1));
        m_objects[i]->setMinimumContentsLength(14);
        objects->addWidget(m_objects[i]);
        connect(m_objects[i], &QComboBox::currentIndexChanged, this, &NewSceneDialog::chosen);
    }
    form.addRow(m_objectsLabel, objects);
    form.addRow(m_backgroundLabel, m_background);
    form.addRow(m_seedLabel, m_seed);
    form.addRow(nullptr, m_roll);
    form.addRow(nullptr, m_stamp);
    m_objectsLabel->setBuddy(m_objects.front());
    m_backgroundLabel->setBuddy(m_background);
    m_seedLabel->setBuddy(m_seed);
    m_background->setObjectName(QStringLiteral("background"));
    m_seed->setObjectName(QStringLiteral("seed"));
    m_roll->setObjectName(QStringLiteral("roll"));
    m_stamp->setObjectName(QStringLiteral("stamp"));
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_roll->setAutoDefault(false);
    connect(m_background, &QComboBox::currentIndexChanged, this, &NewSceneDialog::chosen);
    connect(m_seed, &QSpinBox::valueChanged, this, &NewSceneDialog::chosen);
    connect(m_stamp, &QCheckBox::toggled, this, &NewSceneDialog::chosen);
    connect(m_roll, &QPushButton::clicked, this, &NewSceneDialog::rollSeed);
}

SceneSpec NewSceneDialog::scene() const
{
    SceneSpec scene;
    scene.seed = std::uint64_t(m_seed->value());
    scene.marked = m_stamp->isChecked();
    scene.background = m_background->currentData().toString().toStdString();
    const QString first = m_objects.front()->currentData().toString();
    if (first == nothing)
        scene.objects = 0;
    if (first == nothing || first == byLot)
        return scene;
    for (const QComboBox* box : m_objects) {
        if (box->currentData().toString() != nothing)
            scene.classes.push_back(box->currentData().toString().toStdString());
    }
    return scene;
}

void NewSceneDialog::setScene(const SceneSpec& scene)
{
    m_seed->setValue(int(std::min<std::uint64_t>(scene.seed, std::uint64_t(m_seed->maximum()))));
    m_stamp->setChecked(scene.marked);
    pick(m_background, QString::fromStdString(scene.background));
    for (std::size_t i = 0; i < m_objects.size(); ++i)
        pick(m_objects[i], i < scene.classes.size() ? QString::fromStdString(scene.classes[i]) : nothing);
    if (scene.classes.empty() && scene.objects != 0)
        pick(m_objects.front(), byLot);
}

void NewSceneDialog::rollSeed()
{
    m_seed->setValue(QRandomGenerator::global()->bounded(rolledSeeds));
}

QImage NewSceneDialog::preview() const
{
    return m_drawn == scene().text() ? m_preview->pixmap().toImage() : QImage();
}

void NewSceneDialog::chosen()
{
    const QString first = m_objects.front()->currentData().toString();
    for (std::size_t i = 1; i < m_objects.size(); ++i)
        m_objects[i]->setEnabled(first != nothing && first != byLot);
    askForPreview();
}

void NewSceneDialog::askForPreview()
{
    // One at a time: what is chosen while a scene is being drawn comes next, what came in between not at all.
    const std::string text = scene().text();
    if (!m_drawing.empty() || text == m_drawn)
        return;
    m_drawing = text;
    m_client.openPicture(QString::fromStdString(text), this,
        [this, text](const Result<PicturePointer>& result) { takePreview(text, result); });
}

void NewSceneDialog::takePreview(const std::string& text, const Result<PicturePointer>& result)
{
    m_drawing.clear();
    m_drawn = text;
    if (result) {
        const double ratio = devicePixelRatioF();
        QPixmap pixmap = QPixmap::fromImage(
            toQImage(result.value()->image)
                .scaled(QSize(previewSide, previewSide) * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation));
        pixmap.setDevicePixelRatio(ratio);
        m_preview->setPixmap(pixmap);
    } else {
        m_preview->setText(coreText(result.failure().message));
    }
    m_accept->setEnabled(result.ok());
    askForPreview();
}

void NewSceneDialog::retranslate()
{
    setWindowTitle(tr("New scene"));
    m_objectsLabel->setText(tr("&Objects"));
    m_backgroundLabel->setText(tr("&Background"));
    m_seedLabel->setText(tr("S&eed"));
    m_roll->setText(tr("&Another one"));
    m_roll->setToolTip(tr("Draw the same things with another seed"));
    m_roll->setIcon(icon(QStringLiteral("media-playlist-shuffle")));
    m_stamp->setText(tr("Photographer's &stamp"));
    m_seed->setToolTip(tr("The same seed draws the same picture"));
    m_preview->setAccessibleName(tr("Preview"));
    m_accept->setText(tr("Open"));
    m_cancel->setText(tr("Cancel"));
    const std::vector<std::string> classes = sceneClassNames();
    for (QComboBox* box : m_objects) {
        if (box == m_objects.front())
            fill(box, {{tr("at random"), byLot}, {tr("none"), nothing}}, classes);
        else
            fill(box, {{tr("none"), nothing}}, classes);
        box->setAccessibleName(tr("Object"));
        box->setToolTip(tr("The last object stands in front"));
    }
    fill(m_background, {{tr("at random"), nothing}}, sceneBackgroundNames());
}

void NewSceneDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace camscope
