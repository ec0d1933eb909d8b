-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT incident, "from" FROM impact_window WHERE "from" IS NOT NULL /* AND incident IN (SELECT value FROM json_each(?)) */
