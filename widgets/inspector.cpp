// SPDX-License-Identifier: Apache-2.0
#include "widgets/inspector.h"

#include "core/measures/histogram.h"
#include "widgets/barchart.h"
#include "widgets/channelsview.h"
#include "widgets/figure/coretext.h"
#include "widgets/figure/headertext.h"
#include "widgets/methodlistmodel.h"
#include "widgets/mutedlabel.h"
#include "widgets/notelabel.h"

#include <QEvent>
#include <QGridLayout>
#include <QLocale>
#include <QScrollArea>
#include <QTextDocumentFragment>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace camscope {

namespace {

constexpr int histogramBins = 32;

/// What a label in a layout shows, without its markup.
QString plainText(const QLayoutItem& item)
{
    const auto* label = static_cast<const QLabel*>(item.widget());
    return label->textFormat() == Qt::RichText ? QTextDocumentFragment::fromHtml(label->text()).toPlainText()
                                               : label->text();
}

/// Two columns: names, and values at the right edge.
QGridLayout* makeGrid()
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    return grid;
}

void empty(QLayout& layout)
{
    while (QLayoutItem* item = layout.takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

QString rawGridText(const Explanation& explanation)
{
    const FloatVolume& raw = explanation.raw;
    if (explanation.kind == MapKind::Input)
        return QStringLiteral("%1 × %2 × %3").arg(raw.channels).arg(raw.height).arg(raw.width);
    return QStringLiteral("%1 × %2").arg(raw.height).arg(raw.width);
}

} // namespace

Inspector::Inspector(QWidget* parent)
    : QWidget(parent)
    , m_subtitle(new QLabel)
    , m_scroll(new QScrollArea)
    , m_content(new QWidget)
    , m_histogramTitle(new MutedLabel)
    , m_histogram(new BarChart)
    , m_channels(new ChannelsView)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 4, 4, 8);
    layout->setSpacing(4);
    layout->addWidget(m_subtitle);
    layout->addSpacing(4);
    QFont bold = m_subtitle->font();
    bold.setBold(true);
    m_subtitle->setFont(bold);
    m_subtitle->setWordWrap(true);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_content);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    layout->addWidget(m_scroll, 1);
    m_scroll->setAccessibleName(tr("Facts about the selected map"));
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(8);
    m_grid = makeGrid();
    m_measureGrid = makeGrid();
    m_notes = new QVBoxLayout;
    m_notes->setSpacing(8);
    column->addLayout(m_notes);
    column->addLayout(m_grid);
    column->addLayout(m_measureGrid);
    column->addWidget(m_histogramTitle);
    column->addWidget(m_histogram);
    column->addWidget(m_channels);
    column->addStretch(1);
    rebuild();
}

void Inspector::setCell(const QString& title, const CellState& state, const PicturePointer& picture)
{
    m_cellTitle = title;
    m_state = state;
    rebuild();
    showHistogram();
    m_channels->setExplanation(explanation(), picture);
}

void Inspector::setStyle(const DisplayStyle& style)
{
    m_channels->setStyle(style);
}

void Inspector::clear()
{
    m_state.reset();
    m_cellTitle.clear();
    rebuild();
    showHistogram();
    m_channels->setExplanation({}, {});
}

void Inspector::setMeasures(const std::vector<Measure>& measures)
{
    // Labels are kept and written anew: this follows a slider.
    while (m_measures.size() < measures.size()) {
        QLabel* value = addRow(*m_measureGrid, {}, {});
        const int row = m_measureGrid->rowCount() - 1;
        m_measures.push_back({static_cast<QLabel*>(m_measureGrid->itemAtPosition(row, 0)->widget()), value});
    }
    for (std::size_t i = 0; i < m_measures.size(); ++i) {
        const bool used = i < measures.size();
        m_measures[i].name->setVisible(used);
        m_measures[i].value->setVisible(used);
        m_measures[i].name->setText(used ? measures[i].name : QString());
        m_measures[i].value->setText(used ? measures[i].value : QString());
    }
}

QLabel* Inspector::addRow(QGridLayout& grid, const QString& name, const QString& value)
{
    const int row = grid.rowCount();
    auto* left = new MutedLabel;
    left->setText(name);
    left->setWordWrap(true);
    auto* right = new QLabel(value);
    right->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    right->setWordWrap(true);
    right->setTextInteractionFlags(Qt::TextSelectableByMouse);
    left->setBuddy(right);
    grid.addWidget(left, row, 0);
    grid.addWidget(right, row, 1);
    return right;
}

void Inspector::addMethod(const std::string& id)
{
    const QString name = QString::fromStdString(methodInfo(id).name);
    QLabel* link = addRow(tr("Method"), name);
    link->setText(QStringLiteral("<a href='help'>%1</a>").arg(name.toHtmlEscaped()));
    link->setTextFormat(Qt::RichText);
    link->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    link->setToolTip(tr("What the method answers, its formula, when it misleads"));
    connect(link, &QLabel::linkActivated, this, [this, id] { Q_EMIT helpRequested(id); });
}

