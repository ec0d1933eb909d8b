// SPDX-License-Identifier: GPL-3.0-or-later
#include "sensitive.h"

#include "seentext.h"
#include "tokens.h"

#include <QBitArray>
#include <QRegularExpression>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

/// Luhn's check, ISO/IEC 7812-1 annex B: every second digit from the right is doubled, and the sum of digits ends in 0.
bool passesLuhn(QStringView digits)
{
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        int digit = digits[digits.size() - 1 - i].digitValue();
        if (i % 2 == 1 && (digit *= 2) > 9)
            digit -= 9;
        sum += digit;
    }
    return sum % 10 == 0;
}

QString onlyDigits(QStringView text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits.append(c);
    }
    return digits;
}

bool isCard(QStringView text)
{
    const QString digits = onlyDigits(text);
    if (digits.size() < 13 || digits.size() > 19 || !passesLuhn(digits) || std::ranges::all_of(digits, [&](QChar c) { return c == digits.front(); }))
        return false;
    // Dots and ends of lines part numbers of all kinds: only where the groups are those that are printed on cards.
    static const QRegularExpression printed(u"^\\d{4}(?:\\D+\\d{4}){3}(?:\\D+\\d{1,3})?$|^\\d{4}\\D+\\d{6}\\D+\\d{4,5}$"_s);
    if ((text.contains(u'.') || text.contains(u'\n')) && !printed.matchView(text).hasMatch())
        return false;
    // Visa; Mastercard; American Express, Diners, JCB; Maestro, Discover, UnionPay.
    const int four = digits.first(4).toInt();
    return four / 1000 == 4 || (four >= 5100 && four < 5600) || (four >= 2221 && four <= 2720) || (four >= 3000 && four < 3999) || four / 100 == 50
        || (four >= 5600 && four < 5900) || four / 1000 == 6;
}

/// ISO 13616: the country and check digits at the end, letters as 10 to 35, is 1 modulo 97.
bool isIban(QStringView text)
{
    QString plain;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            plain.append(c.toUpper());
    }
    if (plain.size() < 15 || plain.size() > 34)
        return false;
    int rest = 0;
    for (const QChar c : QString(plain.sliced(4) + plain.first(4))) {
        const int value = c.isDigit() ? c.digitValue() : c.unicode() - u'A' + 10;
        rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    return rest == 1;
}

struct Place
{
    qsizetype from;
    qsizetype end;
};

/// Numbers of cards: all digits that stand together, or among more of them ("10:45" on the line above) those in one group, or in groups as they
/// are printed on cards.
QList<Place> cardsIn(const QString &text)
{
    static const QRegularExpression digits(u"\\d(?:[ .\\n-]{0,3}\\d)*+"_s);
    // One group; groups of four, with and without a shorter one behind; American Express and Diners.
    static const auto shape = [](const QString &groups) { return QRegularExpression(u"(?<!\\d)(?<!\\d[.,-])(?:%1)(?!\\d|[.,]\\d)"_s.arg(groups)); };
    static const QRegularExpression shapes[] = {shape(u"\\d{13,19}"_s), shape(u"\\d{4}(?:[ .\\n-]{1,3}\\d{4}){3}[ .\\n-]{1,3}\\d{1,3}"_s),
                                                shape(u"\\d{4}(?:[ .\\n-]{1,3}\\d{4}){3}"_s), shape(u"\\d{4}[ .\\n-]{1,3}\\d{6}[ .\\n-]{1,3}\\d{4,5}"_s)};
    constexpr qsizetype most = 19 + 18 * 3; // digits, and what may stand between them
    QList<Place> places;
    const QStringView whole(text);
    for (auto it = digits.globalMatchView(whole); it.hasNext();) {
        const auto run = it.next();
        const qsizetype from = run.capturedStart(), end = run.capturedEnd();
        const bool isPart
            = (from > 1 && whole[from - 1] == u',' && whole[from - 2].isDigit()) || (end + 1 < whole.size() && whole[end] == u',' && whole[end + 1].isDigit());
        if (end - from <= most && !isPart && isCard(whole.sliced(from, end - from))) {
            places.append({from, end});
            continue;
        }
        const QStringView seen = whole.first(std::min(whole.size(), end + 2)); // with what may follow a number
        for (const QRegularExpression &one : shapes) {
            for (auto part = one.matchView(seen, from); part.hasMatch();) {
                const bool isFound = isCard(part.capturedView());
                if (isFound)
                    places.append({part.capturedStart(), part.capturedEnd()});
                part = one.matchView(seen, isFound ? part.capturedEnd() : part.capturedStart() + 1);
            }
        }
    }
    return places;
}

