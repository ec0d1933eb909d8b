-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT count(*) FROM (
    SELECT id FROM chunk WHERE NOT EXISTS (SELECT 1 FROM tuple WHERE tuple.load = chunk.load AND tuple.number = chunk.tuple)
    UNION ALL SELECT id FROM amount WHERE id NOT IN (SELECT id FROM chunk)
    UNION ALL SELECT id FROM sketch WHERE id NOT IN (SELECT id FROM chunk)
    UNION ALL SELECT number FROM tuple WHERE load NOT IN (SELECT id FROM load)
    UNION ALL SELECT part FROM load_ids WHERE load NOT IN (SELECT id FROM load))
