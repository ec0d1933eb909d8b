-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT incident, "from", from_end, from_precision, from_zone, "to", to_end, to_precision, to_zone FROM impact_window ORDER BY incident, id
