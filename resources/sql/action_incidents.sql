-- SPDX-License-Identifier: GPL-3.0-or-later
-- What each action answers first: number and title of the incident, for the action list. Actions of binned incidents only are left out.
SELECT a.uid, i.uid, i.number, i.title
FROM action AS a JOIN incident AS i ON i.uid = json_extract(a.incidents, '$[0]')
WHERE i.binned IS NULL
