// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hindsight {

/// Reads JSON documents, one row each, by the paths of the wanted columns: "amount" or, inside of objects, "card.brand".
class JsonRows
{
public:
    /// Without columns: all there are, in the order in which they appear; see `columns`.
    /// `onePerLine`: a line that cannot be read is one broken document; else it ends where its braces are closed.
    explicit JsonRows(const std::vector<std::string> &columns, bool onePerLine = true);
    ~JsonRows();

    /// Begins with a block of whole documents; `padding` bytes behind `to` must be readable (ByteBlock::padding).
    void start(const char *from, const char *to);
    /// The next document; false: there is none.
    bool next();

    /// A value per wanted column as text, strings without their quotes; a null pointer for null and for what is not there.
    /// Valid until the next call.
    const std::vector<std::string_view> &fields() const;
    /// The document could not be read, or is no object.
    bool isBroken() const;
    /// Line breaks of the block before this document.
    qint64 line() const;
    /// Line breaks of the block.
    qint64 lines() const;
    const std::vector<std::string> &columns() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace hindsight
