-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT OR IGNORE INTO action_incident SELECT value, action.uid FROM action, json_each(action.incidents)
