-- SPDX-License-Identifier: GPL-3.0-or-later
-- What figures over many incidents look at; those of a database, without the bin and what was merged away.
SELECT uid, number, title, kind, detection_source, zone, sample, follow_up, follow_up_end, follow_up_precision, follow_up_zone
FROM incident
WHERE binned IS NULL AND merged_into = ''
ORDER BY id
