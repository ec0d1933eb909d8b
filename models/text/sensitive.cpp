// SPDX-License-Identifier: GPL-3.0-or-later
#include "sensitive.h"

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
        if (!c.isSpace())
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

const QRegularExpression &cards()
{
    static const QRegularExpression found(u"(?<![\\d.,-])\\d(?:[ -]?\\d){12,18}(?![\\d]|[.,]\\d)"_s);
    return found;
}

const QRegularExpression &addresses()
{
    static const QRegularExpression found(u"(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]+@(?:[A-Za-z0-9-]+\\.)+[A-Za-z]{2,}"_s);
    return found;
}

const QRegularExpression &ibans()
{
    static const QRegularExpression found(u"\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\\b"_s);
    return found;
}

const QRegularExpression &tokens()
{
    static const QRegularExpression found(
        u"\\b(?:xox[abeoprs]-[\\w-]{10,}|gh[oprsu]_\\w{20,}|github_pat_\\w{20,}|glpat-[\\w-]{16,}|[prs]k_(?:live|test)_\\w{10,}|whsec_\\w{10,}|"
        "AKIA[0-9A-Z]{16}|AIza[\\w-]{30,}|eyJ[\\w-]{8,}\\.[\\w-]{8,}\\.[\\w-]*)|\\bBearer +\\K[\\w.~+/-]{16,}=*|"
        "-----BEGIN [A-Z ]*PRIVATE KEY-----[A-Za-z0-9+/=\\s]*(?:-----END [A-Z ]*PRIVATE KEY-----)?|"
        // behind a colon anything may follow in a sentence: only what no word looks like
        "(?:password|passwort|passwd|pwd|secret|token|api[_-]?key)[\"']?(?: ?= ?|: ?(?=[\"']?[^\\s\"']*[\\d!#$%^&*+=@]))[\"']?\\K[^\\s&\"',;]{4,}"_s,
        QRegularExpression::CaseInsensitiveOption);
    return found;
}

/// What a service puts before all of its tokens: "ghp_".
QString beginningOf(const QString &token)
{
    constexpr qsizetype longEnough = 16;
    static const QRegularExpression known(u"^(?:xox[abeoprs]-|gh[oprsu]_|github_pat_|glpat-|[prs]k_(?:live|test)_|whsec_|AKIA|AIza)"_s);
    return token.size() < longEnough ? QString() : known.match(token).captured();
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

QString mask(Sensitive kind, const QString &piece)
{
    switch (kind) {
    case Sensitive::Card: return hidden + u' ' + onlyDigits(piece).last(4);
    case Sensitive::Email: return hidden + piece.sliced(piece.indexOf(u'@'));
    case Sensitive::Iban: return piece.first(2) + hidden + u' ' + QString(piece).remove(u' ').last(4);
    case Sensitive::Token: return beginningOf(piece) + hidden;
    case Sensitive::Phone: return hidden;
    }
    return piece;
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
    const auto search = [&](Sensitive kind, const QRegularExpression &shape, bool (*holds)(QStringView)) {
        for (auto it = shape.globalMatch(text); it.hasNext();) {
            const auto match = it.next();
            const qsizetype from = match.capturedStart(), end = match.capturedEnd();
            const bool taken = std::ranges::any_of(pieces, [&](const SensitivePiece &other) { return from < other.from + other.size && other.from < end; });
            if (!taken && (!holds || holds(match.capturedView())))
                pieces.append({kind, from, end - from});
        }
    };
    search(Sensitive::Token, tokens(), nullptr);
    search(Sensitive::Iban, ibans(), isIban);
    search(Sensitive::Card, cards(), isCard);
    if (text.contains(u'@'))
        search(Sensitive::Email, addresses(), nullptr);
    search(Sensitive::Phone, phones(), isPhone);
    std::ranges::sort(pieces, {}, &SensitivePiece::from);
    return pieces;
}

QString masked(const QString &text, const QSet<Sensitive> &kinds)
{
    QString out;
    qsizetype from = 0;
    for (const SensitivePiece &piece : sensitiveIn(text)) {
        if (!kinds.contains(piece.kind))
            continue;
        out += QStringView(text).sliced(from, piece.from - from);
        out += mask(piece.kind, text.sliced(piece.from, piece.size));
        from = piece.from + piece.size;
    }
    if (from == 0)
        return text;
    out += QStringView(text).sliced(from);
    return out;
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
