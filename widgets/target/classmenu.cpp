// SPDX-License-Identifier: Apache-2.0
#include "widgets/target/classmenu.h"

#include "core/base/result.h"
#include "widgets/target/targetkinds.h"

#include <algorithm>
#include <utility>

namespace camscope {

namespace {

using Kind = TargetSpec::Kind;

constexpr std::size_t mostRivals = 2; ///< classes that are a click away

TargetSpec asKind(TargetSpec target, Kind kind)
{
    target.kind = kind;
    return target;
}

} // namespace

ClassMenu::ClassMenu(TargetSubject subject, const std::string& target, bool isOwn, QWidget* parent)
    : QMenu(parent)
    , m_subject(std::move(subject))
    , m_target(target)
{
    setAttribute(Qt::WA_DeleteOnClose);
    const auto resolved = attempt([&] { return resolveTarget(TargetSpec::parse(target), *m_subject.model, {}); });
    if (resolved)
        addQuestions(resolved.value().spec);
    addSeparator();
    if (!isOwn) {
        connect(addAction(tr("Another target…")), &QAction::triggered, this, [this] { Q_EMIT editorWanted(m_target); });
        return;
    }
    connect(addAction(tr("Change…")), &QAction::triggered, this, &ClassMenu::changeWanted);
    connect(addAction(tr("Take from the list")), &QAction::triggered, this, &ClassMenu::removalWanted);
}

void ClassMenu::addTarget(const QString& text, const TargetSpec& target)
{
    connect(addAction(text), &QAction::triggered, this, [this, text = target.text()] { Q_EMIT targetWanted(text); });
}

void ClassMenu::addRivals(const TargetSpec& target)
{
    const int own = target.classes.front().index;
    std::vector<int> rivals = m_subject.ranking();
    std::erase(rivals, own);
    rivals.resize(std::min(rivals.size(), mostRivals));
    for (const int rival : rivals) {
        TargetSpec difference = asKind(target, Kind::Difference);
        difference.classes = {{own, 1}, {rival, 1}};
        addTarget(
            tr("Against %1").arg(QString::fromStdString(m_subject.model->label(rival, m_subject.output))), difference);
    }
}

void ClassMenu::addQuestions(const TargetSpec& target)
{
    TargetSpec positive = target;
    positive.negated = false;
    if (target.kind == Kind::ClassIndex) {
        addTarget(tr("Explain the probability"), asKind(positive, Kind::Probability));
        addRivals(positive);
        TargetSpec difference = startTarget(Kind::Difference, m_subject, positive);
        difference.output = target.output;
        connect(addAction(tr("Against another class…")), &QAction::triggered, this,
            [this, text = difference.text()] { Q_EMIT editorWanted(text); });
        addTarget(tr("What tells it apart"), asKind(positive, Kind::Finer));
    } else if (target.kind == Kind::Segmentation) {
        connect(addAction(tr("Point or draw in the picture…")), &QAction::triggered, this,
            [this, text = positive.text()] { Q_EMIT regionWanted(text); });
    } else if (target.kind == Kind::Binary) {
        TargetSpec probability = TargetSpec::ofClass(target.negated ? 0 : 1);
        probability.output = target.output;
        addTarget(tr("Explain the probability"), asKind(probability, Kind::Probability));
        return; // the other answer is its counterfactual
    }
    TargetSpec turned = target;
    turned.negated = !target.negated;
    addTarget(target.negated ? tr("With its own sign") : tr("Counterfactual"), turned);
}

} // namespace camscope
