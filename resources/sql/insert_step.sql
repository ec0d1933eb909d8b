-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO step (session, author, at, sentence, undoes) VALUES (?, ?, ?, ?, ?) RETURNING seq
