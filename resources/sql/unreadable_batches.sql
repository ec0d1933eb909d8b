-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT "batch".uid, coalesce(load.state, 'missing'), EXISTS (SELECT 1 FROM tuple WHERE tuple.load = load.id)
FROM "batch" LEFT JOIN load ON load.batch = "batch".uid
