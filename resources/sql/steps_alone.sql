-- SPDX-License-Identifier: GPL-3.0-or-later
-- The newest steps without their changes, of which there may be a hundred thousand.
SELECT seq, session, author, at, sentence, undoes, '', '', '', ''
FROM step
WHERE (? = '' OR seq IN (SELECT step FROM change WHERE incident = ?))
    AND (? = '' OR session = ?)
    AND (? = 0 OR seq < ?)
ORDER BY seq DESC LIMIT ?
