-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT incident, kind, other FROM link WHERE other <> '' ORDER BY incident, id
