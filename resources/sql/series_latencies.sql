-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT chunk.id, counts, latency FROM chunk LEFT JOIN sketch ON sketch.id = chunk.id WHERE chunk.id >= ? AND chunk.id < ? ORDER BY chunk.id
