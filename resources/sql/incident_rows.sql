-- SPDX-License-Identifier: GPL-3.0-or-later
-- The incident list, newest number first. A milestone counts as in models/incident/milestones.h: set before stated before
-- measured, and without any the incident began with its first impact window. Last, how many action items keep it open, as
-- models/incident/followup.h has it, at the time of the first parameter; the second: with those in the bin.
SELECT i.uid, i.number, i.title, i.kind, i.postmortem_state, i.tags, i.owner, i.binned IS NOT NULL, i.sample,
    coalesce((SELECT s.severity FROM severity_change AS s LEFT JOIN severity_level AS l ON l.name = s.severity
        WHERE s.incident = i.uid ORDER BY l.position IS NULL, l.position, s.id LIMIT 1), ''),
    (SELECT json_group_array(service) FROM (SELECT service FROM service_role WHERE incident = i.uid ORDER BY position, id)),
    coalesce(
        (SELECT at FROM milestone WHERE incident = i.uid AND kind = 'began' AND at IS NOT NULL
            ORDER BY instr('set stated measured', source) LIMIT 1),
        (SELECT min("from") FROM impact_window WHERE incident = i.uid)),
    (SELECT at FROM milestone WHERE incident = i.uid AND kind = 'resolved' AND at IS NOT NULL
        ORDER BY instr('set stated measured', source) LIMIT 1),
    (SELECT count(*) FROM event WHERE incident = i.uid),
    (SELECT count(*) FROM action_incident AS ai JOIN action AS a ON a.uid = ai.action
        WHERE ai.incident = i.uid AND a.status IN ('open', 'in_progress', 'blocked')),
    (SELECT count(*) FROM action_incident WHERE incident = i.uid),
    (SELECT count(*) FROM action_incident AS ai JOIN action AS a ON a.uid = ai.action
        WHERE ai.incident = i.uid AND a.kind IN ('prevent', 'detect') AND a.status <> 'verified'
            AND NOT (a.status = 'risk_accepted' AND coalesce(a.accepted_until + (a.accepted_until_precision = 'day') * 86400000000 > ?, 0)))
FROM incident AS i
WHERE ? OR i.binned IS NULL
ORDER BY i.number DESC
