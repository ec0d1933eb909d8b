-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT number, attributes FROM tuple WHERE load = ? ORDER BY number
