-- SPDX-License-Identifier: GPL-3.0-or-later
-- From a step on: which step was taken back, and by which one last.
SELECT undoes, max(seq) FROM step WHERE undoes >= ? GROUP BY undoes
