-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO search (rowid, title, text, entity, uid, incident) SELECT * FROM search_source
