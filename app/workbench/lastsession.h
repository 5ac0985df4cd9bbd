// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>

namespace camscope {

class Guide;
class Session;

/// Keeps in a file what is open, change by change, so that the next start shows it again.
class LastSession : public QObject
{
    Q_OBJECT
public:
    /// In the folder for the program's own files.
    static QString usualFile();

    LastSession(QString file, Session& session, Guide& guide, QObject* parent = nullptr);
    ~LastSession() override; ///< saves

    /// Opens what was open. Returns false if that was nothing, or if its model is gone; then noticed() says so.
    bool restore();
    void save();

Q_SIGNALS:
    void noticed(const QString& sentence);

private:
    bool restoreBoard(const QByteArray& content);
    void reportMissing(int pictures);

    QString m_file;
    QString m_openingFile; ///< what is being opened; it stays there if that brings the program down
    Session& m_session;
    Guide& m_guide;
    bool m_isRestoring = false; ///< what was open last time
    bool m_isEdited = false; ///< the board is no longer as it was opened
    QTimer m_pause; ///< several changes in a row are written once
};

} // namespace camscope
