-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was done to an incident and its parts since they are there: no creation but of what came back. Oldest first.
SELECT step.seq, step.session, step.author, step.at, step.sentence, step.undoes, change.entity, change.uid, change.kind, change.fields
FROM change JOIN step ON step.seq = change.step
WHERE (change.incident = ? OR (change.entity = 'action' AND change.uid IN (SELECT action FROM action_incident WHERE incident = ?)))
    AND (change.kind <> 'create' OR change.uid IN (SELECT uid FROM change WHERE incident = ? AND kind = 'remove'))
ORDER BY step.seq, change.id
