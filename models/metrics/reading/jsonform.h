// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hindsight {

/// How a document in one line is written: what stands between its values. Programs write every line the same way, so that the
/// form of one line reads the others without taking their objects apart.
class JsonForm
{
public:
    /// The form of a line that is a valid document; no value: it has arrays, escaped names, or is too deep. `columnOf`: place of
    /// a path ("amount", "card.brand") among the fields; -1: not wanted.
    static std::optional<JsonForm> of(std::string_view line, const std::function<int(std::string_view path)> &columnOf);

    /// Reads the line at `from` if it has this form and its values are plain: numbers, true, false, null, and strings without
    /// escapes. Gives what is behind its line break and the fields as JsonRows has them; null: another form, the fields are
    /// anything. 16 bytes behind `to` must be readable.
    const char *read(const char *from, const char *to, std::vector<std::string_view> &fields) const;

private:
    friend class FormFinder;
    struct Value
    {
        std::string before; ///< from the value before, or the beginning, up to this one
        int column;
    };
    std::vector<Value> m_values;
    std::string m_end; ///< behind the last value
};

} // namespace hindsight
