-- SPDX-License-Identifier: GPL-3.0-or-later
-- Action items whose status is none of some words; not those of binned incidents, as in action_incidents.sql.
SELECT count(*)
FROM action AS a JOIN incident AS i ON i.uid = json_extract(a.incidents, '$[0]')
WHERE i.binned IS NULL AND instr(' ' || ? || ' ', ' ' || a.status || ' ') = 0
