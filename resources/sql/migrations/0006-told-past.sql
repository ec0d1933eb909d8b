-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 6: what imported documents told of earlier values, which the history of this database does not have. A row was told after
-- its step; it is no step itself, and an undo does not make it unheard.

CREATE TABLE told_past (
    id INTEGER PRIMARY KEY,
    incident TEXT NOT NULL,
    step INTEGER NOT NULL,
    past TEXT NOT NULL
) STRICT;
CREATE INDEX told_past_of_incident ON told_past (incident, step);
