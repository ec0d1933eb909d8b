-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a list tells of incidents. Their parts have statements of their own (row_...): of ten thousand incidents that takes a third of
-- the time that looking up the parts of each does. Of some incidents alone: what stands in /* */ holds too.
SELECT uid, number, title, kind, postmortem_state, tags, owner, binned IS NOT NULL, sample
FROM incident /* WHERE uid IN (SELECT value FROM json_each(?)) */
ORDER BY number DESC
