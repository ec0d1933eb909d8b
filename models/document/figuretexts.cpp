// SPDX-License-Identifier: GPL-3.0-or-later
// Frozen figures in documents, out and in: both sides know the same words.
#include "figuretexts.h"

#include "models/incident/currency.h"
#include "models/incident/figuretext.h"

#include "models/document/reading/reading.h"
#include "models/document/reading/tables.h"
#include "vocabulary.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr auto minorUnit = "minor"_L1;

constexpr FigureLabel unitWords[] = {
    {"payments", "payments"},
    {"orders", "orders"},
    {"customers", "customers"},
};
constexpr FigureLabel methodWords[] = {
    {"weeks_before", "same weekday and time of the weeks before"},
    {"baseline", "rough: what was usual before"},
    {"counted", "counted"},
};

QString told(const QString &name, std::span<const FigureLabel> words, const Phrases &phrases, const char *context = "Document")
{
    const auto word = std::ranges::find(words, name, [](const FigureLabel &each) { return QLatin1StringView(each.name); });
    return word == words.end() ? name : phrases.text(word->english, context);
}

QString known(const QString &text, std::span<const FigureLabel> words, const char *context = "Document")
{
    const auto word = std::ranges::find_if(words, [&](const FigureLabel &each) { return isPhrase(text, each.english, context); });
    return word == words.end() ? text : QString::fromLatin1(word->name);
}

bool isNone(const QString &currency) { return currency == QLatin1StringView(noCurrency.data(), qsizetype(noCurrency.size())); }
bool isMoney(const QString &currency) { return isNone(currency) || minorDigits(currency.toStdString()) >= 0; }

QString numberText(double value, const QString &currency, const Phrases &phrases)
{
    if (isMoney(currency)) {
        const int digits = std::max(0, minorDigits(currency.toStdString()));
        return phrases.number(std::round(value) / std::pow(10, digits), digits);
    }
    const double rounded = std::round(value * 100) / 100 + 0.0; // no "-0"
    return phrases.number(rounded, rounded == std::round(rounded) ? 0 : 2);
}

QString unitText(const Figure &figure, const Phrases &phrases)
{
    if (isNone(figure.currency))
        return phrases.text("without a currency");
    if (isMoney(figure.currency))
        return figure.currency.toUpper();
    const QString unit = figure.unit.simplified();
    return isMoney(unit) ? QString() : told(unit, unitWords, phrases); // a unit is not taken for a currency
}

/// "203 payments (144 to 261, 90%)", "6,444.34 EUR".
QString valueText(const Figure &figure, const Phrases &phrases)
{
    const auto number = [&](double value) { return numberText(value, figure.currency, phrases); };
    const QString unit = unitText(figure, phrases);
    QString text = number(*figure.value);
    if (!unit.isEmpty())
        text += u' ' + unit;
    if (!figure.low || !figure.high)
        return text;
    text += u" ("_s + phrases.text("%1 to %2").arg(number(*figure.low), number(*figure.high));
    return text + (figure.confidence ? u", "_s + phrases.percent(*figure.confidence) : QString()) + u')';
}

constexpr std::initializer_list<const char *> heads = {"Figure", "Value", "Net of Catch-up", "Method"};

// What came back afterwards is no figure of its own here: it is what the net of the window lacks.
constexpr auto ofWindows = "_in_windows"_L1, ofAfter = "_after"_L1;

const Figure *sameOf(const QString &name, const Figure &figure, const QList<Figure> &figures)
{
    const auto found = std::ranges::find_if(figures, [&](const Figure &other) {
        return other.value && other.name == name && other.currency == figure.currency && other.method == figure.method
            && other.metricSource == figure.metricSource;
    });
    return found == figures.end() ? nullptr : &*found;
}

