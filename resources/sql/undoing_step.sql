-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT max(seq) FROM step WHERE undoes = ?
