-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT (SELECT min(id) FROM chunk WHERE id >= place.first AND id < place.last), (SELECT max(id) FROM chunk WHERE id >= place.first AND id < place.last)
FROM (SELECT ? AS first, ? AS last) AS place
