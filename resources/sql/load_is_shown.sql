-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT EXISTS (SELECT 1 FROM "batch" WHERE uid = ?1) OR EXISTS (SELECT 1 FROM change WHERE entity = 'batch' AND uid = ?1)
