// SPDX-License-Identifier: GPL-3.0-or-later
#include "savedfilters.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

struct FilterText
{
    Q_DECLARE_TR_FUNCTIONS(SavedFilters)
};

const QString list = u"action_filter"_s;

QString textOf(const BoardView &view) { return QString::fromUtf8(QJsonDocument(QJsonObject::fromVariantMap(toMap(view))).toJson(QJsonDocument::Compact)); }

} // namespace

Result<QList<SavedFilter>> savedFilters(const Store &store)
{
    return store.all<ListEntry>().transform([](const QList<ListEntry> &entries) {
        QList<SavedFilter> filters;
        for (const ListEntry &entry : entries) {
            if (entry.list == list)
                filters.append({entry, boardViewOf(QJsonDocument::fromJson(entry.description.toUtf8()).object().toVariantMap())});
        }
        std::ranges::stable_sort(filters, [](const SavedFilter &a, const SavedFilter &b) { return comesBefore(a.entry.name, b.entry.name); });
        return filters;
    });
}

Result<QList<Change>> filterChanges(const Store &store, QLatin1StringView entity, const NewNames &names)
{
    return savedFilters(store).transform([&](const QList<SavedFilter> &filters) {
        QList<Change> changes;
        for (const SavedFilter &filter : filters) {
            const BoardView view = withNames(filter.view, entity, names);
            if (view == filter.view)
                continue;
            ListEntry after = filter.entry;
            after.description = textOf(view);
            changes.append(updated(filter.entry, after));
        }
        return changes;
    });
}

Result<Step> saveFilter(Store &store, const QString &name, const BoardView &view)
{
    if (name.trimmed().isEmpty())
        return failure(Error::Kind::Input, FilterText::tr("A filter is saved under a name. Write one first."));
    const auto filters = savedFilters(store);
    if (!filters)
        return std::unexpected(filters.error());
    const QString text = textOf(view);
    const QString sentence = FilterText::tr("Filter “%1” saved").arg(name.simplified());
    for (const SavedFilter &filter : *filters) {
        if (filter.entry.name.compare(name.simplified(), Qt::CaseInsensitive) != 0)
            continue;
        ListEntry after = filter.entry;
        after.description = text;
        return store.apply({updated(filter.entry, after)}, sentence);
    }
    return store.apply({created(ListEntry{.uid = newUid(), .list = list, .name = name.simplified(), .description = text, .position = filters->size()})},
                       sentence);
}

Result<Step> removeFilter(Store &store, const SavedFilter &filter)
{
    return store.apply({removed(filter.entry)}, FilterText::tr("Filter “%1” removed").arg(filter.entry.name));
}

} // namespace hindsight
