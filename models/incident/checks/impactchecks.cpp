// SPDX-License-Identifier: GPL-3.0-or-later
// How much it hurt, in words: whether the parts of a record agree on it, and whether anybody counted.
#include "checks.h"
#include "models/incident/writtentexts.h"

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

/// How far the trouble went, as one sentence says it.
struct Extent
{
    WrittenText where;
    QString words; ///< of that sentence
};

// ---- wordings ----

const QRegularExpression &percentage()
{
    static const QRegularExpression expression = wording(u"(?<![\\d.,])(\\d{1,3}(?:[.,]\\d{1,6})?)\\s?(?:%|percent\\b|per cent\\b|prozent\\b)"_s);
    return expression;
}

/// Who or what is said to have failed.
const QRegularExpression &hurt()
{
    static const QRegularExpression expression
        = wording(u"\\b(?:payment|transaction|checkout|purchase|order|booking|request|call|quer|login|sign-in|session|user|customer|merchant|visitor|traffic|"
                  "zahlung|bestell|buchung|anfrage|nutzer|kund|händler|besucher)"_s);
    return expression;
}

/// A share of those, or some of them.
std::optional<QString> shareIn(const QString &sentence)
{
    static const QRegularExpression bad = wording(u"\\b(?:fail|affect|impact|error|lost|declin|reject|time(?:d)?[ -]?out|unable|could ?n['’o]t|could "
                                                  u"not|cannot|unavailable|down\\b|saw|experienc|received|"
                                                  "betroffen|fehl|scheiter|verloren|abgelehnt|konnte)"_s);
    static const QRegularExpression otherwise = wording(u"\\b(?:unaffected|not (?:be |been )?(?:affected|impacted)|nicht "
                                                        u"betroffen|cpu|processor|memory|ram|disk|storage|prozessor|speicher|festplatte|increase|rise|"
                                                        "rose|grew|slower|below|fewer|less)\\b"_s);
    for (auto match = percentage().globalMatch(sentence); match.hasNext();) {
        const auto percent = match.next();
        const double value = percent.captured(1).replace(u',', u'.').toDouble();
        if (value > 0 && value < 95 && hurt().match(sentence).hasMatch() && bad.match(sentence).hasMatch() && !otherwise.match(sentence).hasMatch())
            return percent.captured();
    }
    return std::nullopt;
}

/// "One payment method", of all that there are.
std::optional<QString> oneIn(const QString &sentence)
{
    static const QRegularExpression one = wording(
        u"\\b(?:(?:only |just )?(?:one|a single|a specific|a certain|a particular|some|certain) (?:payment methods?|methods? of payment|methods?|card types?|"
        "cards?|regions?|countr(?:y|ies)|browsers?|payment providers?|tenants?|currenc(?:y|ies))|"
        "(?:nur )?(?:eine[rnm]?|einige[nr]?) (?:einzige[rn]? |bestimmte[rn]? )?(?:zahlungsart(?:en)?|zahlungsmethoden?|region(?:en)?|kartenart(?:en)?|währung(?:en)?))\\b"_s);
    const auto match = one.match(sentence);
    return match.hasMatch() ? std::optional(match.captured()) : std::nullopt;
}

/// "Some customers".
std::optional<QString> someIn(const QString &sentence)
{
    static const QRegularExpression some
        = wording(u"\\b(?:some|several|a few|a (?:small )?(?:subset|portion|fraction|number) of|einige|manche|ein teil der) "
                  "(?:[\\w-]+ )?(?:customers?|users?|payments?|orders?|transactions?|requests?|kunden|nutzer|zahlungen|bestellungen|anfragen)\\b"_s);
    const auto match = some.match(sentence);
    return match.hasMatch() ? std::optional(match.captured()) : std::nullopt;
}

/// Whether a sentence speaks of one part of the time: then it and another one can both be true.
bool isOfAPhase(const QString &sentence)
{
    static const QRegularExpression phase = wording(
        u"\\b(?:at first|initially|first|then|later|after(?:wards)?|before|until|from then|meanwhile|again|anfangs|zuerst|zunächst|dann|danach|später|bis|wieder)\\b"_s);
    return phase.match(sentence).hasMatch();
}

/// Whether a sentence speaks of a part, in whatever way, so that it does not speak of everything.
bool isQuantified(const QString &sentence)
{
    static const QRegularExpression quantity = wording(u"\\b(?:some|most|many|several|few|half|third|quarter|part|partly|partially|intermittent\\w*|sometimes|"
                                                       u"occasional\\w*|certain|specific|only|one in|out of|"
                                                       "manche|einige|viele|meiste|teil|teilweise|hälfte|drittel|zeitweise|nur)\\b"_s);
    return quantity.match(sentence).hasMatch() || percentage().match(sentence).hasMatch();
}

struct Whole
{
    QString words;
    bool strong; ///< "was down", not "could not pay"
};

