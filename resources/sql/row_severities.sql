-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT s.incident, s.severity, coalesce(l.position, 9223372036854775807), s.id
FROM severity_change AS s LEFT JOIN severity_level AS l ON l.name = s.severity /* WHERE s.incident IN (SELECT value FROM json_each(?)) */
