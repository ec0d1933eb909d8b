// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace hindsight {

/// Seven bits a byte, the lowest first, the high bit set while more follow.
inline void putVarint(QByteArray &bytes, quint64 value)
{
    while (value >= 0x80) {
        bytes.append(char(value | 0x80));
        value >>= 7;
    }
    bytes.append(char(value));
}

/// Takes numbers from bytes; once something is wrong, `ok` is false and all further numbers are 0.
struct VarintReader
{
    const char *at;
    const char *end;
    bool ok = true;

    explicit VarintReader(QByteArrayView bytes)
        : at(bytes.data())
        , end(bytes.data() + bytes.size())
    {}
    quint64 next()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (at == end)
                break;
            const quint64 byte = quint8(*at++);
            value |= (byte & 0x7f) << shift;
            if (byte < 0x80)
                return value;
        }
        ok = false;
        at = end;
        return 0;
    }
    bool atEnd() const { return at == end; }
};

} // namespace hindsight
