-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id, counts FROM chunk WHERE id >= ? AND id < ? ORDER BY id
