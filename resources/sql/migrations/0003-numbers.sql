-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 3: the bulk content of imports of numbers. Version 1 had tables for it that nothing ever wrote.

ALTER TABLE "batch" ADD COLUMN "ranges" TEXT NOT NULL DEFAULT '{}';

DROP TABLE sketch;
DROP TABLE chunk;
DROP TABLE tuple;

-- The content of one import: immutable, no history. It is seen while a record of "batch" with its uid is active.
--   loading   is being written, or was when a process died: it is removed at the next opening
--   complete  all of it is there; the record that shows it may be created, removed, and created again
--   gone      removed for good: no record may show it any more
CREATE TABLE load (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    batch TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL,
    bucket_seconds INTEGER NOT NULL,
    latency_seconds INTEGER NOT NULL, -- width of the buckets that latencies are kept in
    attributes TEXT NOT NULL,         -- names, in the order of tuple.attributes
    reasons TEXT NOT NULL             -- [outcome, status, error code] of each, in the order that chunks number them
) STRICT;

CREATE TABLE tuple (
    load INTEGER NOT NULL,
    number INTEGER NOT NULL,
    attributes TEXT NOT NULL, -- values
    PRIMARY KEY (load, number)
) STRICT, WITHOUT ROWID;

-- Where ids repeat: those that were counted, so that a later import does not count them again. In 64 parts by their first bits;
-- 64 bits of each one's hash (XXH3), ascending, as the machine writes them.
CREATE TABLE load_ids (
    load INTEGER NOT NULL,
    part INTEGER NOT NULL,
    ids BLOB NOT NULL,
    PRIMARY KEY (load, part)
) STRICT, WITHOUT ROWID;

-- Six hours of a tuple: models/metrics/packing.cpp says what the bytes are. The id is the place: load, six hours since 1970,
-- tuple. So a load, and a stretch of time in it, are one range of ids, and lie together in the file without an index.
-- Counts lie apart from what is seldom asked for, because a page of them then holds hours, not minutes.
CREATE TABLE chunk (
    id INTEGER PRIMARY KEY,
    counts BLOB NOT NULL,
    load INTEGER GENERATED ALWAYS AS (id >> 40) VIRTUAL,
    start INTEGER GENERATED ALWAYS AS ((((id >> 20) & 1048575) - 524288) * 21600) VIRTUAL, -- seconds since 1970
    tuple INTEGER GENERATED ALWAYS AS (id & 1048575) VIRTUAL
) STRICT;

CREATE TABLE amount (
    id INTEGER PRIMARY KEY, -- of the chunk
    amounts BLOB NOT NULL,
    reasons BLOB NOT NULL
) STRICT;

CREATE TABLE sketch (
    id INTEGER PRIMARY KEY, -- of the chunk
    latency BLOB NOT NULL
) STRICT;
