-- SPDX-License-Identifier: GPL-3.0-or-later
-- Without words, for search.sql: the incidents that fit, or the action items, the newest first.
newest AS MATERIALIZED (
    SELECT i.id * 16 AS place, 0.0 AS relevance, i.uid AS incident, 'incident' AS entity, i.uid
    FROM incident AS i JOIN fits AS f ON f.uid = i.uid
    WHERE NOT ?12 AND (?14 IS NULL OR EXISTS (SELECT 1 FROM json_each(?14) AS wanted WHERE char(10) || f.owner || char(10) LIKE wanted.value))
    UNION ALL
    SELECT a.id * 16 + 6, 0.0, f.uid, 'action', a.uid
    FROM "action" AS a JOIN fits AS f ON f.uid = json_extract(a.incidents, '$[0]')
    WHERE ((?12 AND a.uid IN open_actions) OR (NOT ?12 AND ?14 IS NOT NULL))
        AND (?14 IS NULL OR EXISTS (
            SELECT 1 FROM json_each(?14) AS wanted WHERE char(10) || a.person || char(10) || a.team || char(10) LIKE wanted.value))
    ORDER BY 1 DESC LIMIT ?2 + 1
),
more AS (SELECT count(*) > ?2 FROM newest),
best AS MATERIALIZED (SELECT place, relevance FROM newest ORDER BY place DESC LIMIT ?3),
told AS (SELECT place, incident, entity, uid, '' AS excerpt FROM newest)
