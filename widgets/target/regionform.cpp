// SPDX-License-Identifier: Apache-2.0
#include "widgets/target/regionform.h"

#include "widgets/icons.h"
#include "widgets/mutedlabel.h"
#include "widgets/target/classpicker.h"
#include "widgets/target/filefield.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QSpinBox>

#include <initializer_list>

namespace camscope {

namespace {

constexpr int largestPicture = 1 << 16; ///< pixels along a side

QSpinBox* coordinateBox(const QString& prefix, const QString& name)
{
    auto* box = new QSpinBox;
    box->setRange(0, largestPicture);
    box->setPrefix(prefix);
    box->setKeyboardTracking(false);
    box->setAccessibleName(name);
    return box;
}

QHBoxLayout* line(std::initializer_list<QWidget*> widgets)
{
    auto* layout = new QHBoxLayout;
    layout->setSpacing(8);
    for (QWidget* widget : widgets)
        layout->addWidget(widget);
    layout->addStretch(1);
    return layout;
}

} // namespace

RegionForm::RegionForm(const TargetSubject& subject, QWidget* parent)
    : TargetForm(parent)
    , m_class(new ClassPicker(subject))
    , m_predicted(new QRadioButton(tr("where it is predicted")))
    , m_pixel(new QRadioButton(tr("at a pixel")))
    , m_x(coordinateBox(QStringLiteral("x "), tr("Column of the pixel")))
    , m_y(coordinateBox(QStringLiteral("y "), tr("Row of the pixel")))
    , m_drawn(new QRadioButton(tr("in a drawn region")))
    , m_drawnNote(new MutedLabel)
    , m_mask(new QRadioButton(tr("in a mask file")))
    , m_file(new FileField(tr("Mask of the picture's size")))
    , m_pick(new QPushButton(icon(QStringLiteral("camscope-region")), tr("Point or draw in the picture")))
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto* where = new QWidget;
    auto* choices = new QVBoxLayout(where);
    choices->setContentsMargins(0, 0, 0, 0);
    choices->setSpacing(4);
    choices->addWidget(m_predicted);
    choices->addLayout(line({m_pixel, m_x, m_y}));
    choices->addLayout(line({m_drawn, m_drawnNote}));
    choices->addWidget(m_mask);
    choices->addWidget(m_file);
    addFormRow(*form, new QLabel(tr("Class")), m_class);
    form->addRow(tr("Where"), where);
    form->addRow(nullptr, m_pick);
    m_class->setName(tr("Class"));
    m_class->setObjectName(QStringLiteral("class"));
    m_predicted->setObjectName(QStringLiteral("predicted"));
    m_pixel->setObjectName(QStringLiteral("pixel"));
    m_x->setObjectName(QStringLiteral("x"));
    m_y->setObjectName(QStringLiteral("y"));
    m_drawn->setObjectName(QStringLiteral("drawn"));
    m_mask->setObjectName(QStringLiteral("mask"));
    m_pick->setObjectName(QStringLiteral("pick"));
    m_pick->setAutoDefault(false);
    m_pick->setToolTip(tr("Click a pixel of the picture, or drag around a region"));
    m_predicted->setChecked(true);
    connect(m_class, &ClassPicker::classPicked, this, &RegionForm::changed);
    connect(m_pick, &QPushButton::clicked, this, &RegionForm::pickRequested);
    connect(m_file, &FileField::changed, this, &RegionForm::changed);
    for (QRadioButton* choice : {m_predicted, m_pixel, m_drawn, m_mask})
        connect(choice, &QRadioButton::toggled, this, &RegionForm::choose);
    for (QSpinBox* box : {m_x, m_y})
        connect(box, &QSpinBox::valueChanged, this, &RegionForm::changed);
    showChoice();
}

void RegionForm::choose()
{
    if (!static_cast<QRadioButton*>(sender())->isChecked())
        return; // the one that was chosen before
    showChoice();
    Q_EMIT changed();
}

void RegionForm::showChoice()
{
    m_x->setEnabled(m_pixel->isChecked());
    m_y->setEnabled(m_pixel->isChecked());
    m_file->setVisible(m_mask->isChecked());
    m_drawnNote->setText(m_corners.empty() ? tr("nothing drawn yet") : tr("%1 corners").arg(m_corners.size()));
    m_drawnNote->setVisible(m_drawn->isChecked());
}

TargetRegion RegionForm::region() const
{
    if (m_pixel->isChecked())
        return TargetRegion::ofPixel({m_x->value(), m_y->value()});
    if (m_drawn->isChecked())
        return TargetRegion::ofPolygon(m_corners);
    if (m_mask->isChecked())
        return {TargetRegion::Kind::Mask, {}, m_file->path().toStdString()};
    return {};
}

void RegionForm::setRegion(const TargetRegion& region)
{
    QRadioButton* choice = m_predicted;
    switch (region.kind) {
    case TargetRegion::Kind::Predicted:
        break;
    case TargetRegion::Kind::Pixel:
        choice = m_pixel;
        m_x->setValue(region.corners.front().x);
        m_y->setValue(region.corners.front().y);
        break;
    case TargetRegion::Kind::Polygon:
        choice = m_drawn;
        m_corners = region.corners;
        break;
    case TargetRegion::Kind::Mask:
        choice = m_mask;
        m_file->setPath(QString::fromStdString(region.mask));
        break;
    }
    choice->setChecked(true);
    showChoice();
}

TargetSpec RegionForm::target() const
{
    TargetSpec target = TargetSpec::ofPredictedRegion(m_class->classIndex());
    target.region = region().text();
    return target;
}

void RegionForm::setTarget(const TargetSpec& target)
{
    const QSignalBlocker quiet(this);
    m_class->setClassIndex(target.classes.at(0).index);
    setRegion(TargetRegion::parse(target.region));
}

bool RegionForm::isComplete() const
{
    return !region().text().empty();
}

} // namespace camscope
