-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every time the due date or the status of an action item was changed, oldest first; not as it was written down.
SELECT change.uid, step.at, step.author, field.key, field.value
FROM change JOIN step ON step.seq = change.step, json_each(change.fields) AS field
WHERE change.entity = 'action' AND change.kind = 'update' AND field.key IN ('due', 'status', 'status_reason')
ORDER BY change.step, change.id
