// SPDX-License-Identifier: GPL-3.0-or-later
#include "cataloguenames.h"

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

const QList<CatalogueList> &catalogueLists()
{
    // Fields that say who did something in this program ("by" of reviews and waivers) tell history and stay as they were.
    static const QList<CatalogueList> all = {
        {u"severity_level"_s, {}, {{u"severity_change"_s, u"severity"_s}, {u"impact_window"_s, u"severity"_s}, {u"policy"_s, u"severity"_s}}},
        {u"service"_s, {}, {{u"service_role"_s, u"service"_s}, {u"impact_window"_s, u"services"_s}, {u"metric_source"_s, u"service"_s}}},
        {u"team"_s, {}, {{u"action"_s, u"team"_s}, {u"service"_s, u"team"_s}, {u"person"_s, u"team"_s}}},
        {u"person"_s,
         {},
         {{u"action"_s, u"person"_s},
          {u"action"_s, u"verified_by"_s},
          {u"action"_s, u"accepted_by"_s},
          {u"participant"_s, u"person"_s},
          {u"incident"_s, u"owner"_s},
          {u"incident"_s, u"reviewers"_s},
          {u"event"_s, u"actor"_s},
          {u"event"_s, u"approved_by"_s}}},
        {u"list_entry"_s, u"cause_category"_s, {{u"cause"_s, u"category"_s}}},
        {u"list_entry"_s, u"trigger"_s, {{u"cause"_s, u"category"_s}}},
        {u"list_entry"_s, u"theme"_s, {{u"improvement"_s, u"theme"_s}, {u"action"_s, u"theme"_s}}},
        {u"list_entry"_s, u"role"_s, {{u"participant"_s, u"role"_s}, {u"event"_s, u"role"_s}}},
        {u"list_entry"_s, u"channel"_s, {{u"event"_s, u"channel"_s}, {u"source_line"_s, u"channel"_s}}},
    };
    return all;
}

const CatalogueList *catalogueList(QStringView entity, QStringView list)
{
    const QList<CatalogueList> &all = catalogueLists();
    const auto it = std::ranges::find_if(all, [&](const CatalogueList &entry) { return entry.entity == entity && entry.list == list; });
    return it == all.end() ? nullptr : &*it;
}

QList<const CatalogueList *> listsNamedBy(QLatin1StringView entity, QLatin1StringView field)
{
    QList<const CatalogueList *> found;
    for (const CatalogueList &list : catalogueLists()) {
        if (std::ranges::any_of(list.namedBy, [&](const NamingField &naming) { return naming.entity == entity && naming.field == field; }))
            found.append(&list);
    }
    return found;
}

} // namespace hindsight
