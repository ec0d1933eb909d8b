-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT uid FROM "batch" WHERE source = ? AND state = 'active'
