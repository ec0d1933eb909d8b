// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <expected>

namespace hindsight {

/// What went wrong, in one sentence a user can act on.
struct Error
{
    enum class Kind {
        Failed,   ///< anything without a kind of its own
        Input,    ///< a file or a text could not be read
        Usage,    ///< the caller asked for something that does not exist
        NotFound, ///< no such record
        Conflict, ///< somebody else changed the same thing meanwhile
        Database, ///< the database cannot be used
        Cancelled, ///< the user stopped it; nothing was changed
    };
    Kind kind = Kind::Failed;
    QString text;     ///< what failed and what the user can do, translated
    QString file = {}; ///< the file it is about; empty: none
    int line = 0;     ///< 1-based line in `file`; 0: none

    /// "file:line: text", as far as file and line are known.
    QString sentence() const
    {
        if (file.isEmpty())
            return text;
        if (line <= 0)
            return file + QLatin1String(": ") + text;
        return file + QLatin1Char(':') + QString::number(line) + QLatin1String(": ") + text;
    }
};

template <class T> using Result = std::expected<T, Error>;

inline std::unexpected<Error> failure(Error::Kind kind, const QString &text, const QString &file = {}, int line = 0)
{
    return std::unexpected(Error{kind, text, file, line});
}

} // namespace hindsight
