// SPDX-License-Identifier: GPL-3.0-or-later
#include "amount.h"

#include <algorithm>

namespace hindsight {

namespace {

constexpr qint64 largest = 1'000'000'000'000'000;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// A thousands separator stands between a digit and three digits.
bool isSeparator(std::string_view text, size_t at)
{
    return at > 0 && isDigit(text[at - 1]) && at + 3 < text.size() && isDigit(text[at + 1]) && isDigit(text[at + 2]) && isDigit(text[at + 3])
        && (at + 4 == text.size() || !isDigit(text[at + 4]));
}

} // namespace

ReadAmount readAmount(std::string_view text, int digits, bool decimalComma, bool minor)
{
    // The usual form first: digits, a point, and as many digits as the currency has.
    if (!minor && !decimalComma && text.size() <= 15 && text.size() > size_t(digits) + 1 && digits > 0 && text[text.size() - size_t(digits) - 1] == '.') {
        qint64 value = 0;
        bool usual = true;
        const size_t point = text.size() - size_t(digits) - 1;
        for (size_t i = 0; i < text.size(); ++i) {
            const quint8 digit = quint8(text[i] - '0');
            if (i == point)
                continue;
            usual = usual && digit < 10;
            value = value * 10 + digit;
        }
        if (usual)
            return {AmountState::Valid, value};
    }
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    if (text.empty())
        return {AmountState::Empty};
    bool negative = false;
    if (text.front() == '-' || text.front() == '+') {
        negative = text.front() == '-';
        text.remove_prefix(1);
    }
    const char point = decimalComma ? ',' : '.';
    const char separator = decimalComma ? '.' : ',';
    if (minor)
        digits = 0;
    qint64 value = 0;
    int fraction = -1; // digits behind the point; -1: none yet
    bool any = false;
    for (size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (isDigit(c)) {
            any = true;
            if (fraction >= digits) {
                if (c != '0')
                    return {AmountState::TooManyDigits};
                ++fraction;
                continue;
            }
            value = value * 10 + (c - '0');
            if (value > largest)
                return {AmountState::TooLarge};
            fraction += fraction >= 0;
        } else if (c == point && fraction < 0) {
            fraction = 0;
        } else if ((c == separator || c == ' ' || c == '\'') && fraction < 0 && isSeparator(text, i)) {
            continue;
        } else {
            return {AmountState::NotANumber};
        }
    }
    if (!any)
        return {AmountState::NotANumber};
    for (int i = std::max(fraction, 0); i < digits; ++i) {
        value *= 10;
        if (value > largest)
            return {AmountState::TooLarge};
    }
    if (negative && value != 0)
        return {AmountState::Negative};
    return {AmountState::Valid, value};
}

} // namespace hindsight
