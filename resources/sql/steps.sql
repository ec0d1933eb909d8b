-- SPDX-License-Identifier: GPL-3.0-or-later
-- The newest steps, each with its changes in order.
SELECT step.seq, step.session, step.author, step.at, step.sentence, step.undoes, change.entity, change.uid, change.kind, change.fields
FROM step LEFT JOIN change ON change.step = step.seq
WHERE step.seq IN (
    SELECT seq FROM step
    WHERE (? = '' OR seq IN (SELECT step FROM change WHERE incident = ?))
        AND (? = '' OR session = ?)
        AND (? = 0 OR seq < ?)
    ORDER BY seq DESC LIMIT ?)
ORDER BY step.seq DESC, change.id
