-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 5: deadlines that a database knows, to be offered to incidents; and a clock that always starts at a milestone.

CREATE TABLE "deadline_preset" (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    "name" TEXT NOT NULL DEFAULT '',
    "recipient" TEXT NOT NULL DEFAULT '',
    "starts_at" TEXT NOT NULL DEFAULT '',
    "allowed_minutes" INTEGER,
    "offered" INTEGER NOT NULL DEFAULT 0,
    "position" INTEGER NOT NULL DEFAULT 0
) STRICT;

UPDATE "deadline" SET "starts_at" = 'detected'
WHERE "starts_at" NOT IN ('began', 'detected', 'acknowledged', 'identified', 'mitigated', 'resolved');
