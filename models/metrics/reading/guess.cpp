// SPDX-License-Identifier: GPL-3.0-or-later
#include "guess.h"

#include "models/metrics/texts.h"
#include "settingsguess.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

bool isSingle(Role role) { return role != Role::Unused && role != Role::Attribute && role != Role::MetricValue; }

/// The remembered roles of columns that are there; what else had taken such a role steps back.
void takeRoles(Mapping &mapping, const Mapping &remembered)
{
    QSet<QString> taken;
    for (const MappedColumn &known : remembered.columns) {
        const auto own = std::ranges::find(mapping.columns, known.column, &MappedColumn::column);
        if (own == mapping.columns.end())
            continue;
        *own = known;
        taken << known.column;
    }
    const bool time = std::ranges::any_of(mapping.columns,
                                          [&](const MappedColumn &c) { return taken.contains(c.column) && (c.role == Role::Time || c.role == Role::Date); });
    for (MappedColumn &column : mapping.columns) {
        if (taken.contains(column.column))
            continue;
        const bool twice = isSingle(column.role)
            && std::ranges::any_of(mapping.columns, [&](const MappedColumn &c) { return taken.contains(c.column) && c.role == column.role; });
        const bool otherTime = time && (column.role == Role::Time || column.role == Role::Date || column.role == Role::Clock);
        if (twice || otherTime)
            column = {column.column};
    }
}

/// The remembered answers, and which questions they answer.
QSet<QString> takeSettings(MappingGuess &guess, const Mapping &remembered, const Columns &columns, const Sample &sample)
{
    Mapping &mapping = guess.mapping;
    QSet<QString> answered;
    // What was guessed of another file answers where this one does not say it.
    const auto isAsked = [&guess](QLatin1StringView id) { return std::ranges::any_of(guess.questions, [id](const MappingQuestion &q) { return q.id == id; }); };
    const auto answer = [&](QLatin1StringView id, auto &setting, const auto &earlier) {
        if (isAsked(id)) {
            setting = earlier;
            answered << id;
        }
    };
    answer("decimal"_L1, mapping.decimalComma, remembered.decimalComma);
    answer("amount_unit"_L1, mapping.amountUnit, remembered.amountUnit);
    answer("values"_L1, mapping.valueKind, remembered.valueKind);
    answer("value"_L1, mapping.valueKind, remembered.valueKind);
    const QString time = mapping.columnOf(Role::Time).isEmpty() ? mapping.columnOf(Role::Date) : mapping.columnOf(Role::Time);
    const qsizetype at = sample.header.indexOf(time);
    if (at >= 0 && columns.times[at].fits(remembered.timeShape)) {
        mapping.timeShape = remembered.timeShape;
        answered << u"date_order"_s;
    }
    if (!remembered.zone.isEmpty()) {
        mapping.zone = remembered.zone;
        answered << u"zone"_s;
    }
    if (!remembered.currency.isEmpty()) {
        mapping.currency = remembered.currency;
        answered << u"currency"_s;
    }
    if (mapping.folding == Folding::None && !mapping.columnOf(Role::Id).isEmpty()) // ids that repeated once may do so across files
        mapping.folding = remembered.folding;
    for (auto it = remembered.statuses.begin(); it != remembered.statuses.end(); ++it) {
        mapping.statuses.insert(it.key(), it.value());
        answered << (it.key().isEmpty() ? u"status"_s : u"status."_s + it.key());
        if (it.key().isEmpty())
            answered << u"status."_s;
    }
    for (auto it = remembered.errorCodes.begin(); it != remembered.errorCodes.end(); ++it)
        mapping.errorCodes.insert(it.key(), it.value());
    mapping.filter.clear();
    for (auto it = remembered.filter.begin(); it != remembered.filter.end(); ++it) {
        if (sample.header.contains(it.key()))
            mapping.filter.insert(it.key(), it.value());
    }
    return answered;
}

/// A "--map" that is about columns has to be known before their values are looked at.
bool isAboutColumns(const QString &override)
{
    const QString name = override.section(u'=', 0, 0).trimmed().toLower();
    return fromName<Role>(name) || name.startsWith("attribute."_L1) || name.startsWith("filter."_L1);
}

QString questionOf(const QString &override)
{
    const qsizetype equals = override.indexOf(u'=');
    const QString name = override.first(std::max<qsizetype>(equals, 0)).trimmed().toLower();
    return name == "time_shape"_L1 ? u"date_order"_s : name;
}

// Neither a column nor an outcome, which a mapping holds by themselves.
bool isSetting(const QString &override)
{
    const QString name = questionOf(override);
    return !isAboutColumns(override) && !name.startsWith("status"_L1) && !name.startsWith("error_code"_L1);
}

void remember(const QString &setting, QStringList &said)
{
    said.removeIf([&setting](const QString &other) { return questionOf(other) == questionOf(setting); });
    said << setting;
}

} // namespace

Result<MappingGuess> guessMapping(const Sample &sample, const std::optional<Mapping> &remembered, const QStringList &overrides)
{
    return guessMapping(sample, columnsOf(sample), remembered, overrides);
}

Result<MappingGuess> guessMapping(const Sample &sample, const Columns &columns, const std::optional<Mapping> &remembered, const QStringList &overrides)
{
    MappingGuess guess;
    guess.vendor = columns.vendor.name;
    guessRoles(sample, columns, guess.mapping, guess.notes);
    if (remembered)
        takeRoles(guess.mapping, *remembered);
    for (const QString &override : overrides) {
        if (!isAboutColumns(override))
            continue;
        if (const Result<void> applied = applyOverride(guess.mapping, sample, override); !applied)
            return std::unexpected(applied.error());
    }

    guessTime(sample, columns, guess);
    guessAmounts(sample, columns, guess);
    if (guess.mapping.isMetrics()) {
        guessCounts(sample, columns, guess);
    } else {
        guessLatency(sample, columns, guess);
        guessFolding(sample, columns, guess);
        guessOutcomes(sample, columns, guess);
    }

    QSet<QString> answered;
    if (remembered)
        answered = takeSettings(guess, *remembered, columns, sample);
    // What was said for an earlier file of this shape, and what is said now.
    for (const QString &setting : remembered ? remembered->said : QStringList()) {
        remember(setting, guess.mapping.said);
        if (questionOf(setting) == "date_order"_L1) // taken already, where it fits
            continue;
        if (applyOverride(guess.mapping, sample, setting)) // else it is of a column that is gone
            answered << questionOf(setting);
    }
    for (const QString &override : overrides) {
        if (const Result<void> applied = applyOverride(guess.mapping, sample, override); !applied)
            return std::unexpected(applied.error());
        answered << questionOf(override);
        if (isSetting(override))
            remember(override, guess.mapping.said);
    }
    guess.questions.removeIf([&](const MappingQuestion &question) {
        // A raw status may hold anything but an equals sign in front of which an answer ends.
        return answered.contains(question.id.toLower()) && question.id != "time"_L1;
    });
    return guess;
}

QString headerShape(const QStringList &header)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &column : header) {
        hash.addData(column.trimmed().toLower().toUtf8());
        hash.addData(QByteArrayView("\n", 1));
    }
    return QString::fromLatin1(hash.result().first(12).toHex());
}

} // namespace hindsight
