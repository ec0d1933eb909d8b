// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/result.h"
#include "payments.h"
#include "samples.h"

#include <variant>

namespace hindsight {

/// Numbers of a file that go into no database.
using NumbersOfFile = std::variant<Samples, Payments>;

/// Reads a table of two columns, time and value, as a series; and all that can be imported (transactions, ready-made metrics) as
/// payments. Times without a zone are UTC. Of values of the same time, the mean counts; the step is the median distance between
/// two times, and where it holds no value, there is a gap. Error: it cannot be read, or has a question that only an import
/// can answer.
Result<NumbersOfFile> numbersOfFile(const QString &file);

} // namespace hindsight
