// SPDX-License-Identifier: Apache-2.0
#include "widgets/pictures/picturespanel.h"

#include "widgets/filmstrip.h"
#include "widgets/icons.h"
#include "widgets/mutedlabel.h"
#include "widgets/picturelistmodel.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

namespace camscope {

namespace {

constexpr int columnWidth = 240;
constexpr std::size_t fewestForMean = 2;

} // namespace

PicturesPanel::PicturesPanel(PictureListModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_filter(new PictureFilter(this))
    , m_search(new QLineEdit)
    , m_order(new QComboBox)
    , m_direction(new QToolButton)
    , m_which(new QComboBox)
    , m_mean(new QToolButton)
    , m_status(new MutedLabel)
    , m_stop(new QToolButton)
{
    m_filter->setSourceModel(&model);
    m_strip = new FilmStrip(model, *m_filter);
    for (int i = 0; i < 4; ++i)
        m_order->addItem(QString());
    for (int i = 0; i < 2; ++i)
        m_which->addItem(QString());
    layOut();
    m_search->setObjectName(QStringLiteral("pictureSearch"));
    m_order->setObjectName(QStringLiteral("pictureOrder"));
    m_direction->setObjectName(QStringLiteral("pictureDirection"));
    m_which->setObjectName(QStringLiteral("pictureFilter"));
    m_mean->setObjectName(QStringLiteral("meanMap"));
    m_stop->setObjectName(QStringLiteral("stopPredicting"));
    m_status->setObjectName(QStringLiteral("pictureStatus"));
    connect(m_strip, &FilmStrip::picturePicked, this, &PicturesPanel::picturePicked);
    connect(m_strip, &FilmStrip::chosenChanged, this, [this] {
        refreshMean();
        showCount();
    });
    connect(m_strip, &QWidget::customContextMenuRequested, this, &PicturesPanel::openMenu);
    connect(m_search, &QLineEdit::textChanged, m_filter, &PictureFilter::setText);
    connect(m_search, &QLineEdit::textChanged, this, &PicturesPanel::showCount);
    connect(m_order, &QComboBox::currentIndexChanged, this, &PicturesPanel::sort);
    connect(m_direction, &QToolButton::toggled, this, &PicturesPanel::sort);
    connect(m_which, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_filter->setWrongOnly(index == 1);
        refreshHint();
        showCount();
        Q_EMIT predictionsNeededChanged();
    });
    connect(m_mean, &QToolButton::clicked, this, &PicturesPanel::requestMeanMap);
    connect(m_stop, &QToolButton::clicked, this, &PicturesPanel::stopRequested);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, signal, this, &PicturesPanel::showCount);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &PicturesPanel::showCount);
    retranslate();
    setProgress(0, 0);
}

void PicturesPanel::layOut()
{
    auto* column = new QWidget;
    column->setFixedWidth(columnWidth);
    auto* lines = new QVBoxLayout(column);
    lines->setContentsMargins(8, 4, 4, 4);
    lines->setSpacing(3);
    const auto addLine = [lines](QWidget* wide, QWidget* narrow) {
        auto* line = new QHBoxLayout;
        line->setSpacing(4);
        line->addWidget(wide, 1);
        line->addWidget(narrow);
        lines->addLayout(line);
    };
    lines->addWidget(m_search);
    addLine(m_order, m_direction);
    addLine(m_which, m_mean);
    addLine(m_status, m_stop);
    m_search->setClearButtonEnabled(true);
    m_direction->setCheckable(true);
    m_stop->setAutoRaise(true);
    m_stop->setIconSize({12, 12});
    m_stop->setFixedHeight(m_status->sizeHint().height());
    for (QComboBox* box : {m_order, m_which}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(6);
    }
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(column, 0, Qt::AlignTop);
    layout->addWidget(m_strip, 1);
}

void PicturesPanel::sort()
{
    m_filter->setOrder(PictureFilter::Order(m_order->currentIndex()),
        m_direction->isChecked() ? Qt::DescendingOrder : Qt::AscendingOrder);
    refreshDirection();
    Q_EMIT predictionsNeededChanged();
}

void PicturesPanel::setTruthKnown(bool known)
{
    m_truthKnown = known;
    refreshHint();
}

