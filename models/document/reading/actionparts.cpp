// SPDX-License-Identifier: GPL-3.0-or-later
#include "actionparts.h"

#include "actionfields.h"
#include "writtentime.h"

#include <QRegularExpression>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

enum class Part { None, Weak, Strong, Owner }; ///< a date or a ticket alone is weak: a sentence may end with it

bool isName(const QString &text)
{
    static const QRegularExpression name(
        u"^(?:@[\\w.-]+|\\p{Lu}[\\p{L}'\u2019-]*\\.?(?: (?:\\p{Lu}|[\\p{Ll}]+ ?team)[\\p{L}'\u2019.-]*){0,3}|(?:the )?[\\p{L}-]+ team)$"_s);
    return text.size() < 60 && name.match(text).hasMatch();
}

/// A date; without its year the one that follows the incident.
bool readDue(const QString &text, ActionItem &action, const Reading &reading)
{
    if (!isWholeTime(text))
        return false;
    constexpr int someMonths = 150; // from here the nearest such day is not long before the incident
    TimeContext context = reading.context;
    context.before.reset();
    context.date = context.date.isValid() ? context.date.addDays(someMonths) : QDate();
    static const QRegularExpression onlyClock(u"^\\W*\\d{1,2}[:.]\\d{2}"_s);
    if (onlyClock.match(text).hasMatch())
        context.date = QDate();
    const Moment due = readWritten(text, context).moment;
    if (due.at)
        action.due = due;
    return due.at.has_value();
}

