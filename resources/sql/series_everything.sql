-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT chunk.id, counts, amounts, reasons, latency FROM chunk LEFT JOIN amount ON amount.id = chunk.id LEFT JOIN sketch ON sketch.id = chunk.id
WHERE chunk.id >= ? AND chunk.id < ? ORDER BY chunk.id
