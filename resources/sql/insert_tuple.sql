-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO tuple (load, number, attributes) VALUES (?, ?, ?)
