-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 4: imports whose times named no zone, and were read in the wrong one.

ALTER TABLE "batch" ADD COLUMN "corrected_zone" TEXT NOT NULL DEFAULT '';
