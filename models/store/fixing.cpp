// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixing.h"

namespace hindsight {

namespace {

template <class Part> Part withFields(Part part, const Fix &fix)
{
    for (const Field<Part> &field : tableOf<Part>().fields) {
        for (const auto &[name, value] : fix.fields) {
            if (name == QLatin1StringView(field.name))
                field.set(part, value);
        }
    }
    return part;
}

} // namespace

QList<Change> changesOf(const Fix &fix, const Record &record)
{
    QList<Change> changes;
    const auto change = [&]<class Part>(const Part &part) {
        const Part fixed = withFields(part, fix);
        if (!(fixed == part))
            changes.append(updated(part, fixed));
    };
    if (fix.entity == QLatin1StringView(tableOf<Incident>().info.name))
        change(record.incident);
    forEachPart(record, [&](const auto &parts, const char *) {
        using Part = std::decay_t<decltype(parts)>::value_type;
        if (fix.entity != QLatin1StringView(tableOf<Part>().info.name))
            return;
        if (!fix.uid.isEmpty()) {
            if (const Part *part = withUid(parts, fix.uid))
                change(*part);
        } else if constexpr (requires(Part part) { part.incident; }) {
            Part part{.uid = newUid(), .incident = record.incident.uid};
            if constexpr (requires { part.position; })
                part.position = nextPosition(parts);
            changes.append(created(withFields(part, fix)));
        }
    });
    return changes;
}

} // namespace hindsight
