// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/result.h"

#include <QTest>

/// Fails the test with the error's own sentence.
#define VERIFY_RESULT(expression)                                                                                                            \
    do {                                                                                                                                     \
        const auto &verifiedResult = (expression);                                                                                           \
        QVERIFY2(verifiedResult.has_value(), verifiedResult.has_value() ? "" : qPrintable(verifiedResult.error().sentence()));                \
    } while (false)
