-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT incident, kind, source, at FROM milestone WHERE at IS NOT NULL AND kind IN ('began', 'resolved') /* AND incident IN (SELECT value FROM json_each(?)) */
