-- SPDX-License-Identifier: GPL-3.0-or-later
DELETE FROM chunk WHERE id IN (SELECT id FROM chunk WHERE id >= ? AND id < ? LIMIT 1000)
