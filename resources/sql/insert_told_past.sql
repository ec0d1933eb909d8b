-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO told_past (incident, step, past) VALUES (?, (SELECT coalesce(max(seq), 0) FROM step), ?)
