-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO load_ids (load, part, ids) VALUES (?, ?, ?)
