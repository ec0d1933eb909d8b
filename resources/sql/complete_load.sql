-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE load SET state = 'complete', bucket_seconds = ?, latency_seconds = ?, attributes = ?, reasons = ? WHERE id = ?
