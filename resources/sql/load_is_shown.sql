-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT EXISTS (SELECT 1 FROM "batch" WHERE uid = place.batch) OR EXISTS (SELECT 1 FROM change WHERE entity = 'batch' AND uid = place.batch)
FROM (SELECT ? AS batch) AS place
