-- SPDX-License-Identifier: GPL-3.0-or-later
-- What each action answers first: number, title and service of the incident, for the action list. Actions of binned incidents only are
-- left out.
SELECT a.uid, i.uid, i.number, i.title,
    (SELECT service FROM service_role WHERE incident = i.uid ORDER BY part <> 'origin', position, id LIMIT 1)
FROM action AS a JOIN incident AS i ON i.uid = json_extract(a.incidents, '$[0]')
WHERE i.binned IS NULL
