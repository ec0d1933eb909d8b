// SPDX-License-Identifier: GPL-3.0-or-later
#include "currency.h"

#include <array>

namespace hindsight {

namespace {

// ISO 4217 by digits of the minor unit; with those withdrawn since 2010, which files of past years still have. What the list
// gives no minor unit (metals, drawing rights, test) is no currency somebody pays with; XXX counts in hundredths, because
// most amounts without a currency do.
constexpr std::string_view withNone = "BIF BYR CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";
constexpr std::string_view withTwo
    = "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUC CUP "
      "CVE CZK DKK DOP DZD EEK EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT "
      "LAK LBP LKR LRD LSL LTL LVL MAD MDL MGA MKD MMK MNT MOP MRO MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN "
      "QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STD STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED "
      "VEF VES WST XAD XCD XCG XXX YER ZAR ZMK ZMW ZWG ZWL";
constexpr std::string_view withThree = "BHD IQD JOD KWD LYD OMR TND";
constexpr std::string_view withFour = "CLF UYW";

// One entry per three letters: a look-up is three subtractions, for it happens once per row.
constexpr auto digits = [] {
    std::array<signed char, 26 * 26 * 26> table{};
    table.fill(-1);
    const auto enter = [&table](std::string_view codes, signed char count) {
        for (size_t i = 0; i + 3 <= codes.size(); i += 4)
            table[size_t((codes[i] - 'A') * 676 + (codes[i + 1] - 'A') * 26 + (codes[i + 2] - 'A'))] = count;
    };
    enter(withNone, 0);
    enter(withTwo, 2);
    enter(withThree, 3);
    enter(withFour, 4);
    return table;
}();

} // namespace

int minorDigits(std::string_view currency)
{
    if (currency.size() != 3)
        return -1;
    unsigned index = 0;
    for (const char c : currency) {
        const unsigned letter = (static_cast<unsigned char>(c) | 0x20U) - 'a';
        if (letter > 25)
            return -1;
        index = index * 26 + letter;
    }
    return digits[index];
}

} // namespace hindsight
