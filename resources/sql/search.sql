-- SPDX-License-Identifier: GPL-3.0-or-later
-- Best matches first; binned incidents are left out.
SELECT s.incident, i.number, i.title, s.entity, s.uid, snippet(search, -1, char(2), char(3), '…', 16)
FROM search AS s JOIN incident AS i ON i.uid = s.incident
WHERE search MATCH ? AND i.binned IS NULL
ORDER BY rank LIMIT ?
