-- SPDX-License-Identifier: GPL-3.0-or-later
-- The incidents of which a step changed something: their own parts, and the action items that answer them, did so before, or do now.
SELECT incident FROM change WHERE step = ?1
UNION SELECT ai.incident FROM change JOIN action_incident AS ai ON ai.action = change.uid WHERE step = ?1 AND entity = 'action'
UNION SELECT told.value FROM change, json_each(fields, '$.incidents[0]') AS told WHERE step = ?1 AND entity = 'action' AND told.value IS NOT NULL
UNION SELECT told.value FROM change, json_each(fields, '$.incidents[1]') AS told WHERE step = ?1 AND entity = 'action' AND told.value IS NOT NULL
