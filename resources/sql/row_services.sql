-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT incident, service FROM service_role /* WHERE incident IN (SELECT value FROM json_each(?)) */ ORDER BY incident, position, id
