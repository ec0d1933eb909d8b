-- SPDX-License-Identifier: GPL-3.0-or-later
-- Follows what a step takes back to the step that was made first.
WITH RECURSIVE chain (seq, undoes, sentence) AS (
    SELECT seq, undoes, sentence FROM step WHERE seq = ?
    UNION ALL
    SELECT step.seq, step.undoes, step.sentence FROM chain JOIN step ON step.seq = chain.undoes
)
SELECT sentence FROM chain WHERE undoes IS NULL
