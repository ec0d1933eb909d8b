-- SPDX-License-Identifier: GPL-3.0-or-later
-- Where the words are, for search.sql. Incidents have the smallest row numbers, so their titles and narratives are looked up by
-- themselves, a quarter of all: the newest events would hide them. A title says what an incident is about; who did something, or which
-- team does, says less of an event than its text. What a row belongs to is only read where that matters: it takes five times as long as
-- to rank it.
everything (fits) AS MATERIALIZED (
    SELECT coalesce(?4, ?5, ?6, ?7, ?8, ?9, ?10, ?14) IS NULL AND NOT ?11 AND NOT ?12 AND NOT EXISTS (SELECT 1 FROM incident WHERE binned IS NOT NULL)
),
incidents AS MATERIALIZED (
    SELECT s.rowid AS place, bm25(search, 8.0, 1.0) AS relevance
    FROM search AS s
    WHERE search MATCH ?1 AND s.rowid <= 16 * (SELECT max(id) FROM incident) AND s.rowid % 16 = 0
        AND ((SELECT fits FROM everything) OR (NOT ?12 AND EXISTS (
            SELECT 1 FROM fits AS f WHERE f.uid = s.incident
                AND (?14 IS NULL OR EXISTS (SELECT 1 FROM json_each(?14) AS wanted WHERE char(10) || f.owner || char(10) LIKE wanted.value)))))
    ORDER BY s.rowid DESC LIMIT ?2 / 4 + 1
),
parts AS MATERIALIZED (
    SELECT s.rowid AS place, bm25(search, 0.5, 1.0) AS relevance
    FROM search AS s
    WHERE search MATCH ?1 AND s.rowid % 16 <> 0
        AND ((SELECT fits FROM everything) OR (
            (NOT ?12 OR (s.entity = 'action' AND s.uid IN open_actions))
            AND EXISTS (
                SELECT 1 FROM fits AS f WHERE f.uid = s.incident
                    AND (?14 IS NULL OR EXISTS (
                        SELECT 1 FROM json_each(?14) AS wanted
                        WHERE char(10) || iif(s.entity = 'action', (SELECT person || char(10) || team FROM "action" WHERE uid = s.uid), f.owner) || char(10)
                            LIKE wanted.value)))))
    ORDER BY s.rowid DESC LIMIT ?2 - ?2 / 4 + 1
),
more AS (SELECT (SELECT count(*) FROM incidents) > ?2 / 4 OR (SELECT count(*) FROM parts) > ?2 - ?2 / 4),
best AS MATERIALIZED (
    SELECT * FROM (SELECT * FROM incidents UNION ALL SELECT * FROM parts) ORDER BY relevance, place DESC LIMIT ?3
),
-- Their places are run through once more: to look each of the best up by its row would look the words up again for every one.
told AS MATERIALIZED (
    SELECT search.rowid AS place, search.incident, search.entity, search.uid,
        iif(search.rowid % 16 = 0 OR trim(search.title) = '', snippet(search, -1, char(2), char(3), '…', 16),
            trim(highlight(search, 0, char(2), char(3))) || ': ' || snippet(search, 1, char(2), char(3), '…', 16)) AS excerpt
    FROM (SELECT min(place) AS first, max(place) AS last FROM best WHERE place % 16 = 0
            UNION ALL SELECT min(place), max(place) FROM best WHERE place % 16 <> 0) AS range
        CROSS JOIN search
    WHERE search MATCH ?1 AND search.rowid BETWEEN range.first AND range.last AND +search.rowid IN (SELECT place FROM best)
        AND (search.rowid % 16 = 0) = (range.first % 16 = 0)
)