/// That nothing worked any more.
std::optional<Whole> wholeIn(const QString &sentence)
{
    static const QRegularExpression reason = wording(u"\\b(?:because|since|due to|caused by|weil|wegen|aufgrund)\\b.*$"_s);
    static const QRegularExpression strong
        = wording(u"\\b(?:(?:was|were|is|went|being|been) (?:completely |totally |entirely |fully )?(?:down|unavailable|unreachable|inaccessible|offline)|"
                  "(?:completely|totally|entirely|fully) (?:down|unavailable|unreachable|offline)|(?:complete|total|full) (?:outage|failure|loss)|"
                  "(?:no (?:customers?|users?|one)|nobody) could|all (?:payments|orders|transactions|requests|purchases|customers|users) (?:failed|were "
                  "(?:affected|unable))|"
                  "(?:war|waren|ist) (?:komplett |vollständig |völlig )?(?:ausgefallen|nicht (?:erreichbar|verfügbar))|totalausfall|"
                  "(?:kein (?:kunde|nutzer)|niemand) konnte|alle (?:zahlungen|bestellungen|anfragen) (?:schlugen fehl|scheiterten))\\b"_s);
    static const QRegularExpression weak = wording(
        u"\\b(?:(?:customers?|users?|visitors?|people|shoppers?|purchases?|orders?|payments?|transactions?) (?:could not|couldn['’]t|were unable|were not "
        u"able|cannot)|"
        "prevent(?:ed|ing) (?:our )?(?:customers?|users?|visitors?) from|(?:kunden|nutzer|besucher|bestellungen|zahlungen) konnten (?:[\\w-]+ )?(?:nicht|keine))\\b"_s);
    // That a machine was down is no extent of what customers felt.
    static const QRegularExpression machine
        = wording(u"\\b(?:database|node|pod|server|replica|host|link|provider|gateway|network|cache|queue|disk|process|probe|instance|job|"
                  "datenbank|knoten|anbieter|netz|warteschlange)\\b"_s);
    if (isQuantified(sentence))
        return std::nullopt;
    const QString words = QString(sentence).remove(reason);
    if (const auto match = strong.match(words); match.hasMatch() && !machine.match(words.first(match.capturedStart())).hasMatch())
        return Whole{match.captured(), true};
    if (const auto match = weak.match(words); match.hasMatch())
        return Whole{match.captured(), false};
    return std::nullopt;
}

/// Anything that says how much: a number that is no time, date or version, or a word for one.
bool hasQuantity(const QString &text)
{
    static const QRegularExpression noQuantity = wording(
        u"\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[:.]\\d\\d(?::\\d\\d)?(?:\\s?[ap]m)?|\\bv?\\d+\\.\\d+(?:\\.\\d+)+|[#]\\d+|\\b[a-z]+-\\d+|"
        "\\b\\d+(?:[.,]\\d+)?\\s?-?(?:h|hours?|hrs?|min|mins|minutes?|s|secs?|seconds?|days?|weeks?|stunden?|minuten?|sekunden?|tage?n?|wochen?|utc|am|pm)\\b|"
        "\\b(?:19|20)\\d\\d\\b|\\b(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])[a-zä]* \\d+(?:st|nd|rd|th)?|"
        "\\b\\d+(?:st|nd|rd|th)?\\.? (?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])"_s);
    static const QRegularExpression number = wording(
        u"\\d|%|\\b(?:all|every|each|no|none|nobody|nothing|never|half|third|quarter|fifth|double|twice|dozens?|hundreds?|thousands?|millions?|two|three|four|"
        u"five|six|seven|eight|nine|ten|"
        "alle[nrs]?|jede[rns]?|kein\\w*|niemand|nichts|hälfte|drittel|viertel|fünftel|doppelt|dutzend\\w*|hundert\\w*|tausend\\w*|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)\\b"_s);
    return number.match(QString(text).remove(noQuantity)).hasMatch();
}

/// "about 5,400 sign-ins", "hundreds of customers", "no payment was lost".
bool countsAffected(const QString &text)
{
    static const QString number
        = u"(?:\\b\\d[\\d,.' ]*\\+?\\s?(?:k|m|thousand|million|tausend|millionen)?|\\b(?:zero|two|three|four|five|six|seven|eight|nine|ten|twelve|dozens?|"
          "hundreds?|thousands?|millions?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|dutzende?|hunderte?|tausende?))"_s;
    static const QString things = u"(?:orders|customers|users|payments|transactions|purchases|checkouts|carts|merchants|requests|visits|visitors|sessions|sign-"
                                  u"?ins|log-?ins|accounts|refunds|bookings|calls|"
                                  "messages|mails|e-?mails|notifications|confirmations|tickets|complaints|invoices|parcels|labels|subscriptions|people|persons|"
                                  "members|teams|tenants|clients|stores|shops|"
                                  "sites|websites|pages|builds|records|rows|files|repositories|projects|clusters|namespaces|apps|"
                                  "applications|devices|wallets|launches|"
                                  "bestellungen|kunden|kundinnen|nutzer|zahlungen|transaktionen|käufe|warenkörbe|händler|anfragen|besuche|besucher|anmeldungen|"
                                  "konten|erstattungen|buchungen|anrufe|"
                                  "nachrichten|beschwerden|rechnungen|pakete|personen|seiten)"_s;
    static const QRegularExpression count = wording(number + u" (?:of |our |the |von |der |unserer? )*(?:[\\w-]+ ){0,2}?"_s + things + u"\\b"_s);
    static const QRegularExpression none = wording(u"\\b(?:nobody|niemand)\\b|\\b(?:no|none of (?:the|our)|kein\\w*) (?:[\\w-]+ ){0,1}?"_s
                                                   + QString(things).replace(u"s|"_s, u"s?|"_s) + u"\\b"_s);
    static const QRegularExpression money = wording(u"(?:[€$£]\\s?\\d|\\d\\s?(?:€|\\$|£|eur\\b|usd\\b|gbp\\b|euros?\\b|dollars?\\b))"_s);
    return count.match(text).hasMatch() || none.match(text).hasMatch() || money.match(text).hasMatch();
}

