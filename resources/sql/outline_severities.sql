-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT incident, severity, at, at_end, at_precision, at_zone FROM severity_change ORDER BY incident, id
