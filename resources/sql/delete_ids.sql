-- SPDX-License-Identifier: GPL-3.0-or-later
DELETE FROM load_ids WHERE load = ? AND part IN (SELECT part FROM load_ids WHERE load = ? LIMIT 4)
