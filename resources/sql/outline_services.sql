-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT incident, service, part FROM service_role ORDER BY incident, position, id