void Inspector::addNote(const QString& text, bool isError)
{
    auto* note = new NoteLabel(isError ? NoteLabel::Kind::Error : NoteLabel::Kind::Warning);
    note->setText(text);
    m_notes->addWidget(note);
}

void Inspector::addExplanation(const Explanation& explanation)
{
    const MapStatistics& statistics = explanation.statistics;
    addRow(tr("Score"), shownNumber(explanation.score));
    if (explanation.probability) {
        const QString now = percentText(*explanation.probability);
        addRow(tr("Probability"), m_before ? changeText(percentText(*m_before), now) : now);
    }
    addRow(tr("Raw map"),
        QStringLiteral("%1 … %2").arg(shownNumber(statistics.minimum, 3), shownNumber(statistics.maximum, 3)));
    addRow(tr("Positive"), percentText(statistics.positiveShare));
    if (statistics.nanCount > 0) {
        addRow(tr("Not a number"),
            tr("%1 of %2")
                .arg(QLocale().toString(qlonglong(statistics.nanCount)),
                    QLocale().toString(qlonglong(statistics.count))));
    }
    addRow(tr("Grid"), rawGridText(explanation));
    if (!explanation.layers.empty())
        addRow(tr("Layer"), QString::fromStdString(layersText(explanation.layers)));
    addRow(tr("Time"), durationText(explanation.seconds));
    for (const Fact& fact : explanation.facts)
        addRow(coreText(fact.name), QString::fromStdString(fact.value));
    for (const Warning& warning : explanation.warnings)
        addNote(coreText(warning.message), false);
}

ExplanationPointer Inspector::explanation() const
{
    return m_state && m_state->status == CellState::Status::Done ? m_state->explanation : ExplanationPointer();
}

void Inspector::showHistogram()
{
    const ExplanationPointer shown = explanation();
    const Histogram bins = shown ? histogram(shown->raw.values, histogramBins) : Histogram();
    m_histogramTitle->setVisible(!bins.counts.empty());
    m_histogram->setVisible(!bins.counts.empty());
    if (bins.counts.empty())
        return;
    BarChart::Content content;
    content.values.assign(bins.counts.begin(), bins.counts.end());
    content.firstAccented = static_cast<std::size_t>(std::clamp(
        std::round(-bins.low / bins.width), 0.0, static_cast<double>(bins.counts.size()))); // bins below zero
    content.left = shownNumber(bins.low, 3);
    content.right = shownNumber(bins.high(), 3);
    m_histogram->setContent(content);
    m_histogramTitle->setText(tr("Values of the raw map"));
    m_histogram->setToolTip(
        tr("How many positions have which value, before ReLU. Grey is below zero: it speaks against "
           "the target and does not show unless the view is signed."));
}

void Inspector::rebuild()
{
    m_subtitle->setText(m_cellTitle);
    m_subtitle->setVisible(!m_cellTitle.isEmpty());
    empty(*m_grid);
    empty(*m_notes);
    if (!m_state) {
        auto* hint = new MutedLabel;
        hint->setText(tr("Select a cell to see its numbers."));
        hint->setWordWrap(true);
        m_notes->addWidget(hint);
        return;
    }
    if (!m_state->spec.method.id.empty())
        addMethod(m_state->spec.method.id);
    if (m_state->failure) {
        addNote(coreText(m_state->failure->message), true);
        if (!m_state->failure->details.empty())
            addRow(tr("Details"), QString::fromStdString(m_state->failure->details));
    }
    if (const ExplanationPointer done = explanation())
        addExplanation(*done);
    else if (m_state->status == CellState::Status::Busy)
        addRow(tr("Computing"), QStringLiteral("%1 %").arg(int(100 * m_state->fraction)));
}

QString Inspector::text() const
{
    QStringList lines{m_cellTitle};
    for (const QGridLayout* grid : {m_grid, m_measureGrid}) {
        for (int row = 0; row < grid->rowCount(); ++row) {
            const QLayoutItem* name = grid->itemAtPosition(row, 0);
            const QLayoutItem* value = grid->itemAtPosition(row, 1);
            if (name && value && !plainText(*value).isEmpty())
                lines << plainText(*name) + QLatin1Char('\t') + plainText(*value);
        }
    }
    for (int i = 0; i < m_notes->count(); ++i)
        lines << static_cast<QLabel*>(m_notes->itemAt(i)->widget())->text();
    return lines.join(QLatin1Char('\n'));
}

void Inspector::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        rebuild();
        showHistogram();
        m_scroll->setAccessibleName(tr("Facts about the selected map"));
    }
    QWidget::changeEvent(event);
}

} // namespace camscope
