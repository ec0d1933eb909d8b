// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPlainTextEdit;

namespace hindsight {

class MessageBar;

/// Where an old postmortem is pasted and read.
class PastePage : public QWidget
{
    Q_OBJECT

public:
    explicit PastePage(QWidget *parent = nullptr);

    /// Starts with this text.
    void start(const QString &text);
    MessageBar *messages() const { return m_messages; }

Q_SIGNALS:
    void back();
    void importWanted(const QString &text);

private:
    MessageBar *m_messages;
    QPlainTextEdit *m_text;
};

} // namespace hindsight
