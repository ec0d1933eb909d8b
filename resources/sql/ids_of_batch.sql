-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT ids FROM load_ids WHERE part = ? AND load = (SELECT id FROM load WHERE batch = ? AND state = 'complete')
