-- SPDX-License-Identifier: GPL-3.0-or-later
DELETE FROM load WHERE id = ? AND state <> 'gone'
