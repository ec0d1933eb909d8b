-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rows of the search index that are not what the tables say, in either direction.
SELECT (SELECT count(*) FROM (SELECT rowid, title, text, entity, uid, incident FROM search_source
        EXCEPT SELECT rowid, title, text, entity, uid, incident FROM search))
    + (SELECT count(*) FROM (SELECT rowid, title, text, entity, uid, incident FROM search
        EXCEPT SELECT rowid, title, text, entity, uid, incident FROM search_source))