void PicturesPanel::setProgress(int done, int total)
{
    m_done = done;
    m_total = total;
    m_stop->setVisible(total > 0);
    showCount();
    refreshHint();
}

void PicturesPanel::showCount()
{
    const int all = m_model.rowCount();
    const int shown = m_filter->rowCount();
    const int chosen = int(m_strip->selectionModel()->selectedIndexes().size());
    if (m_total > 0)
        m_status->setText(tr("Predicting %1 of %2").arg(m_done).arg(m_total));
    else if (chosen > 1)
        m_status->setText(tr("%1 of %2 chosen").arg(chosen).arg(shown));
    else if (shown < all)
        m_status->setText(tr("%1 of %2 pictures").arg(shown).arg(all));
    else
        m_status->setText(tr("%n pictures", "", all));
}

void PicturesPanel::refreshHint()
{
    if (m_filter->wrongOnly() && !m_truthKnown)
        m_strip->setHint(tr("The true classes are not known. Name folders after classes, or open a COCO or CSV file "
                            "with annotations (File menu)."));
    else if (m_filter->wrongOnly())
        m_strip->setHint(m_total > 0 ? tr("No wrong prediction so far") : tr("No wrong prediction"));
    else
        m_strip->setHint(tr("No picture matches"));
}

void PicturesPanel::setMeanPossible(bool possible)
{
    m_meanPossible = possible;
    refreshMean();
}

void PicturesPanel::refreshMean()
{
    const auto chosen = std::size_t(m_strip->selectionModel()->selectedIndexes().size());
    m_mean->setEnabled(m_meanPossible && chosen >= fewestForMean);
    m_mean->setToolTip(chosen < fewestForMean
            ? tr("Choose several pictures with Ctrl or Shift (Ctrl+A: all), to see where the model looks on average")
            : tr("Average the maps of the %n chosen pictures", "", int(chosen)));
}

void PicturesPanel::requestMeanMap()
{
    Q_EMIT meanMapRequested(m_strip->chosenPictures());
}

void PicturesPanel::openMenu(QPoint position)
{
    QMenu menu;
    QAction* mean = menu.addAction(tr("&Mean map of the chosen pictures"));
    mean->setEnabled(m_mean->isEnabled());
    connect(mean, &QAction::triggered, this, &PicturesPanel::requestMeanMap);
    connect(menu.addAction(tr("&Choose all\tCtrl+A")), &QAction::triggered, m_strip, &QAbstractItemView::selectAll);
    connect(menu.addAction(tr("&Predict all")), &QAction::triggered, this, &PicturesPanel::predictAllRequested);
    menu.exec(m_strip->viewport()->mapToGlobal(position));
}

void PicturesPanel::refreshDirection()
{
    m_direction->setArrowType(m_direction->isChecked() ? Qt::DownArrow : Qt::UpArrow);
    const QString text = m_direction->isChecked() ? tr("Descending") : tr("Ascending");
    m_direction->setToolTip(text);
    m_direction->setAccessibleName(text);
}

void PicturesPanel::retranslate()
{
    const QStringList orders{tr("As opened"), tr("By file name"), tr("By prediction"), tr("By confidence")};
    for (int i = 0; i < orders.size(); ++i)
        m_order->setItemText(i, orders[i]);
    m_order->setAccessibleName(tr("Order of the pictures"));
    m_order->setToolTip(tr("Order of the pictures. By prediction: the class with the highest probability. By "
                           "confidence: that probability.\nBoth ask the model about all pictures, in the background."));
    m_which->setItemText(0, tr("All pictures"));
    m_which->setItemText(1, tr("Wrong predictions"));
    m_which->setAccessibleName(tr("Which pictures are shown"));
    m_which->setToolTip(
        tr("Wrong: the class with the highest probability is not in the picture, as far as folder names "
           "or an annotation file tell."));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search the pictures"));
    m_search->setToolTip(tr("Part of a name, of the predicted or of the true class"));
    m_mean->setText(tr("Mean map"));
    m_stop->setIcon(icon(QStringLiteral("camscope-close")));
    m_stop->setToolTip(tr("Stop predicting"));
    m_stop->setAccessibleName(tr("Stop predicting"));
    refreshDirection();
    refreshMean();
    refreshHint();
    showCount();
}

void PicturesPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace camscope
