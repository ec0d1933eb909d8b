-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO load (batch, state, bucket_seconds, latency_seconds, attributes, reasons) VALUES (?, 'loading', ?, ?, ?, ?) RETURNING id
