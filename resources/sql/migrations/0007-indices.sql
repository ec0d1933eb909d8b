-- SPDX-License-Identifier: GPL-3.0-or-later
-- What changed of a kind of record, without its many creations: insights and the board ask for it. And what is in the bin, of which
-- there is mostly nothing: each search asks.
CREATE INDEX change_of_update ON change (entity) WHERE kind = 'update';
CREATE INDEX incident_in_bin ON incident (uid) WHERE binned IS NOT NULL;
