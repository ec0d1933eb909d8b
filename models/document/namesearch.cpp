// SPDX-License-Identifier: GPL-3.0-or-later
#include "namesearch.h"

#include "models/text/seentext.h"

#include <QRegularExpression>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

/// A letter that Unicode takes for one of its own, as people write it who have none of it.
QString plainLetter(QChar c, bool isSpelledOut)
{
    switch (c.unicode()) {
    case u'ł': return u"l"_s;
    case u'đ':
    case u'ð': return u"d"_s;
    case u'ħ': return u"h"_s;
    case u'ı': return u"i"_s;
    case u'þ': return u"th"_s;
    case u'ß': return u"ss"_s;
    case u'æ': return u"ae"_s;
    case u'œ': return u"oe"_s;
    case u'ø': return isSpelledOut ? u"oe"_s : u"o"_s;
    case u'ä': return isSpelledOut ? u"ae"_s : u"a"_s;
    case u'ö': return isSpelledOut ? u"oe"_s : u"o"_s;
    case u'ü': return isSpelledOut ? u"ue"_s : u"u"_s;
    case u'å': return isSpelledOut ? u"aa"_s : u"a"_s;
    default: return c;
    }
}

/// A word in small letters without marks. An umlaut is spelled out ("mueller"), or loses its dots ("muller").
QString folded(QStringView word, bool isSpelledOut)
{
    QString plain;
    for (const QChar c : word.toString().normalized(QString::NormalizationForm_C).toLower())
        plain += plainLetter(c, isSpelledOut);
    QString key;
    for (const QChar c : plain.normalized(QString::NormalizationForm_D)) {
        if (c.isLetterOrNumber())
            key += c;
    }
    return key;
}

struct Word
{
    qsizetype from;
    qsizetype end;
    QString key;        ///< "muller"
    QString spelledOut; ///< "mueller"
};

bool isOfWord(QChar c) { return c.isLetterOrNumber() || c.isMark() || c.isSurrogate(); }

QList<Word> wordsOf(QStringView text)
{
    QList<Word> words;
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i;
        while (end < text.size() && isOfWord(text[end]))
            ++end;
        if (end == i) {
            ++i;
            continue;
        }
        const QStringView word = text.sliced(i, end - i);
        words.append({i, end, folded(word, false), folded(word, true)});
        i = end;
    }
    return words;
}

/// What may part the words of one name: "Dana Whitfield", "dana.whitfield", "Müller-Vogel", "O'Brien", "D. Whitfield".
bool isWithinName(QStringView between)
{
    constexpr qsizetype longest = 3;
    return between.size() <= longest && std::ranges::all_of(between, [](QChar c) { return c.isSpace() || u".-_'+"_s.contains(c); });
}

/// Where addresses stand: "https://…", "mailto:…", the target of a link.
QList<std::pair<qsizetype, qsizetype>> addressesIn(const QString &text)
{
    static const QRegularExpression found(u"(?:(?<=[A-Za-z0-9])://|\\bmailto:|\\bwww\\.|\\]\\(|\\]: )[^\\s<>\"()]+"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    QList<std::pair<qsizetype, qsizetype>> addresses;
    for (const auto &match : found.globalMatch(text))
        addresses.append({match.capturedStart(), match.capturedEnd()});
    return addresses;
}

/// "dana@bastion", "~dana", "/home/dana": somebody's account.
bool isAccount(QStringView text, const Word &first, const Word &last)
{
    const bool isAtMachine = last.end + 1 < text.size() && text[last.end] == u'@' && text[last.end + 1].isLetterOrNumber();
    const QStringView before = text.first(first.from);
    return isAtMachine || before.endsWith(u'~') || before.endsWith("/home/"_L1) || before.endsWith("/Users/"_L1);
}

} // namespace

