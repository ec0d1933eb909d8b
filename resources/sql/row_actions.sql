-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT ai.incident, a.status, a.kind, a.accepted_until, a.accepted_until_precision
FROM action_incident AS ai JOIN action AS a ON a.uid = ai.action /* WHERE ai.incident IN (SELECT value FROM json_each(?)) */
