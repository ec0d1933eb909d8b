-- SPDX-License-Identifier: GPL-3.0-or-later
-- The same bytes are there once, under the name they came with first.
INSERT OR IGNORE INTO attachment (sha256, name, type, size, bytes) VALUES (?, ?, ?, ?, ?)
