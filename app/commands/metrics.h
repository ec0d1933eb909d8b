// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

#include "models/store/store.h"

namespace hindsight {

/// One of `hindsight metrics ...`. Its first positional argument is its own name.
struct MetricsCommand
{
    const char *name = "";
    const char *arguments = "";
    int atLeast = 0; ///< number of arguments behind the name
    int atMost = 0;  ///< -1: any number
    QStringList options = {}; ///< names of those that fit
    Result<ExitStatus> (*run)(const QCommandLineParser &given, const Terminal &terminal) = nullptr;
};

/// The database with the source that the first argument behind the command's name names.
struct NamedSource
{
    std::unique_ptr<Store> store;
    MetricSource source;
};
Result<NamedSource> namedSource(const QCommandLineParser &given, const Terminal &terminal);
/// Says what a step did.
Result<ExitStatus> tellStep(const Result<Step> &step, const Terminal &terminal);

// What `metrics import` adds (metricsimport.cpp).
Result<ExitStatus> importMetrics(const QCommandLineParser &given, const Terminal &terminal);
QList<QCommandLineOption> metricsImportOptions();

Result<ExitStatus> queryMetrics(const QCommandLineParser &given, const Terminal &terminal);
Result<ExitStatus> listSources(const QCommandLineParser &given, const Terminal &terminal);
Result<ExitStatus> listBatches(const QCommandLineParser &given, const Terminal &terminal);
Result<ExitStatus> renameSource(const QCommandLineParser &given, const Terminal &terminal);
Result<ExitStatus> hideMetrics(const QCommandLineParser &given, const Terminal &terminal);
Result<ExitStatus> showMetrics(const QCommandLineParser &given, const Terminal &terminal);
Result<ExitStatus> removeMetrics(const QCommandLineParser &given, const Terminal &terminal);

// What is known about the times of a source (metricscalendar.cpp).
Result<ExitStatus> markMetrics(const QCommandLineParser &given, const Terminal &terminal);
Result<ExitStatus> listMarks(const QCommandLineParser &given, const Terminal &terminal);
Result<ExitStatus> unmarkMetrics(const QCommandLineParser &given, const Terminal &terminal);
Result<ExitStatus> setMarket(const QCommandLineParser &given, const Terminal &terminal);

} // namespace hindsight
