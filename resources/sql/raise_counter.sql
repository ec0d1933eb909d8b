-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE counter SET value = max(value, ?) WHERE name = ?
