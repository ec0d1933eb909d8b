-- SPDX-License-Identifier: GPL-3.0-or-later
-- Its changes go with it.
DELETE FROM step WHERE seq = ?
