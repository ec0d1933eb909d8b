-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT step.seq, step.session, step.author, step.at, step.sentence, step.undoes, change.entity, change.uid, change.kind, change.fields
FROM step LEFT JOIN change ON change.step = step.seq
WHERE step.seq = ?
ORDER BY change.id
