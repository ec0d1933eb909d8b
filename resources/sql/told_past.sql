-- SPDX-License-Identifier: GPL-3.0-or-later
-- What documents told of an incident, in the order in which they were taken in.
SELECT step, past FROM told_past WHERE incident = ? ORDER BY step, id
