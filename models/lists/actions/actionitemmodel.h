// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/fieldmodel.h"

namespace hindsight {

/// One action item with all that people say of it, as a table of one row: a form shows it cell by cell. Besides, what it answers and how
/// often its due date was put off.
class ActionItemModel : public FieldModel
{
    Q_OBJECT

public:
    explicit ActionItemModel(Store &store, QObject *parent = nullptr);

    Store &store() const { return m_store; }
    /// Shows this one; empty: none.
    void show(const QString &uid);
    bool isThere() const { return !rows().isEmpty(); }
    const ActionItem &action() const { return m_action; }

    /// An incident that it answers.
    struct Answered
    {
        QString uid;
        qint64 number = 0;
        QString title = {};
    };
    const QList<Answered> &incidents() const { return m_incidents; }
    /// "INC-1, INC-7"
    QString incidentsText() const;
    /// Takes that; the first one is where it was promised. Error of kind Input or NotFound: one of them is no incident here, or there is none.
    Result<void> setIncidents(const QString &text);

    /// A cause of one of its incidents.
    struct CauseOf
    {
        QString uid;
        QString text = {}; ///< Markdown
        bool answered = false;
    };
    const QList<CauseOf> &causes() const { return m_causes; }
    bool setAnswered(const QString &cause, bool answered);

    /// Each time its due date was put off, with the reason where one is known.
    QStringList slips() const;

Q_SIGNALS:
    /// It was read again.
    void read();

protected:
    TimeContext timeContext() const override;
    QJsonObject blank() const override { return {}; }
    QJsonObject withField(const QJsonObject &fields, const FieldInfo &field, const Value &value) const override;

private:
    void readAgain();

    Store &m_store;
    QString m_uid;
    ActionItem m_action;
    QList<Answered> m_incidents;
    QList<CauseOf> m_causes;
};

} // namespace hindsight
