// SPDX-License-Identifier: GPL-3.0-or-later
#include "toldactions.h"

#include <QHash>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

ToldAction toldAction(const ActionRow &row, const QHash<QString, QString> &causes)
{
    ToldAction told{.action = row.action, .incident = u"INC-%1"_s.arg(row.incidentNumber), .incidentTitle = row.incidentTitle};
    for (const QString &cause : row.action.causes) {
        if (const QString text = causes.value(cause); !text.isEmpty())
            told.causes.append(text);
    }
    return told;
}

Result<QHash<QString, QString>> causeTexts(const Store &store)
{
    return store.all<Cause>().transform([](const QList<Cause> &causes) {
        QHash<QString, QString> texts;
        for (const Cause &cause : causes)
            texts.insert(cause.uid, cause.text);
        return texts;
    });
}

Result<QList<ToldAction>> toldActions(const Store &store, const QStringList &uids)
{
    const auto rows = store.actions();
    const auto causes = rows.and_then([&](const QList<ActionRow> &) { return causeTexts(store); });
    if (!causes)
        return std::unexpected(causes.error());
    QHash<QString, const ActionRow *> byUid;
    for (const ActionRow &row : *rows)
        byUid.insert(row.action.uid, &row);
    QList<ToldAction> told;
    for (const QString &uid : uids) {
        if (const ActionRow *row = byUid.value(uid))
            told.append(toldAction(*row, *causes));
    }
    return told;
}

Result<QList<ActionEdit>> editsOfActions(const Store &store, const QString &uid)
{
    QList<ActionEdit> edits;
    for (const QString &field : {u"due"_s, u"status"_s, u"status_reason"_s}) {
        const auto steps = store.editsOf(u"action"_s, field);
        if (!steps)
            return std::unexpected(steps.error());
        for (const Step &step : *steps) {
            for (const Change &change : step.changes) {
                for (const FieldChange &one : change.fields) {
                    if (one.field == field && (uid.isEmpty() || change.uid == uid))
                        edits.append({change.uid, step.at, step.author, field, one.before, one.after});
                }
            }
        }
    }
    std::ranges::stable_sort(edits, {}, &ActionEdit::at);
    return edits;
}

Result<ActionNews> actionNewsOf(const Store &store, const QList<ActionRow> &actions, qint64 since, qint64 now)
{
    const auto people = store.all<Person>();
    if (!people)
        return std::unexpected(people.error());
    Portfolio portfolio{.now = now};
    for (const ActionRow &row : actions)
        portfolio.actions.append(row.action);
    for (const Person &person : *people) {
        if (person.left)
            portfolio.left.append(QStringList{person.name, person.email} + person.aliases);
    }
    portfolio.left.removeAll(QString());
    const auto edits = editsOfActions(store);
    if (!edits)
        return std::unexpected(edits.error());
    return actionNews(portfolio, *edits, since);
}

} // namespace hindsight