/// The language that a table of figures is in, by its heads; none: it is no table of figures.
const Phrases *languageOf(const Block &block)
{
    if (block.kind != Block::Kind::Table)
        return nullptr;
    QStringList cells;
    for (const QString &cell : block.rows.first().cells)
        cells.append(shownText(cell));
    for (const auto &language : documentLanguages()) {
        if (std::ranges::all_of(heads, [&](const char *head) { return cells.contains(language->text(head), Qt::CaseInsensitive); }))
            return language.get();
    }
    return nullptr;
}

std::optional<double> minorOf(const QString &text, const QString &currency, const Phrases &language)
{
    const auto value = language.numberIn(text);
    return value && isMoney(currency) ? std::optional(std::round(*value * std::pow(10, std::max(0, minorDigits(currency.toStdString()))))) : value;
}

/// False: the text is no value.
bool readValue(const QString &text, const Phrases &language, Figure &figure)
{
    static const QRegularExpression withInterval(u"^(.+) \\((.+?)(?:, (.+?)[ \u00a0]?%)?\\)$"_s);
    const auto match = withInterval.match(text);
    const QStringList ends = match.hasMatch() ? captured(match.captured(2), "%1 to %2") : QStringList();
    const QString value = ends.isEmpty() ? text : match.captured(1);
    const QString number = value.section(u' ', 0, 0), unit = value.section(u' ', 1);
    if (isPhrase(unit, "without a currency"))
        figure.currency = QString::fromLatin1(noCurrency.data(), qsizetype(noCurrency.size()));
    else if (isMoney(unit))
        figure.currency = unit;
    figure.unit = figure.currency.isEmpty() ? known(unit, unitWords) : QString(minorUnit);
    figure.value = minorOf(number, figure.currency, language);
    if (ends.isEmpty())
        return figure.value.has_value();
    figure.low = minorOf(ends[0], figure.currency, language);
    figure.high = minorOf(ends[1], figure.currency, language);
    const QString share = match.captured(3);
    const auto percent = share.isEmpty() ? std::nullopt : language.numberIn(share);
    if (percent)
        figure.confidence = *percent / 100;
    return figure.value && figure.low && figure.high && percent.has_value() != share.isEmpty();
}

} // namespace

QList<FigureTexts> figureTexts(const Record &record, const Phrases &phrases)
{
    QList<FigureTexts> texts;
    for (const Figure &figure : record.figures) {
        const QString name = figure.name;
        const bool isAfter = name.endsWith(ofAfter) && sameOf(name.chopped(ofAfter.size()), figure, record.figures);
        if (!figure.value || isAfter || sameOf(name + ofWindows, figure, record.figures)) // that one tells it
            continue;
        const Figure *net = name.endsWith(ofWindows) ? sameOf(name.chopped(ofWindows.size()), figure, record.figures) : nullptr;
        texts.append({.figure = told(name, figureLabels(), phrases, "Figures"),
                      .value = valueText(figure, phrases),
                      .net = net ? valueText(*net, phrases) : QString(),
                      .method = told(figure.method, methodWords, phrases)});
    }
    return texts;
}

void readFigures(const Passage &passage, Reading &reading)
{
    const auto block = std::ranges::find_if(passage.blocks, languageOf);
    if (block == passage.blocks.end()) // pictures of somebody else
        return keepSection(passage, reading);
    takeHead(passage, reading);
    const Phrases &language = *languageOf(*block);
    const Table table(*block, heads);
    table.takeHead(reading);
    for (const BlockRow &row : table.rows()) {
        Figure figure{.name = known(table.cell(row, 0), figureLabels(), "Figures"), .method = known(table.cell(row, 3), methodWords)};
        Figure net{.name = figure.name.endsWith(ofWindows) ? figure.name.chopped(ofWindows.size()) : QString(), .method = figure.method};
        const QString netText = table.cell(row, 2);
        const bool isRead
            = readValue(table.cell(row, 1), language, figure) && (netText.isEmpty() || (!net.name.isEmpty() && readValue(netText, language, net)));
        reading.add(reading.record.figures, figure, row.first);
        if (net.value)
            reading.add(reading.record.figures, net, row.first);
        if (isRead)
            table.take(row, reading);
    }
}

} // namespace hindsight
