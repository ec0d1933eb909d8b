-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE load SET state = 'gone' WHERE batch = ? RETURNING id