QString placeOf(const WrittenText &written)
{
    const EntityInfo *entity = entityNamed(written.entity);
    return written.entity == "incident"_L1 ? labelOf(entity->fields[entity->indexOf(written.field)]) : labelOf(*entity);
}

QString quoted(const Extent &extent) { return CheckText::tr("“%1” (%2)", "words, and where they stand").arg(extent.words, placeOf(extent.where)); }

/// Whether a text says what the whole thing was; a chat line or an alert says it of the moment.
bool tellsTheWhole(const WrittenText &written) { return written.entity == "incident"_L1 && (written.field == "summary"_L1 || written.field == "impact"_L1); }

/// Whether a text says what turned out to be affected.
bool tellsWhatItWas(const Record &record, const WrittenText &written)
{
    const TimelineEvent *event = written.entity == "event"_L1 ? withUid(record.events, written.subject) : nullptr;
    return tellsTheWhole(written) || written.field == "root_cause_summary"_L1 || written.entity == "cause"_L1 || (event && event->kind == EventKind::Finding);
}

void extents(const Record &record, QList<RecordFinding> &findings)
{
    if (record.windows.size() > 1)
        return; // it was told how the impact changed
    std::optional<Extent> whole, share, part;
    bool isStrong = false;
    const auto note = [](std::optional<Extent> &extent, const WrittenText &written, const std::optional<QString> &words) {
        if (!extent && words)
            extent = Extent{written, *words};
    };
    for (const WrittenText &written : writtenTextsOf(record)) {
        if (!tellsWhatItWas(record, written))
            continue;
        for (const QString &sentence : sentencesOf(written.text)) {
            if (isOfAPhase(sentence))
                continue;
            note(part, written, oneIn(sentence));
            if (!tellsTheWhole(written))
                continue;
            note(share, written, shareIn(sentence));
            note(part, written, someIn(sentence));
            if (const auto words = isStrong ? std::nullopt : wholeIn(sentence); words && (!whole || words->strong)) {
                whole = Extent{written, words->words};
                isStrong = words->strong;
            }
        }
    }
    if (!whole || !(isStrong ? share || part : share && part))
        return;
    QStringList said = {quoted(*whole)};
    for (const auto &other : {share, part}) {
        if (other)
            said.append(quoted(*other));
    }
    RecordFinding finding
        = findingAbout<Incident>("impact-contradictory", {}, "impact",
                                 CheckText::tr("How far did it go? The record says %1.").arg(said.join(CheckText::tr(" against ", "between things said"))));
    finding.field = whole->where.field;
    findings.append(finding);
}

void numbers(const Record &record, QList<RecordFinding> &findings)
{
    const Incident &incident = record.incident;
    const bool isCounted = !record.figures.isEmpty();
    const bool hasShare = std::ranges::any_of(record.windows, [](const ImpactWindow &window) { return window.shareFailing.has_value(); });
    if (!incident.impact.trimmed().isEmpty() && !isCounted && !hasShare && !hasQuantity(proseOf(incident.impact)) && !hasQuantity(proseOf(incident.summary))) {
        findings.append(findingAbout<Incident>("impact-without-number", {}, "impact", CheckText::tr("The impact is described without any number.")));
        return;
    }
    if (isCounted || (incident.impact.trimmed().isEmpty() && incident.summary.trimmed().isEmpty() && record.windows.isEmpty()))
        return;
    // "No test compares two teams": causes and lessons count something else.
    const auto counts
        = [](const WrittenText &written) { return written.entity != "cause"_L1 && written.entity != "lesson"_L1 && countsAffected(written.text); };
    if (std::ranges::none_of(writtenTextsOf(record), counts))
        findings.append(findingAbout<Incident>("affected-count-missing", {}, "impact",
                                               CheckText::tr("Nowhere does it say how many orders, customers or payments were affected.")));
}

} // namespace

QList<RecordFinding> checkImpact(const Record &record)
{
    QList<RecordFinding> findings;
    if (hasImpact(record.incident.kind)) {
        extents(record, findings);
        numbers(record, findings);
    }
    return findings;
}

} // namespace hindsight
