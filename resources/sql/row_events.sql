-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT incident, count(*) FROM event /* WHERE incident IN (SELECT value FROM json_each(?)) */ GROUP BY incident
