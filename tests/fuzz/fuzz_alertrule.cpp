// SPDX-License-Identifier: GPL-3.0-or-later
#include "require.h"

#include "models/metrics/alerts/alertrule.h"

#include <QCoreApplication>

using namespace hindsight;

/// Whatever is typed: a sentence, or a rule that is read again as the same from what is printed of it.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    static int argc = 1;
    static char name[] = "fuzz_alertrule";
    static char *argv[] = {name, nullptr};
    static const QCoreApplication application(argc, argv);

    const auto rule = readAlertRule(QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!rule) {
        require(!rule.error().text.isEmpty(), "an error without a sentence");
        return 0;
    }
    require(rule->windowSeconds > 0 && rule->durationSeconds >= 0 && rule->limit >= 0 && rule->leastAttempts >= 0, "a rule that cannot be");
    const auto again = readAlertRule(ruleText(*rule));
    require(again && *again == *rule, "a rule that is printed as another one");
    require(ruleText(*again) == ruleText(*rule), "a rule that is not printed alike");
    return 0;
}
