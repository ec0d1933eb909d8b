-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was found, the best first. To rank is what takes the time, so only the newest of many are; whether there are more is told with
-- each row. Where is looked is put in, with the same parameters: search_words or search_rows.
-- 1: the words, 2: how many are ranked, 3: how many are told. Lists in JSON, or null: 4 severities, 5 services, 6 kinds, 7 states,
-- 8 tags, 14 patterns of owners, each of whom stands on a line. 9, 10: began in between. 11: goes on. 12: action items that are open,
-- 13: and late now, or null.
WITH fits (uid, owner) AS NOT MATERIALIZED (
    SELECT i.uid, i.owner FROM incident AS i
    WHERE i.binned IS NULL
        AND (?4 IS NULL OR EXISTS (
            SELECT 1 FROM json_each(?4) AS wanted, (
                SELECT c.severity AS worst FROM severity_change AS c LEFT JOIN severity_level AS l ON l.name = c.severity
                WHERE c.incident = i.uid ORDER BY l.position IS NULL, l.position, c.id LIMIT 1)
            WHERE worst LIKE wanted.value OR worst LIKE '%-' || wanted.value))
        AND (?5 IS NULL OR EXISTS (
            SELECT 1 FROM service_role AS r, json_each(?5) AS wanted WHERE r.incident = i.uid AND r.service LIKE wanted.value || '%'))
        AND (?6 IS NULL OR i.kind IN (SELECT value FROM json_each(?6)))
        AND (?7 IS NULL OR i.postmortem_state IN (SELECT value FROM json_each(?7)))
        AND (?8 IS NULL OR EXISTS (SELECT 1 FROM json_each(i.tags) AS tag, json_each(?8) AS wanted WHERE tag.value LIKE wanted.value || '%'))
        AND ((?9 IS NULL AND ?10 IS NULL) OR EXISTS (
            SELECT 1 FROM (SELECT coalesce(
                (SELECT at FROM milestone WHERE incident = i.uid AND kind = 'began' AND at IS NOT NULL
                    ORDER BY instr('set stated measured', source) LIMIT 1),
                (SELECT min("from") FROM impact_window WHERE incident = i.uid)) AS began)
            WHERE began >= coalesce(?9, began) AND began < coalesce(?10, began + 1)))
        AND (NOT ?11 OR (i.kind IN ('incident', 'exercise')
            AND NOT EXISTS (SELECT 1 FROM milestone WHERE incident = i.uid AND kind = 'resolved' AND at IS NOT NULL)))
),
open_actions (uid) AS NOT MATERIALIZED (
    SELECT uid FROM "action"
    WHERE status IN ('open', 'in_progress', 'blocked') AND (?13 IS NULL OR due + (due_precision = 'day') * 86400000000 <= ?13)
),
%1
SELECT t.incident, i.number, i.title, t.entity, t.uid, t.excerpt, (SELECT * FROM more)
FROM best AS b JOIN told AS t ON t.place = b.place JOIN incident AS i ON i.uid = t.incident
ORDER BY b.relevance, b.place DESC
