-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO amount (id, amounts, reasons) VALUES (?, ?, ?)
