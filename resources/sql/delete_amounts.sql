-- SPDX-License-Identifier: GPL-3.0-or-later
DELETE FROM amount WHERE id IN (SELECT id FROM amount WHERE id >= ? AND id < ? LIMIT 1000)
