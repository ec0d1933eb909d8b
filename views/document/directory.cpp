// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory.h"

#include "models/store/store.h"

namespace hindsight {

Result<Directory> directoryOf(const Store &store)
{
    const auto people = store.all<Person>();
    const auto teams = store.all<Team>();
    const auto services = store.all<Service>();
    if (!people || !teams || !services)
        return std::unexpected(!people ? people.error() : !teams ? teams.error() : services.error());
    Directory directory{.people = *people};
    for (const Team &team : *teams)
        directory.groups.append(team.name);
    for (const Service &service : *services)
        directory.groups.append(service.name);
    return directory;
}

} // namespace hindsight
