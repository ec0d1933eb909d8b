-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id, bucket_seconds, latency_seconds, attributes, reasons FROM load WHERE batch = ? AND state = 'complete'