const QRegularExpression &addresses()
{
    static const QRegularExpression found(
        u"(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]++(?:@| ?[(\\[{] ?at ?[)\\]}] ?)(?:[\\p{L}\\p{N}-]{1,63}\\.){1,10}(?:\\p{L}{2,}|xn--[A-Za-z0-9-]+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return found;
}

const QRegularExpression &ibans()
{
    static const QRegularExpression found(u"\\b[A-Z]{2}\\d{2}(?:(?: {0,2}|-)[A-Z0-9]{4}){2,7}(?:(?: {0,2}|-)[A-Z0-9]{1,3})?\\b"_s);
    return found;
}

const QRegularExpression &phones()
{
    static const QRegularExpression found(
        u"(?<![\\w.,:/#+-])(?:"
        // with a country, never beginning with 0: that is a zone
        "\\+[1-9]\\d{0,2}[ ./-]?(?:\\(0?\\d{1,4}\\)[ ./-]?)?\\d(?:[ ./-]?\\d){5,12}|"
        "(?<!\\d{4} )00[1-9]\\d{0,2}[ /-]\\d{2,5}(?:[ /-]?\\d){5,9}|"
        // North America
        "(?:1[ .-])?(?:\\([2-9]\\d\\d\\) ?|[2-9]\\d\\d([ .-]))[2-9]\\d\\d(?(1)\\g1|[ .-])\\d{4}|"
        // an area that begins with 0; groups of two
        "(?<!\\d{4} )\\(?0[1-9]\\d{1,4}\\)?[ /-]{1,3}\\d{3,8}(?:[ -]\\d{1,6}){0,3}|0[1-9](?:([ .-])\\d\\d)(?:\\g2\\d\\d){3}|"
        // whatever its form
        "(?i:tel(?:efon)?|phone|fon|fax|mobile?|handy|cell)(?i: ?(?:number|nummer|no))?\\.?:? ?\\K\\+?\\(?\\d(?:[ ()/.-]{0,2}\\d){5,14}"
        ")(?![\\w]|[.,:/-]\\w)"_s);
    return found;
}

bool isPhone(QStringView text)
{
    static const QRegularExpression dateOrAddress(u"\\d{4}[-./]\\d\\d[-./]\\d\\d|^\\d{1,3}(?:\\.\\d{1,3}){3}$"_s);
    static const QRegularExpression amount(u"^\\+\\d+$|^\\+\\d{1,3}(?:[ .]\\d{3})+$"_s); // "+1234567", "+12 345 678"
    const qsizetype digits = onlyDigits(text).size();
    const qsizetype fewest = amount.matchView(text).hasMatch() ? 10 : text.front() == u'0' || text.startsWith(u"(0") ? 9 : 6;
    return digits >= fewest && digits <= 15 && !dateOrAddress.matchView(text).hasMatch();
}

// Of letters that neither Markdown nor a chat reads as markup.
const QString hidden = u"\u2022\u2022\u2022"_s;

/// What is shown of a piece, as it is seen.
QString mask(Sensitive kind, const QString &piece)
{
    switch (kind) {
    case Sensitive::Card: return hidden + u' ' + onlyDigits(piece).last(4);
    case Sensitive::Email: {
        static const QRegularExpression at(u"@| ?[(\\[{] ?at ?[)\\]}] ?"_s, QRegularExpression::CaseInsensitiveOption);
        return hidden + u'@' + piece.sliced(at.match(piece).capturedEnd());
    }
    case Sensitive::Iban: return piece.first(2) + hidden + u' ' + QString(piece).remove(u' ').remove(u'-').last(4);
    case Sensitive::Token: return beginningOf(piece) + hidden;
    case Sensitive::Phone: return hidden;
    }
    return piece;
}

struct Masked
{
    SensitivePiece piece;
    QString shown;
};

QList<Masked> maskedIn(const QString &text)
{
    const SeenText seen = seenText(text);
    QList<Masked> pieces;
    QBitArray taken(seen.text.size());
    const auto take = [&](Sensitive kind, qsizetype from, qsizetype end) {
        bool isFree = from < end;
        for (qsizetype at = from; at < end && isFree; ++at)
            isFree = !taken.testBit(at);
        if (!isFree)
            return;
        taken.fill(true, from, end);
        const qsizetype begin = seen.sourceFrom(from);
        pieces.append({{kind, begin, seen.sourceEnd(end) - begin}, mask(kind, seen.text.sliced(from, end - from))});
    };
    const auto search = [&](Sensitive kind, const QRegularExpression &shape, bool (*holds)(QStringView)) {
        for (auto it = shape.globalMatch(seen.text); it.hasNext();) {
            const auto match = it.next();
            if (!holds || holds(match.capturedView()))
                take(kind, match.capturedStart(), match.capturedEnd());
        }
    };
    search(Sensitive::Token, knownTokens(), nullptr);
    search(Sensitive::Token, tellingPlaces(), nullptr);
    search(Sensitive::Token, basicLogins(), isBasicLogin);
    search(Sensitive::Iban, ibans(), isIban);
    for (const Place &card : cardsIn(seen.text))
        take(Sensitive::Card, card.from, card.end);
    search(Sensitive::Email, addresses(), nullptr);
    search(Sensitive::Phone, phones(), isPhone);
    std::ranges::sort(pieces, {}, [](const Masked &one) { return one.piece.from; });
    return pieces;
}

template <class Visit> void forEachText(TimelineParts &parts, QList<UnreadLine> &unread, Visit visit)
{
    for (TimelineEvent &event : parts.events)
        visit(event.text);
    for (SourceLine &line : parts.lines) {
        visit(line.text);
        visit(line.raw);
    }
    for (Evidence &one : parts.evidence)
        visit(one.text);
    for (UnreadLine &line : unread)
        visit(line.text);
}

} // namespace

