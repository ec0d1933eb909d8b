-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was done to one field of all records of a kind since they are there. Oldest first.
SELECT step.seq, step.session, step.author, step.at, step.sentence, step.undoes, change.entity, change.uid, change.kind, change.fields
FROM change JOIN step ON step.seq = change.step
WHERE change.entity = ? AND change.kind = 'update' AND json_type(change.fields, ?) IS NOT NULL
ORDER BY step.seq, change.id
