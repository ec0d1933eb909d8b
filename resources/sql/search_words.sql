-- SPDX-License-Identifier: GPL-3.0-or-later
-- Where the words are, for search.sql. Incidents have the smallest row numbers, so their titles and narratives are looked up by
-- themselves, a quarter of all: the newest events would hide them. A title says what an incident is about; who did something, or which
-- team does, says less of an event than its text.
incidents AS MATERIALIZED (
    SELECT s.rowid AS place, bm25(search, 8.0, 1.0) AS relevance, s.incident, s.entity, s.uid
    FROM search AS s CROSS JOIN fits AS f ON f.uid = s.incident
    WHERE search MATCH ?1 AND s.rowid <= 16 * (SELECT max(id) FROM incident) AND s.rowid % 16 = 0 AND NOT ?12
        AND (?14 IS NULL OR EXISTS (SELECT 1 FROM json_each(?14) AS wanted WHERE char(10) || f.owner || char(10) LIKE wanted.value))
    ORDER BY s.rowid DESC LIMIT ?2 / 4 + 1
),
parts AS MATERIALIZED (
    SELECT s.rowid AS place, bm25(search, 0.5, 1.0) AS relevance, s.incident, s.entity, s.uid
    FROM search AS s CROSS JOIN fits AS f ON f.uid = s.incident
    WHERE search MATCH ?1 AND s.rowid % 16 <> 0
        AND (NOT ?12 OR (s.entity = 'action' AND s.uid IN open_actions))
        AND (?14 IS NULL OR EXISTS (
            SELECT 1 FROM json_each(?14) AS wanted
            WHERE char(10) || iif(s.entity = 'action', (SELECT person || char(10) || team FROM "action" WHERE uid = s.uid), f.owner) || char(10)
                LIKE wanted.value))
    ORDER BY s.rowid DESC LIMIT ?2 - ?2 / 4 + 1
),
more AS (SELECT (SELECT count(*) FROM incidents) > ?2 / 4 OR (SELECT count(*) FROM parts) > ?2 - ?2 / 4),
newest AS MATERIALIZED (SELECT * FROM incidents UNION ALL SELECT * FROM parts),
-- All places are run through once more: to look each of the best up by its row would look the words up again for every one.
excerpts AS MATERIALIZED (
    SELECT search.rowid AS place,
        iif(search.rowid % 16 = 0 OR trim(search.title) = '', snippet(search, -1, char(2), char(3), '…', 16),
            trim(highlight(search, 0, char(2), char(3))) || ': ' || snippet(search, 1, char(2), char(3), '…', 16)) AS excerpt
    FROM search WHERE search MATCH ?1 AND +search.rowid IN (SELECT place FROM best)
)
