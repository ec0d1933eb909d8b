// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventline.h"

#include "choices.h"
#include "models/incident/timeparser.h"

#include <QCoreApplication>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

struct EventLineText
{
    Q_DECLARE_TR_FUNCTIONS(EventLine)
};

constexpr qsizetype longestTime = 80;

// Words of a sentence that a written time can have too, in lower case: "10:45 at the gateway", "10:45 ist die Kasse langsam".
constexpr const char16_t *wordsOfSentences[] = {
    u"at",     u"on",    u"the", u"um",      u"am",   u"den",      u"to",    u"until", u"till", u"bis", u"from", u"von", u"approx", u"approximately", u"about",
    u"around", u"circa", u"ca",  u"roughly", u"etwa", u"ungefähr", u"gegen", u"art",   u"cat",  u"cot", u"eat",  u"ist", u"pet",    u"wat",           u"west",
    u"wet",    u"et",    u"ct",  u"mt",      u"pt",   u"z",        u"sun",   u"mon",   u"sat",  u"wed", u"tue",  u"thu", u"fri",
};

/// Whether a word may be the last of a time, because it can hardly be the first of a sentence. "+5" counts something; an offset is
/// written "+05:00" or without a blank before it.
bool mayEndTime(QStringView word, bool isFirst)
{
    const auto isWord = [&](const char16_t *known) { return word.compare(QStringView(known)) == 0; };
    if (isFirst)
        return true;
    const bool isSigned = word.size() <= 4 && (word.startsWith(u'+') || word.startsWith(u'-'));
    return !isSigned && std::ranges::none_of(wordsOfSentences, isWord);
}

/// Reads the longest beginning that has the form of a time, even when there is no such time: "2024-03-31 02:30 Europe/Berlin" is
/// not 02:30 UTC. `end`: where the text behind it begins.
Result<Moment> leadingTime(QStringView line, const TimeContext &context, qsizetype &end)
{
    std::optional<Result<Moment>> found;
    for (qsizetype at = 1; at <= std::min(line.size(), longestTime); ++at) {
        if (at < line.size() && !line[at].isSpace())
            continue;
        QStringView piece = line.first(at);
        const qsizetype blank = piece.lastIndexOf(u' ');
        if (!mayEndTime(piece.sliced(blank + 1), blank < 0))
            continue;
        if (piece.startsWith(u'[') && piece.endsWith(u']'))
            piece = piece.sliced(1).chopped(1);
        else if (piece.endsWith(u':'))
            piece = piece.chopped(1);
        auto moment = readMoment(piece, context);
        if (!found || moment || parseTime(piece)) {
            found = std::move(moment);
            end = at;
        }
    }
    return found ? std::move(*found) : failure(Error::Kind::Input, {});
}

/// A word without the signs of a sentence behind it.
QStringView bare(QStringView word)
{
    while (!word.isEmpty() && !word.back().isLetterOrNumber() && word.back() != u'_')
        word.chop(1);
    return word;
}

/// The enumerator that "#name" means, by its stable name or its label.
template <class E> std::optional<E> tagged(QStringView word)
{
    if (!word.startsWith(u'#'))
        return std::nullopt;
    const QStringView name = bare(word.sliced(1));
    for (const Named<E> &choice : namesOf<E>) {
        const auto stable = QString::fromLatin1(choice.name);
        if (!name.isEmpty() && (name.compare(stable, Qt::CaseInsensitive) == 0 || name.compare(choiceLabel(stable), Qt::CaseInsensitive) == 0))
            return choice.value;
    }
    return std::nullopt;
}

} // namespace

Result<EventLine> readEventLine(const QString &typed, const TimeContext &context)
{
    const QString simple = typed.simplified();
    QStringView line = simple;
    if (line.isEmpty())
        return failure(Error::Kind::Input, EventLineText::tr("Write a time and what happened."));
    EventLine event;
    qsizetype end = 0;
    const auto at = leadingTime(line, context, end);
    if (!at) {
        const bool meant = line.front().isDigit() || line.front() == u'+' || line.front() == u'~' || line.front() == u'[';
        return failure(Error::Kind::Input,
                       meant && !at.error().text.isEmpty() ? at.error().text : EventLineText::tr("Begin with the time, like 10:45, +12m or now."));
    }
    event.at = *at;
    event.doubt = doubtOf(event.at);
    QStringList words;
    const QList<QStringView> all = line.sliced(end).split(u' ', Qt::SkipEmptyParts);
    const auto kind = std::ranges::find_if(all, [](QStringView word) { return tagged<EventKind>(word).has_value(); });
    if (kind != all.end())
        event.kind = *tagged<EventKind>(*kind);
    const bool mayTell = kind == all.end() || event.kind == EventKind::Communication;
    for (auto it = all.begin(); it != all.end(); ++it) {
        const QStringView word = *it;
        const auto audience = mayTell && event.audience == Audience::None ? tagged<Audience>(word) : std::nullopt;
        if (it == kind) {
            continue;
        } else if (audience) {
            event.kind = EventKind::Communication;
            event.audience = *audience;
        } else if (word.startsWith(u'@') && event.actor.isEmpty() && !bare(word.sliced(1)).isEmpty()) {
            event.actor = bare(word.sliced(1)).toString();
        } else {
            words.append(word.toString());
        }
    }
    event.text = words.join(u' ');
    if (event.text.startsWith("- "_L1) || event.text.startsWith(u"\u2013 "_s))
        event.text.remove(0, 2);
    if (event.text.isEmpty())
        return failure(Error::Kind::Input, EventLineText::tr("Write what happened behind the time."));
    return event;
}

} // namespace hindsight
