-- SPDX-License-Identifier: GPL-3.0-or-later
DELETE FROM sketch WHERE id IN (SELECT id FROM sketch WHERE id >= ? AND id < ? LIMIT 500)
