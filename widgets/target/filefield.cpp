// SPDX-License-Identifier: Apache-2.0
#include "widgets/target/filefield.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>

namespace camscope {

namespace {

QString droppedFile(const QMimeData& data)
{
    const QList<QUrl> urls = data.urls();
    return urls.isEmpty() ? QString() : urls.first().toLocalFile();
}

} // namespace

FileField::FileField(const QString& dialogTitle, QWidget* parent)
    : QWidget(parent)
    , m_dialogTitle(dialogTitle)
    , m_edit(new QLineEdit)
{
    setAcceptDrops(true);
    m_edit->setAcceptDrops(false); // the field itself takes drops, as a path and not as a URL
    m_edit->setPlaceholderText(tr("Drop a picture here"));
    m_edit->setAccessibleName(dialogTitle);
    m_edit->setObjectName(QStringLiteral("path"));
    auto* choose = new QPushButton(tr("Choose…"));
    choose->setAutoDefault(false);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_edit, 1);
    layout->addWidget(choose);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, &FileField::changed);
    connect(choose, &QPushButton::clicked, this, &FileField::browse);
}

QString FileField::path() const
{
    return m_edit->text().trimmed();
}

void FileField::setPath(const QString& path)
{
    if (path != this->path())
        m_edit->setText(path);
}

void FileField::browse()
{
    const QString chosen = QFileDialog::getOpenFileName(window(), m_dialogTitle, QFileInfo(path()).path());
    if (chosen.isEmpty())
        return;
    setPath(chosen);
    Q_EMIT changed();
}

void FileField::dragEnterEvent(QDragEnterEvent* event)
{
    if (!droppedFile(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void FileField::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    setPath(droppedFile(*event->mimeData()));
    Q_EMIT changed();
}

} // namespace camscope
