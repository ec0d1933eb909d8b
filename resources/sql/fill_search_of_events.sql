-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the trigger of 0002-search.sql does for each new event, for all behind a row.
INSERT INTO search (rowid, title, text, entity, uid, incident) SELECT id * 16 + 1, actor, text, 'event', uid, incident FROM "event" WHERE id > ?
