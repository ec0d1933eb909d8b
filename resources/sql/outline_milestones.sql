-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT incident, kind, source, at, at_end, at_precision, at_zone FROM milestone ORDER BY incident, id