void NameSearch::add(Spelling spelling, const QString &name, const QString &person)
{
    const QList<Word> words = wordsOf(seenText(name).text);
    QString key, spelledOut;
    for (const Word &word : words) {
        key += word.key;
        spelledOut += word.spelledOut;
    }
    constexpr qsizetype longest = 12; // no name has more words, whatever stands in a field for people
    if (key.size() < 2 || words.size() > longest)
        return;
    auto &known = spelling == Spelling::Whole ? m_wholes : spelling == Spelling::Handle ? m_handles : m_parts;
    for (const QString &one : {key, spelledOut}) {
        if (!known.contains(one))
            known.insert(one, person);
    }
    if (spelling == Spelling::Handle)
        return;
    if (spelling == Spelling::Word)
        m_onlyWords += {key, spelledOut};
    m_beginnings += {words.first().key, words.first().spelledOut, key, spelledOut};
    m_words = std::max(m_words, words.size());
}

QString NameSearch::personCalled(const QString &name) const
{
    const QString seen = seenText(name).text;
    if (seen.startsWith(u'@'))
        return personOfHandle(seen.sliced(1));
    const QString key = folded(seen, false);
    return m_wholes.value(key, m_wholes.value(folded(seen, true)));
}

QString NameSearch::personOfHandle(const QString &handle) const
{
    const QString seen = seenText(handle).text;
    for (const QString &key : {folded(seen, false), folded(seen, true)}) {
        for (const auto *known : {&m_handles, &m_wholes, &m_parts}) {
            if (const auto person = known->constFind(key); person != known->constEnd())
                return *person;
        }
    }
    return {};
}

QList<NameSearch::Found> NameSearch::in(const QString &text) const
{
    QList<Found> found;
    if (m_beginnings.isEmpty() || text.isEmpty())
        return found;
    const SeenText seen = seenText(text);
    const QStringView all(seen.text);
    const QList<Word> words = wordsOf(all);
    const auto addresses = addressesIn(text);
    qsizetype address = 0;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const Word &first = words[i];
        const qsizetype from = seen.sourceFrom(first.from);
        while (address < addresses.size() && addresses[address].second <= from)
            ++address;
        const bool isInAddress = address < addresses.size() && addresses[address].first <= from;
        const bool isCapital = all[first.from].isUpper() || all[first.from].isTitleCase();
        // "Annas": whose it is in some languages.
        const auto owner
            = [&](const QString &of) { return of.size() > 4 && of.endsWith(u's') && !m_onlyWords.contains(of.chopped(1)) ? of.chopped(1) : QString(); };
        QString person, key, spelledOut;
        qsizetype last = i, shorter = 0;
        bool isAddress = false;
        for (qsizetype j = i; j < words.size() && j < i + std::max<qsizetype>(m_words, 2); ++j) {
            if (j > i && !isWithinName(all.sliced(words[j - 1].end, words[j].from - words[j - 1].end)))
                break;
            key += words[j].key;
            spelledOut += words[j].spelledOut;
            const bool isThere = isInAddress || isAccount(all, first, words[j]);
            const auto look = [&](const QString &one, qsizetype less) {
                if (one.isEmpty())
                    return;
                QString called = m_wholes.value(one);
                if (called.isNull() && (isCapital || isThere))
                    called = m_parts.value(one);
                if (called.isNull())
                    return;
                person = called;
                last = j;
                shorter = less;
                isAddress = isThere;
            };
            if (isCapital && words[j].end - words[j].from > 1 && all[words[j].end - 1].toLower() == u's') {
                look(owner(key), 1);
                look(owner(spelledOut), 1);
            }
            look(spelledOut, 0);
            look(key, 0);
            if (j == i && !m_beginnings.contains(key) && !m_beginnings.contains(spelledOut) && !all.sliced(first.end).startsWith(u'\''))
                break;
        }
        if (person.isNull())
            continue;
        found.append({from, seen.sourceEnd(words[last].end - shorter) - from, person, isAddress});
        i = last;
    }
    return found;
}

} // namespace hindsight