QList<SensitivePiece> sensitiveIn(const QString &text)
{
    QList<SensitivePiece> pieces;
    for (const Masked &one : maskedIn(text))
        pieces.append(one.piece);
    return pieces;
}

QString masked(const QString &text, const QSet<Sensitive> &kinds)
{
    QString out;
    qsizetype from = 0;
    for (const auto &[piece, shown] : maskedIn(text)) {
        if (!kinds.contains(piece.kind))
            continue;
        out += QStringView(text).sliced(from, piece.from - from);
        out += shown;
        from = piece.from + piece.size;
    }
    if (from == 0)
        return text;
    out += QStringView(text).sliced(from);
    // The digits that stay may make the number of a card with those behind them.
    return out == text ? out : masked(out, kinds);
}

QString masked(const QString &text)
{
    static const QSet<Sensitive> all = [] {
        QSet<Sensitive> kinds;
        for (const Named<Sensitive> &named : sensitiveNames)
            kinds.insert(named.value);
        return kinds;
    }();
    return masked(text, all);
}

QMap<Sensitive, int> sensitiveIn(const TimelineParts &parts, const QList<UnreadLine> &unread)
{
    QMap<Sensitive, int> counts;
    const auto count = [&](const QString &text) {
        for (const SensitivePiece &piece : sensitiveIn(text))
            ++counts[piece.kind];
    };
    for (const TimelineEvent &event : parts.events)
        count(event.text);
    for (const SourceLine &line : parts.lines)
        count(line.text.isEmpty() ? line.raw : line.text);
    for (const UnreadLine &line : unread)
        count(line.text);
    return counts;
}

void mask(TimelineParts &parts, QList<UnreadLine> &unread, const QSet<Sensitive> &kinds)
{
    if (!kinds.isEmpty())
        forEachText(parts, unread, [&](QString &text) { text = masked(text, kinds); });
}

} // namespace hindsight
