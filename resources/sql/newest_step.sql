-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT coalesce(max(seq), 0) FROM step
