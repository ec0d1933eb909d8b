-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rows of the index of actions per incident that are not what the actions say, in either direction.
SELECT (SELECT count(*) FROM (SELECT value, action.uid FROM action, json_each(action.incidents) EXCEPT SELECT incident, action FROM action_incident))
    + (SELECT count(*) FROM (SELECT incident, action FROM action_incident EXCEPT SELECT value, action.uid FROM action, json_each(action.incidents)))
