-- SPDX-License-Identifier: GPL-3.0-or-later
-- Content that no record shows and no step of the history can show again, and content whose removal was interrupted.
SELECT id FROM load
WHERE state = 'loading'
    OR (state = 'complete' AND NOT EXISTS (SELECT 1 FROM "batch" WHERE uid = load.batch)
        AND NOT EXISTS (SELECT 1 FROM change WHERE entity = 'batch' AND uid = load.batch))
    OR (state = 'gone' AND (EXISTS (SELECT 1 FROM chunk WHERE chunk.id >= load.id << 40 AND chunk.id < (load.id + 1) << 40)
        OR EXISTS (SELECT 1 FROM amount WHERE amount.id >= load.id << 40 AND amount.id < (load.id + 1) << 40)
        OR EXISTS (SELECT 1 FROM sketch WHERE sketch.id >= load.id << 40 AND sketch.id < (load.id + 1) << 40)
        OR EXISTS (SELECT 1 FROM tuple WHERE tuple.load = load.id)));
