// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics.h"

#include <QCommandLineParser>

namespace hindsight {

QList<QCommandLineOption> metricsImportOptions() { return {}; }

Result<ExitStatus> importMetrics(const QCommandLineParser &, const Terminal &)
{
    return failure(Error::Kind::Failed, CommandLine::tr("Files of numbers cannot be read yet."));
}

} // namespace hindsight
