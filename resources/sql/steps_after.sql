-- SPDX-License-Identifier: GPL-3.0-or-later
-- The oldest steps behind one, each with its changes in order.
SELECT step.seq, step.session, step.author, step.at, step.sentence, step.undoes, change.entity, change.uid, change.kind, change.fields
FROM step LEFT JOIN change ON change.step = step.seq
WHERE step.seq IN (SELECT seq FROM step WHERE seq > ? ORDER BY seq LIMIT ?)
ORDER BY step.seq, change.id
