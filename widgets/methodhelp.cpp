// SPDX-License-Identifier: Apache-2.0
#include "widgets/methodhelp.h"

#include "widgets/methodpagehtml.h"
#include "widgets/theme.h"
#include "widgets/thinline.h"

#include <QAction>
#include <QDesktopServices>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>

namespace camscope {

namespace {

constexpr QSize pageSize(560, 680);
constexpr int documentMargin = 24;
constexpr int gap = 8; ///< to the neighbour

/// The method `step` places further on in the registry, nullptr beyond its ends.
const MethodInfo* neighbourOf(const std::string& id, int step)
{
    const std::vector<MethodInfo>& all = methodInfos();
    const auto here = std::find_if(all.begin(), all.end(), [&](const MethodInfo& info) { return info.id == id; });
    const auto index = here - all.begin() + step;
    return index >= 0 && index < std::ptrdiff_t(all.size()) ? &all[std::size_t(index)] : nullptr;
}

} // namespace

MethodHelp::MethodHelp(QWidget* parent)
    : QDialog(parent)
    , m_browser(new QTextBrowser)
    , m_previous(new QPushButton)
    , m_next(new QPushButton)
    , m_back(new QPushButton)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_browser->setFrameShape(QFrame::NoFrame);
    m_browser->setOpenLinks(false);
    m_browser->document()->setDocumentMargin(documentMargin);
    layout->addWidget(m_browser, 1);
    layout->addWidget(new ThinLine);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(16, 8, 16, 8);
    bar->setSpacing(8);
    bar->addWidget(m_previous);
    bar->addStretch(1);
    bar->addWidget(m_back);
    bar->addStretch(1);
    bar->addWidget(m_next);
    layout->addLayout(bar);
    for (QPushButton* button : {m_previous, m_next, m_back}) {
        button->setFlat(true);
        button->setAutoDefault(false); // Return follows the link that has the focus
    }
    resize(pageSize);
    connect(m_browser, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        if (link.scheme() == QLatin1String("method"))
            turnTo(link.path().toStdString());
        else
            QDesktopServices::openUrl(link);
    });
    connect(m_previous, &QPushButton::clicked, this, [this] { turnTo(neighbourOf(m_id, -1)->id); });
    connect(m_next, &QPushButton::clicked, this, [this] { turnTo(neighbourOf(m_id, 1)->id); });
    connect(m_back, &QPushButton::clicked, this, &MethodHelp::goBack);
    m_back->setShortcut(QKeySequence::Back);
    connect(&Theme::instance(), &Theme::changed, this, &MethodHelp::render);
}

void MethodHelp::showMethod(const std::string& id, const QWidget& neighbour)
{
    m_before.clear();
    setMethod(id);
    if (!m_placed)
        place(neighbour);
    m_placed = true;
    show();
    raise();
    activateWindow();
    m_browser->setFocus();
}

void MethodHelp::place(const QWidget& neighbour)
{
    const QRect screen = neighbour.screen()->availableGeometry();
    resize(size().boundedTo(screen.size()));
    const QPoint corner = neighbour.mapToGlobal(QPoint(-gap - width(), 0));
    const QRect window = neighbour.window()->geometry() & screen;
    const QRect area = window.height() >= height() ? window : screen;
    move(std::clamp(corner.x(), screen.left(), std::max(screen.left(), screen.right() + 1 - width())),
        std::clamp(corner.y(), area.top(), std::max(area.top(), area.bottom() + 1 - height())));
}

void MethodHelp::turnTo(const std::string& id)
{
    m_before.push_back(m_id);
    setMethod(id);
}

void MethodHelp::goBack()
{
    const std::string id = m_before.back();
    m_before.pop_back();
    setMethod(id);
}

void MethodHelp::setMethod(const std::string& id)
{
    m_id = id;
    render();
    m_browser->verticalScrollBar()->setValue(0);
}

void MethodHelp::render()
{
    if (m_id.empty())
        return;
    const int position = m_browser->verticalScrollBar()->value();
    const MethodPage page = methodPage(methodInfo(m_id));
    setWindowTitle(QString::fromStdString(page.title));
    m_browser->setAccessibleName(tr("About %1").arg(windowTitle()));
    QPalette palette = m_browser->palette();
    palette.setColor(QPalette::Base, themeColours().panel);
    m_browser->setPalette(palette);
    m_browser->setHtml(methodPageHtml(page, themeColours()));
    m_browser->verticalScrollBar()->setValue(position);
    const auto name = [](QPushButton& button, const QString& text, const MethodInfo* method) {
        button.setVisible(method != nullptr);
        if (method)
            button.setText(text.arg(QString::fromStdString(method->name)));
    };
    name(*m_previous, QStringLiteral("‹ %1"), neighbourOf(m_id, -1));
    name(*m_next, QStringLiteral("%1 ›"), neighbourOf(m_id, 1));
    m_back->setVisible(!m_before.empty());
    m_back->setText(tr("Back"));
}

void MethodHelp::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        render();
    QDialog::changeEvent(event);
}

} // namespace camscope
