-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT uid, corrected_zone FROM "batch" WHERE source = ? AND state = 'active'
