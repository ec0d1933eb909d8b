-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT step.author, step.at, change.fields
FROM change JOIN step ON step.seq = change.step
WHERE change.entity = ? AND change.uid = ?
ORDER BY change.id DESC LIMIT 50