/// "Friday", "next week", "Q3 2024": when it is to be done in words, which stay words.
bool readDueInWords(const QString &text, ActionItem &action)
{
    static const QRegularExpression words(
        u"^(?:(?:by |on |the |next |this |end of |early |mid[- ]|late |n\u00e4chste[rn]? |diese[rn]? |ende |mitte |anfang )*"
        "(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:next |this |end of |early |mid[- ]|late |the |n\u00e4chste[rn]? |diese[rn]? |ende |mitte |anfang )+"
        "(?:week|month|quarter|year|sprint|woche|monat|quartal|jahr(?:es)?|\\p{L}{3,9})(?: \\d{4})?|(?:today|tomorrow|asap|eo[dwmqy]|sofort|heute|morgen)|"
        "q[1-4](?:[ /-]?\\d{2,4})?|\\d{4}[ /-]?q[1-4]|kw ?\\d{1,2}(?:[ /]\\d{2,4})?|sprint \\d+)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (!words.match(text).hasMatch())
        return false;
    action.due = Moment{.written = text};
    return true;
}

bool readTicket(const QString &text, ActionItem &action)
{
    static const QRegularExpression key(u"^(?:[A-Z][A-Z0-9]{1,9}-\\d{1,6}|(?:[\\w.-]+/[\\w.-]+)?#\\d+)$"_s);
    static const QRegularExpression link(u"^\\[([^\\[\\]]+)\\]\\((https?://[^\\s()]+)\\)$|^<?(https?://[^\\s>]+)>?$"_s);
    if (key.match(text).hasMatch()) {
        action.trackerKey = text;
        return true;
    }
    const auto match = link.match(text);
    const QString url = match.captured(2) + match.captured(3);
    if (!match.hasMatch() || !isTracker(shownText(match.captured(1)), url))
        return false;
    action.trackerUrl = url;
    if (key.match(shownText(match.captured(1))).hasMatch())
        action.trackerKey = shownText(match.captured(1));
    return true;
}

bool readStatusWord(const QString &text, ActionItem &action, std::optional<ActionStatus> &status, Reading &reading)
{
    if (text.size() < 3 || !readActionField(u"Status"_s, text, action, reading))
        return false;
    status = action.status;
    return true;
}

/// "Owner: Ada" by its name.
Part readLabelled(const QString &name, const QString &value, ActionItem &action, std::optional<ActionStatus> &status, Reading &reading)
{
    static const QRegularExpression nobody(u"^(?:tbd|tbc|n/a|none|-+|\u2013|\u2014)$"_s, QRegularExpression::CaseInsensitiveOption);
    const QString field = actionFieldNamed(name);
    const bool saysNothing = nobody.match(value).hasMatch();
    if (field == "Owner"_L1) {
        static const QRegularExpression sentence(u"[:;()]|\\d{3}|(?<!^\\p{Lu})(?<!\\s\\p{Lu})\\. "_s);
        if (value.size() > 60 || sentence.match(value).hasMatch())
            return Part::None;
        if (!saysNothing)
            setOwner(action, value);
        return Part::Owner;
    }
    if (field == "Due"_L1)
        return saysNothing || readDue(shownText(value), action, reading) || readDueInWords(shownText(value), action) ? Part::Strong : Part::None;
    if (field == "Ticket"_L1)
        return saysNothing || readTicket(value, action) ? Part::Strong : Part::None;
    if (field == "Status"_L1 || field == "Done"_L1)
        return readStatusWord(shownText(value), action, status, reading) ? Part::Strong : Part::None;
    if (field == "Priority"_L1 && value.size() < 20) {
        action.priority = shownText(value);
        return Part::Strong;
    }
    return Part::None;
}

QString withoutEnds(QString text)
{
    static const QRegularExpression ends(u"^[\\s*_]+|[\\s*_.,;]+$"_s);
    return text.remove(ends);
}

/// One field of a run.
Part readPart(const QString &written, ActionItem &action, std::optional<ActionStatus> &status, Reading &reading)
{
    static const QRegularExpression labelled(u"^([\\p{L} ]{2,24}?)[*_]*\\s*[:=][*_]*\\s*(\\S.*)$"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression owner(u"^(?:owners?|owned by|assignee|assigned to|responsible|verantwortlich|zust\u00e4ndig)\\s+(.+)$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression due(u"^(?:due(?: date| on| by)?|by|until|deadline|eta|bis(?: zum)?|f\u00e4llig(?: am| bis)?|frist|termin)\\s+(.+)$"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression doneOn(u"^(?:done|completed|finished|fixed|closed|erledigt|abgeschlossen)(?: on| am)? (.+)$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression ticket(u"^(?:tracked (?:in|by|as|under|at)|see|ticket|jira|issue|bug)\\s+(.+)$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression mentions(u"^@[\\w.-]+(?:\\s*(?:,|&|/|\\+|and|und)\\s*@[\\w.-]+)*$"_s);
    static const QRegularExpression word(u"^(?:done|todo|to do|open|wip|in progress|completed|fixed|erledigt|offen|in arbeit)$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression priority(u"^P[0-5]$"_s);
    const QString text = withoutEnds(written);
    if (text.isEmpty() || text.size() > 200)
        return Part::None;
    if (const auto match = labelled.match(text); match.hasMatch())
        return readLabelled(match.captured(1), withoutEnds(match.captured(2)), action, status, reading);
    if (const auto match = owner.match(text); match.hasMatch() && isName(shownText(match.captured(1)))) {
        setOwner(action, match.captured(1));
        return Part::Owner;
    }
    if (const auto match = due.match(text);
        match.hasMatch() && (readDue(shownText(match.captured(1)), action, reading) || readDueInWords(shownText(match.captured(1)), action)))
        return Part::Strong;
    if (const auto match = doneOn.match(text); match.hasMatch() && isWholeTime(shownText(match.captured(1)))) {
        status = ActionStatus::Done;
        return Part::Strong;
    }
    if (const auto match = ticket.match(text); match.hasMatch() && readTicket(match.captured(1), action))
        return Part::Strong;
    if (mentions.match(text).hasMatch()) {
        setOwner(action, text);
        return Part::Owner;
    }
    if (word.match(text).hasMatch())
        return readStatusWord(text, action, status, reading) ? Part::Weak : Part::None;
    if (priority.match(text).hasMatch()) {
        action.priority = text;
        return Part::Weak;
    }
    return readTicket(text, action) || readDue(text, action, reading) || readDueInWords(text, action) ? Part::Weak : Part::None;
}

/// Reads a text that is nothing but fields; false: it says something else, and nothing is read.
bool readRun(const QString &text, bool isEnclosed, ActionItem &action, std::optional<ActionStatus> &status, Reading &reading)
{
    static const QRegularExpression separator(
        u"(?:(?<!^\\p{Lu})(?<![\\s(:*_]\\p{Lu})\\.|[;,\u00b7|\\n]|\\s[-\u2013\u2014]+)(?:\\s+|$)|\\s\u00b7\\s"_s); // "M. Ortiz" is one
    constexpr qsizetype longest = 400;
    if (text.size() > longest)
        return false;
    QList<std::pair<qsizetype, qsizetype>> pieces; // from, to
    qsizetype at = 0;
    for (auto matches = separator.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        pieces.append({at, match.capturedStart()});
        at = match.capturedEnd();
    }
    if (at < text.size())
        pieces.append({at, text.size()});
    ActionItem read = action;
    std::optional<ActionStatus> said = status;
    bool isStrong = false, wasOwner = false;
    QString name; // in front, without a label
    for (qsizetype i = 0; i < pieces.size();) {
        Part part = Part::None;
        qsizetype size = std::min<qsizetype>(3, pieces.size() - i); // "1. April 2022", "May 10, 2024"
        for (; size > 0 && part == Part::None; --size) {
            const auto [from, to] = std::pair(pieces[i].first, pieces[i + size - 1].second);
            if (size == 1 || !text.sliced(from, to - from).contains(u'\n'))
                part = readPart(text.sliced(from, to - from), read, said, reading);
        }
        const QString piece = withoutEnds(text.sliced(pieces[i].first, pieces[i].second - pieces[i].first));
        if (part == Part::None && isName(piece) && (wasOwner || (name.isEmpty() && isEnclosed))) {
            if (wasOwner)
                (read.person.isEmpty() ? read.team : read.person) += u", "_s + piece;
            else
                name = piece;
            ++i;
            continue;
        }
        if (part == Part::None)
            return false;
        i += size + 1;
        wasOwner = part == Part::Owner;
        isStrong = isStrong || part != Part::Weak;
    }
    const bool isNamed = !name.isEmpty() && pieces.size() > 1; // "(Ines, CI-210)"
    if (!isStrong && !isNamed)
        return false;
    if (!name.isEmpty() && read.person.isEmpty() && read.team.isEmpty())
        setOwner(read, name);
    action = read;
    status = said;
    return true;
}

/// Without the parentheses at the end that hold fields.
bool takeParentheses(QString &text, ActionItem &action, std::optional<ActionStatus> &status, Reading &reading)
{
    static const QRegularExpression behind(u"(^|[^\\]])\\(([^()]*(?:\\]\\([^()]*\\)[^()]*)?)\\)[.]?$|\\s\\[([^\\[\\]]*:[^\\[\\]]*)\\][.]?$"_s);
    const auto match = behind.match(text);
    if (!match.hasMatch() || match.capturedStart() + match.capturedLength(1) == 0)
        return false;
    const qsizetype begin = match.capturedStart() + match.capturedLength(1);
    if (!readRun(match.captured(2) + match.captured(3), true, action, status, reading))
        return false;
    text = text.first(begin).trimmed();
    return true;
}

/// Without the fields behind it: "Do it. Owner: Ada. Due: 1 June 2024."
bool takeRun(QString &text, ActionItem &action, std::optional<ActionStatus> &status, Reading &reading)
{
    static const QRegularExpression beginning(
        u"(?:[.;,|\u00b7]\\s+|\\s+[-\u2013\u2014|\u00b7]+\\s+|\\n\\s*)(?=[*_(\\[]*(?:@[\\w.-]|(?:(?:action )?owners?|owned by|assignees?|assigned "
        u"to|responsible|dri|"
        "verantwortlich(?:e[rn]?)?|zust\u00e4ndig|due|deadline|eta|target date|f\u00e4llig|frist|termin|bis|by|tracked|ticket|jira|issue|status|priority|prio)\\b))"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (auto matches = beginning.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        if (match.capturedStart() == 0 || !readRun(text.sliced(match.capturedEnd()), false, action, status, reading))
            continue;
        text = text.first(match.capturedStart()).trimmed();
        return true;
    }
    return false;
}

/// Without the owner in front: "Owner: Kim. Write a test."
void takeFront(QString &text, ActionItem &action)
{
    static const QRegularExpression front(
        u"^[*_(\\[]*(?:owner|assignee|responsible|verantwortlich|zust\u00e4ndig)[*_]*\\s*:[*_]*\\s*([^.;,:\\n]{2,50})(?:[)\\]]|[.;,])[*_]*\\s+(?=\\S)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = front.match(text);
    if (!match.hasMatch() || !isName(shownText(match.captured(1))))
        return;
    setOwner(action, match.captured(1));
    text.remove(0, match.capturedLength());
}

/// Without the mark of an item.
QString unmarked(const QString &line)
{
    static const QRegularExpression mark(u"^\\s*(?:(?:[-*+]|\\d{1,3}[.)])\\s+)?(?:\\[[ xX]\\]\\s+)?"_s);
    return QString(line).remove(mark);
}

} // namespace

QString actionFieldNamed(const QString &head)
{
    static constexpr std::pair<const char16_t *, const char16_t *> names[] = {
        {u"^(?:target(?: date)?|due(?: date| by| on)?|by when|when|deadline|eta|completion date|f\u00e4llig(?: am)?|frist|bis(?: wann)?|termin)$", u"Due"},
        {u"^(?:(?:action )?owners?|lead|assigned(?: to)?|assignees?|responsible(?: person)?|dri|driver|who|verantwortlich(?:e[rn]?)?|zust\u00e4ndig|wer)$",
         u"Owner"},
        {u"^(?:done|completed?|finished|erledigt)$", u"Done"},
        {u"^(?:ticket|jira|tracking(?: (?:issue|ticket|link))?|tracked in|tracker|bug|issue(?: link)?|github(?: issue)?|pr|link to (?:issue|ticket))$",
         u"Ticket"},
        {u"^(?:(?:current )?(?:status|state|progress|stand)|rag(?: status)?)$", u"Status"},
        {u"^(?:priority|prio|p|severity|priorit\u00e4t)$", u"Priority"},
    };
    static const QRegularExpression ends(u"(?:\\(s\\)|[?#:.]|\\s)+$"_s);
    const QString core = shownText(head).toLower().remove(ends).trimmed();
    for (const auto &[pattern, name] : names) {
        if (QRegularExpression(QString::fromUtf16(pattern)).match(core).hasMatch())
            return QString::fromUtf16(name);
    }
    return head;
}

bool readFieldOfOthers(const QString &name, const QString &markdown, ActionItem &action, Reading &reading)
{
    static const QRegularExpression verification(
        u"^(?:verification(?: method| criteria)?|how (?:do we|will we|to) verify(?: it)?|acceptance criteria|verifikation|\u00fcberpr\u00fcfung|nachweis)\\W*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (verification.match(shownText(name).simplified()).hasMatch()) {
        action.verification = shownText(markdown);
        return true;
    }
    const QString field = actionFieldNamed(name);
    static const QRegularExpression key(u"(?<![\\w-])(?:[A-Z][A-Z0-9]{1,9}-\\d{1,6}|#\\d{1,7})(?![\\w-])"_s);
    const QString shown = shownText(markdown);
    if (const auto match = key.match(shown); field == "Ticket"_L1 && match.hasMatch() && match.capturedLength() < shown.size()) { // "PAY-88 - Load test"
        static const QRegularExpression link(u"\\]\\((https?://[^\\s()]+)\\)"_s);
        action.trackerKey = match.captured();
        action.trackerUrl = link.match(markdown).captured(1);
        return true;
    }
    return readActionField(field, markdown, action, reading);
}

void setOwner(ActionItem &action, const QString &owner)
{
    static const QRegularExpression until(u"[,;]\\s*(?:bis|due|by|until|eta|deadline)(?:\\s+(?:on|am))?[:\\s]+(.+)$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const QString whole = shownText(owner);
    const auto due = until.match(whole);
    if (due.hasMatch())
        action.due = readWritten(due.captured(1), {}).moment;
    const QString name = due.hasMatch() ? whole.first(due.capturedStart()) : whole;
    (name.contains(u"team"_s, Qt::CaseInsensitive) ? action.team : action.person) = name;
}

bool isTracker(const QString &text, const QString &url)
{
    static const QRegularExpression key(u"^(?:[A-Z][A-Z0-9]+-\\d+|(?:[\\w.-]+/[\\w.-]+)?#\\d+|PR|PR\\s?#?\\d+|Issue|Ticket|Jira)$"_s);
    static const QRegularExpression place(
        u"/(?:issues|pull|pulls|browse|merge_requests|work_items|tickets?|story|task|card|c|discussions)/[\\w#-]+|atlassian\\.net|linear\\.app|trello\\.com"_s);
    return key.match(text).hasMatch() || place.match(url).hasMatch();
}

bool areFields(const Block &list)
{
    return !list.rows.isEmpty() && std::ranges::all_of(list.rows, [](const BlockRow &row) {
        ActionItem action;
        std::optional<ActionStatus> status;
        Reading nobody{QStringList()};
        return readRun(unmarked(row.text), false, action, status, nobody);
    });
}

QString withoutFields(const QString &text, ActionItem &action, std::optional<ActionStatus> &status, Reading &reading)
{
    QStringList lines = text.split(u'\n');
    for (qsizetype i = lines.size() - 1; i > 0; --i) {
        if (readRun(unmarked(lines[i]), false, action, status, reading))
            lines.removeAt(i);
    }
    QString rest = lines.join(u'\n').trimmed();
    static const QRegularExpression further(u"\\n\\n|\\n\\s*(?:[-*+]|\\d{1,3}[.)])\\s"_s);
    const auto match = further.match(rest);
    QString head = match.hasMatch() ? rest.first(match.capturedStart()) : rest;
    const QString more = match.hasMatch() ? rest.sliced(match.capturedStart()) : QString();
    takeFront(head, action);
    constexpr int mostRuns = 3;
    for (int run = 0; run < mostRuns && (takeParentheses(head, action, status, reading) || takeRun(head, action, status, reading)); ++run) {}
    return head + more;
}

} // namespace hindsight
