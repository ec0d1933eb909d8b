// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/result.h"
#include "views/theme/chips.h"

#include <QFrame>

#include <functional>

class QVBoxLayout;

namespace hindsight {

/// Something one can do about a message.
struct MessageAction
{
    QString text;
    std::function<void()> run;
};

/// Messages that stand where they belong, never in the way: text one can copy, what can be done about it, a button to close.
/// Takes no room while there is nothing to say.
class MessageBar : public QWidget
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    /// A message about the same `subject` as one that is shown replaces it.
    void tell(const QString &text, const QList<MessageAction> &actions = {}, const QString &subject = {});
    /// A question that waits for one of its answers: it cannot be closed otherwise.
    void ask(const QString &text, const QList<MessageAction> &answers, const QString &subject);
    void complain(const Error &error, const QList<MessageAction> &actions = {}, const QString &subject = {});
    void clear(const QString &subject = {});

private:
    void add(Tone tone, const QString &text, const QList<MessageAction> &actions, const QString &subject, bool closable = true);

    QVBoxLayout *m_layout;
};

} // namespace hindsight
