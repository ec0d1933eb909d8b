-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT (SELECT min(id) FROM chunk WHERE id >= ?1 AND id < ?2), (SELECT max(id) FROM chunk WHERE id >= ?1 AND id < ?2)
