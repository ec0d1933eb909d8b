-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT uid, number, incidents, causes, text, kind, team, person, priority, status, status_reason, due, due_end, due_precision, due_zone, done, done_end,
    done_precision, done_zone, verified, verified_end, verified_precision, verified_zone, accepted_until, accepted_until_end, accepted_until_precision,
    accepted_until_zone, tracker_as_of, tracker_as_of_end, tracker_as_of_precision, tracker_as_of_zone
FROM action
ORDER BY id
