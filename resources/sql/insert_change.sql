-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO change (step, entity, uid, incident, kind, fields) VALUES (?, ?, ?, ?, ?, ?)
