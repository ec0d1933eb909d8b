-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT incident, uid, name, value, low, high, unit, currency, at, at_end, at_precision, at_zone FROM figure ORDER BY incident, id
