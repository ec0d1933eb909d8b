-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT incident, uid, kind, category, text FROM cause ORDER BY incident, position, id
