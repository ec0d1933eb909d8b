-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT batch FROM load WHERE id = ?
