// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "models/metrics/generator/generator.h"

#include <QCommandLineParser>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace hindsight {

namespace {

QList<QCommandLineOption> options()
{
    return {
        {u"rows"_s, CommandLine::tr("How many transactions."), u"N"_s},
        {u"output"_s, CommandLine::tr("Write this file: .csv or .jsonl. The truth about it (outage, rates) goes to FILE.truth.json."), u"FILE"_s},
        {u"orders"_s, CommandLine::tr("Add order_id, customer_id and attempt, and to the truth what became of the orders.")},
        {u"seed"_s, CommandLine::tr("Another number gives other transactions; 20240720 when not given."), u"S"_s},
    };
}

/// A whole number from `least` to `most`.
Result<qint64> number(const QCommandLineParser &given, const QString &option, qint64 least, qint64 most)
{
    bool ok = false;
    const qint64 value = given.value(option).toLongLong(&ok);
    if (!ok || value < least || value > most) {
        return failure(Error::Kind::Usage,
                       CommandLine::tr("--%1 takes a whole number from %2 to %3, not “%4”.").arg(option).arg(least).arg(most).arg(given.value(option)));
    }
    return value;
}

Result<GenerateOptions> generateOptions(const QCommandLineParser &given)
{
    if (!given.isSet(u"rows"_s))
        return failure(Error::Kind::Usage, CommandLine::tr("Say how many transactions: --rows N."));
    const QString file = given.value(u"output"_s);
    if (file.isEmpty())
        return failure(Error::Kind::Usage, CommandLine::tr("Say where to: --output FILE."));
    GenerateOptions options;
    options.orders = given.isSet(u"orders"_s);
    options.jsonLines = file.endsWith(".jsonl"_L1, Qt::CaseInsensitive);
    if (!options.jsonLines && !file.endsWith(".csv"_L1, Qt::CaseInsensitive))
        return failure(Error::Kind::Usage, CommandLine::tr("The name of the file says how it is written; it ends in .csv or .jsonl."), file);
    const auto rows = number(given, u"rows"_s, 1, mostGeneratedRows);
    if (!rows)
        return std::unexpected(rows.error());
    options.rows = *rows;
    if (given.isSet(u"seed"_s)) {
        const auto seed = number(given, u"seed"_s, 0, std::numeric_limits<qint64>::max());
        if (!seed)
            return std::unexpected(seed.error());
        options.seed = quint64(*seed);
    }
    return options;
}

std::unexpected<Error> notWritten(const QFileDevice &file)
{
    return failure(Error::Kind::Failed, CommandLine::tr("It cannot be written: %1.").arg(file.errorString()), file.fileName());
}

/// Tells a terminal how far it is.
std::function<void(qint64)> progress(const Terminal &terminal, qint64 rows)
{
    if (!isatty(STDERR_FILENO))
        return {};
    return [&terminal, rows, told = qint64(-1)](qint64 done) mutable {
        const qint64 percent = done * 100 / rows;
        if (percent == told)
            return;
        told = percent;
        terminal.err << u'\r' << CommandLine::tr("%1 % written").arg(percent) << Qt::flush;
    };
}

/// Both files or none: everything is written before either takes the place of an older one.
Result<ExitStatus> run(const QCommandLineParser &given, const Terminal &terminal)
{
    const auto options = generateOptions(given);
    if (!options)
        return std::unexpected(options.error());
    QSaveFile file(given.value(u"output"_s));
    QSaveFile truthFile(file.fileName() + ".truth.json"_L1);
    for (QSaveFile *opened : {&file, &truthFile}) {
        if (!opened->open(QIODevice::WriteOnly))
            return notWritten(*opened);
    }
    const auto write = [&file](std::string_view bytes) { return file.write(bytes.data(), qint64(bytes.size())) == qint64(bytes.size()); };
    const auto told = progress(terminal, options->rows);
    const auto truth = generate(*options, write, told);
    if (told)
        terminal.err << "\r\x1b[K" << Qt::flush;
    if (!truth)
        return notWritten(file);
    const QByteArray bytes = QJsonDocument(*truth).toJson();
    if (truthFile.write(bytes) != bytes.size() || !truthFile.flush())
        return notWritten(truthFile);
    if (!file.commit())
        return notWritten(file);
    if (!truthFile.commit())
        return notWritten(truthFile);
    return ExitStatus::Done;
}

} // namespace

const Command generateCommand = {
    .name = "generate",
    .arguments = "--rows N --output FILE [--orders] [--seed S]",
    .summary = QT_TRANSLATE_NOOP("CommandLine", "write a transaction file of any size, with an outage to find and the truth beside it"),
    .makesDatabase = true, // it opens none
    .options = options,
    .run = run,
};

} // namespace hindsight
