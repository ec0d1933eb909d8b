-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT name, type, bytes FROM attachment WHERE sha256 = ?
