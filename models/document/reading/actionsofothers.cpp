// SPDX-License-Identifier: GPL-3.0-or-later
// Action items as other teams list them: in groups, with an owner in the text, and done in many ways.
#include "actionfields.h"
#include "actionparts.h"
#include "models/document/formats/narrative.h"
#include "ofothers.h"
#include "writtentime.h"

#include "models/text/sourcetext.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

// ---- done or not -------------------------------------------------------------------------------------------------------

struct Mark
{
    std::optional<ActionStatus> status = {};
    QString text = {}; ///< without the mark
};

/// "[x] text", "✅ text", "DONE: text", "~~text~~", "text (done)", "text - DONE".
Mark readMark(QString text)
{
    constexpr qsizetype longest = 4000; // nobody ticks off an essay
    if (text.size() > longest)
        return {{}, text};
    static const QRegularExpression box(u"^\\[([ xX✓✔]?)\\](?:\\s+|$)"_s);
    static const QRegularExpression picture(u"^(?:(✅|✓|✔|☑|:white_check_mark:|:heavy_check_mark:)|(❌|⬜|🔲|☐|⏳|🚧|:x:|:construction:))\\x{fe0f}?\\s*"_s);
    static const QRegularExpression pictureBehind(u"\\s*(✅|✓|✔|☑|:white_check_mark:|:heavy_check_mark:)\\x{fe0f}?\\s*$"_s);
    static const QRegularExpression struck(u"^(?:~~(?<two>.+?)~~|~(?<one>[^\\s\\d~][^~]*)~)(?!~)\\s*(?<rest>.*)$"_s,
                                           QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression wordBefore(
        u"^(?:\\*\\*|\\[|\\()?(?:DONE|Done|COMPLETED?|Completed?|FIXED|Fixed|ERLEDIGT|Erledigt)(?:\\*\\*|\\]|\\))?\\s*(?::|[-–—]|\\*\\*|\\)|\\])\\s*(?:\\*\\*)?\\s*(?=\\S)"_s);
    static const QRegularExpression wordBehind(
        u"\\s*(?:[\\[(]\\s*(?:\\*\\*)?(done|completed?|fixed|resolved|erledigt|wip|in progress|ongoing|started|in arbeit|todo|to "
        u"do|open|offen|planned)(?:\\*\\*)?[!.]?\\s*[\\])]"
        "|\\s[-–—,]+\\s*(?:this (?:is|has)|already|is already|has already)(?: already)?(?: been)? (done|completed|implemented|fixed)[.!]?"
        "|\\s\\*\\*(DONE|Done|TODO|WIP|Erledigt)\\*\\*"
        "|(?:\\s[-–—:]+\\s*|(?<=[)\\]])\\s+)(?:\\*\\*)?((?-i:TODO|To ?do|WIP|OPEN|Open|offen|Offen|IN PROGRESS|In progress|in Arbeit))(?:\\*\\*)?"
        "|\\s((?-i:DONE))"
        "|(?<=[)\\]])\\s+(done|erledigt)"
        "|\\s[-–—:]+\\s*(?:\\*\\*)?(DONE|Done|COMPLETED?|Completed?|done|completed|FIXED|erledigt|Erledigt)(?:\\*\\*)?[!.]?)\\s*[.]?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    Mark mark;
    if (const auto match = box.match(text); match.hasMatch()) {
        mark.status = match.captured(1).trimmed().isEmpty() ? ActionStatus::Open : ActionStatus::Done;
        text.remove(0, match.capturedLength());
    }
    if (const auto match = struck.match(text); match.hasMatch()) {
        const QString within = match.captured(u"two") + match.captured(u"one"), rest = match.captured(u"rest");
        if (rest.isEmpty() || within.size() > rest.size()) {
            mark.status = ActionStatus::Done;
            text = within + (rest.isEmpty() ? u""_s : u' ' + rest);
        }
    }
    if (const auto match = picture.match(text); match.hasMatch()) {
        mark.status = match.hasCaptured(1) && !match.captured(1).isEmpty() ? ActionStatus::Done : mark.status.value_or(ActionStatus::Open);
        text.remove(0, match.capturedLength());
    }
    static const QRegularExpression wordInBrackets(u"^[\\[(](?:done|completed|fixed|erledigt)[\\])]\\s+(?=\\S)"_s, QRegularExpression::CaseInsensitiveOption);
    if (const auto match = wordInBrackets.match(text); match.hasMatch()) {
        mark.status = ActionStatus::Done;
        text.remove(0, match.capturedLength());
    }
    if (const auto match = wordBefore.match(text); match.hasMatch()) {
        mark.status = ActionStatus::Done;
        text.remove(0, match.capturedLength());
    }
    static const QRegularExpression todo(u"^(?:TODO|To ?do)\\s*:\\s*"_s);
    if (const auto match = todo.match(text); match.hasMatch()) {
        mark.status = mark.status.value_or(ActionStatus::Open);
        text.remove(0, match.capturedLength());
    }
    qsizetype lineEnd = text.indexOf(u"\n\n"_s);
    const qsizetype list = text.indexOf(QRegularExpression(u"\\n\\s*(?:[-*+]|\\d+[.)])\\s"_s));
    if (list >= 0 && (lineEnd < 0 || list < lineEnd))
        lineEnd = list;
    QString head = lineEnd < 0 ? text : text.first(lineEnd);
    if (const auto match = pictureBehind.match(head); match.hasMatch()) {
        mark.status = ActionStatus::Done;
        head.remove(match.capturedStart(), match.capturedLength());
    } else if (const auto word = wordBehind.match(head); word.hasMatch()) {
        const QString said
            = (word.captured(1) + word.captured(2) + word.captured(3) + word.captured(4) + word.captured(5) + word.captured(6) + word.captured(7)).toLower();
        static const QStringList going = {u"wip"_s, u"in progress"_s, u"ongoing"_s, u"started"_s, u"in arbeit"_s};
        static const QStringList open = {u"todo"_s, u"to do"_s, u"open"_s, u"offen"_s, u"planned"_s};
        mark.status = going.contains(said) ? ActionStatus::InProgress : open.contains(said) ? ActionStatus::Open : ActionStatus::Done;
        head.remove(word.capturedStart(), word.capturedLength());
    }
    mark.text = lineEnd < 0 ? head : head + text.sliced(lineEnd);
    return mark;
}

/// Of "Immediate actions (completed)" and "Done".
std::optional<ActionStatus> statusOfGroup(const QString &title)
{
    static const QRegularExpression done(u"\\b(?:completed?|done|finished|implemented|(?:already|actions?) (?:done|taken)|erledigt|abgeschlossen)\\b"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression open(u"\\b(?:planned|in.progress|pending|open|to ?do|not (?:done|started)|offen|geplant)\\b"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    if (open.match(title).hasMatch())
        return ActionStatus::Open;
    return done.match(title).hasMatch() ? std::optional(ActionStatus::Done) : std::nullopt;
}

// ---- owner and tracker -------------------------------------------------------------------------------------------------

/// Who a bare name may be in a list: anything with a capital looks like one.
struct Names
{
    bool mostHaveOne = false;      ///< most actions of the list end with an owner
    QSet<QString> people = {};     ///< in lower case: names of the document's people, and their parts
    QSet<QString> commonWords = {}; ///< words that the document also writes in lower case
};

bool mayBePerson(const QString &name, bool isInParentheses, const Names &names)
{
    static const QSet<QString> others
        = {u"optional"_s,   u"required"_s,    u"high"_s,      u"medium"_s,     u"low"_s,      u"critical"_s,  u"urgent"_s,    u"blocked"_s,    u"planned"_s,
           u"pending"_s,    u"later"_s,       u"soon"_s,      u"now"_s,        u"today"_s,    u"tomorrow"_s,  u"ongoing"_s,   u"started"_s,    u"backend"_s,
           u"frontend"_s,   u"infra"_s,       u"platform"_s,  u"operations"_s, u"security"_s, u"redis"_s,     u"kafka"_s,     u"postgres"_s,   u"mysql"_s,
           u"terraform"_s,  u"kubernetes"_s,  u"docker"_s,    u"helm"_s,       u"linux"_s,    u"windows"_s,   u"python"_s,    u"java"_s,       u"grafana"_s,
           u"prometheus"_s, u"datadog"_s,     u"pagerduty"_s, u"jira"_s,       u"slack"_s,    u"github"_s,    u"gitlab"_s,    u"cloudflare"_s, u"envoy"_s,
           u"nginx"_s,      u"january"_s,     u"february"_s,  u"march"_s,      u"april"_s,    u"june"_s,      u"july"_s,      u"august"_s,     u"september"_s,
           u"october"_s,    u"november"_s,    u"december"_s,  u"monday"_s,     u"tuesday"_s,  u"wednesday"_s, u"thursday"_s,  u"friday"_s,     u"prevent"_s,
           u"mitigate"_s,   u"detect"_s,      u"process"_s,   u"repair"_s,     u"hoch"_s,     u"mittel"_s,    u"niedrig"_s,   u"dringend"_s,   u"sofort"_s,
           u"geplant"_s,    u"sp\u00e4ter"_s, u"betrieb"_s,   u"technik"_s,    u"januar"_s,   u"februar"_s,   u"m\u00e4rz"_s, u"juni"_s,       u"juli"_s,
           u"oktober"_s,    u"dezember"_s,    u"staging"_s,   u"production"_s, u"test"_s,     u"note"_s,      u"phase"_s,     u"quarter"_s};
    const QString lower = shownText(name).toLower();
    if (names.people.contains(lower) || names.people.contains(lower.section(u' ', 0, 0)))
        return true;
    const QStringList words = lower.split(u' ');
    const bool isOther = others.contains(words.first()) || std::ranges::all_of(words, [&](const QString &word) { return names.commonWords.contains(word); });
    return !isOther && (isInParentheses || names.mostHaveOne);
}

/// "... Owner: Ada", "... (@ada)", "... - @ada", "@ada: ..."; the text without it. A bare name, "... (Ada)" or "... - Ada L.", counts
/// when it may be that of a person.
QString withoutOwner(const QString &text, const Names &names, ActionItem &action)
{
    if (!action.person.isEmpty() || !action.team.isEmpty())
        return text;
    const qsizetype lineEnd = text.indexOf(u"\n\n"_s);
    QString head = lineEnd < 0 ? text : text.first(lineEnd);
    const QString rest = lineEnd < 0 ? QString() : text.sliced(lineEnd);
    static const QString bareName
        = u"(?:\\p{Lu}\\p{L}+(?:\\s(?!(?:the|our|a)\\b)\\p{L}+){0,2}\\s[Tt]eam\\b|(?:\\p{Lu}\\.\\s?)?\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?(?:\\s\\p{Lu}[\\p{L}.]*)?)"_s;
    static const QRegularExpression forms[] = {
        QRegularExpression(
            u"(?:[.;,]+\\s+|\\s+[-–—|]+\\s+|\\s*[(\\[]\\s*|\\s+(?=[*_]|(?-i:\\p{Lu})))[*_]*\\b(?:owners?|assignees?|assigned to|responsible|DRI|verantwortlich|zust\u00e4ndig)[*_]*\\s*[:=][*_]*\\s*((?![^:]*\\. )[^\\s:()\\[\\]][^\\n:()\\[\\]]{0,58}?)\\s*[)\\]]?[.]?$"_s,
            QRegularExpression::CaseInsensitiveOption),
        QRegularExpression(
            u"\\s*[(\\[]\\s*((?:@[\\w.-]+(?:\\s*[,&/+]\\s*|\\s+and\\s+)?)+)\\s*[)\\]][.]?(?=(?:\\s+(?:\\[[^\\[\\]]*\\]\\(https?://[^\\s()]+\\)|<?https?://\\S+))?$)"_s),
        QRegularExpression(u"\\s+[-–—]+\\s*((?:@[\\w.-]+(?:\\s*[,&/+]\\s*|\\s+and\\s+)?)+)[.]?$"_s),
        QRegularExpression(u"(?:\\s+[-–—|\u2192]+)?\\s+((?:@[\\w.-]+(?:\\s\\p{Lu}\\p{Ll}+)?[,\\s]*)+)$"_s),
        QRegularExpression(u"\\s*[(\\[]\\s*[*_]*(%1(?:\\s*(?:,|&|/|\\band\\b|\\bund\\b)\\s*%1)*)[*_]*\\s*[)\\]][.]?$"_s.arg(bareName)),
        QRegularExpression(u"\\s+[-–—]+\\s+[*_]*(%1(?:\\s*(?:,|&|/|\\band\\b|\\bund\\b)\\s*%1)*)[*_]*[.]?$"_s.arg(bareName)),
    };
    constexpr std::ptrdiff_t bareNames = 4; // the first form of those
    for (const QRegularExpression &form : forms) {
        const auto match = form.match(head);
        if (!match.hasMatch() || match.capturedStart() == 0 || shownText(match.captured(1)).isEmpty())
            continue;
        const bool isBareName = &form - std::begin(forms) >= bareNames;
        if (isBareName && !mayBePerson(match.captured(1), match.captured().trimmed().front() == u'(', names))
            continue;
        setOwner(action, match.captured(1).trimmed());
        head.remove(match.capturedStart(), match.capturedLength());
        return head + rest;
    }
    static const QRegularExpression inFront(u"^[*_\\[(]*(@[\\w.-]+)[*_\\])]*(?:(?<=\\])\\s+|\\s*(?::|[-–—])\\s*|\\s+(?=to\\b|will\\b|\\p{Lu}\\p{Ll}))"_s);
    if (const auto match = inFront.match(head); match.hasMatch()) {
        setOwner(action, match.captured(1));
        static const QRegularExpression sentence(u"^(?:to|will)\\b"_s);
        const bool isSubject = sentence.match(QStringView(head).sliced(match.capturedLength()).toString()).hasMatch() && !match.captured().contains(u':')
            && !match.captured().contains(u'-');
        if (!isSubject)
            head.remove(0, match.capturedLength());
        return head + rest;
    }
    return text;
}

/// "... (due: 2024-08-01)", "... due 1 August 2024", "... by 1 August 2024"; the text without it, where the name of the field says as much.
QString withoutDue(const QString &text, ActionItem &action)
{
    static const QRegularExpression until(
        u"\\s*[-–—,;]*\\s*([(\\[]?)\\s*(\\b(?:due(?:[ -]date)?|by|until|deadline|eta|bis(?: zum)?|f\u00e4llig(?: am)?)\\b|\u2192|->)\\s*:?\\s*(\\w[^()\\[\\]\\n]{3,30}?)\\s*[)\\]]?[.]?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (!action.due.isEmpty() || text.contains(u"\n\n"_s))
        return text;
    const auto match = until.match(text);
    if (!match.hasMatch() || match.capturedStart() == 0 || !isWholeTime(match.captured(3)))
        return text;
    const Moment due = readWritten(match.captured(3), {}).moment;
    if (!due.at)
        return text;
    action.due = due;
    const bool isField = match.captured(2).startsWith(u"due", Qt::CaseInsensitive) || !match.captured(2).front().isLetter();
    return isField ? text.first(match.capturedStart()) : text;
}

/// The tracker that a text links to or names; where it stands at the end, the text without it.
QString withoutTracker(QString text, ActionItem &action)
{
    if (!action.trackerKey.isEmpty() || !action.trackerUrl.isEmpty())
        return text;
    static const QRegularExpression link(u"\\[([^\\[\\]]+)\\]\\((https?://[^\\s)]+)\\)|<?(https?://[^\\s>)\\]]+)>?"_s);
    for (auto matches = link.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const QString label = shownText(match.captured(1));
        const QString url = match.captured(2) + match.captured(3);
        if (!isTracker(label, url))
            continue;
        static const QRegularExpression key(u"^(?:[A-Z][A-Z0-9]+-\\d+|(?:[\\w.-]+/[\\w.-]+)?#\\d+)$"_s);
        const bool hasKey = key.match(label).hasMatch();
        action.trackerUrl = url;
        if (hasKey || label == u"PR")
            action.trackerKey = label;
        // A link with words of its own is part of the sentence.
        const QString behind = text.sliced(match.capturedEnd());
        static const QRegularExpression closing(u"^[\\])\\s.]*$"_s);
        if (closing.match(behind).hasMatch() && (hasKey || label == u"PR")) {
            QString head = text.first(match.capturedStart());
            static const QRegularExpression opening(u"(?:\\s+[-–—|]+)?[\\s(\\[]*(?:\\b(?:ticket|issue|see|tracked in|tracked by|jira)\\b:?\\s*)?[\\s(\\[]*$"_s,
                                                    QRegularExpression::CaseInsensitiveOption);
            head.remove(opening);
            if (!head.isEmpty())
                text = head;
        }
        return text;
    }
    static const QRegularExpression inFront(u"^\\[([A-Z][A-Z0-9]{1,9}-\\d{1,6})\\]\\s*[:–—-]?\\s*(?=\\S)"_s);
    if (const auto match = inFront.match(text); match.hasMatch()) {
        action.trackerKey = match.captured(1);
        return text.sliced(match.capturedLength());
    }
    static const QRegularExpression bare(u"\\s*[(\\[]?\\b([A-Z][A-Z0-9]{1,9}-\\d{1,6})\\b[)\\]]?[.]?$|\\s*[(\\[](#\\d+)[)\\]][.]?$|\\s(#\\d{3,6})$"_s);
    if (const auto match = bare.match(text); match.hasMatch() && match.capturedStart() > 0) {
        action.trackerKey = match.captured(1) + match.captured(2) + match.captured(3);
        text.remove(match.capturedStart(), match.capturedLength());
    }
    return text;
}

// ---- rows --------------------------------------------------------------------------------------------------------------

struct Group
{
    QString theme = {};
    std::optional<ActionStatus> status = {};
    Names names = {};
};

bool saysNothing(const QString &text)
{
    static const QRegularExpression nothing(u"^(?:[-–—.…]*|n/?a|none|tbd|tbc|todo|keine?|unassigned|nobody|niemand)\\.?$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return nothing.match(shownText(text)).hasMatch();
}

void addAction(QString text, const Group &group, int first, int last, Reading &reading)
{
    ActionItem action{.theme = group.theme};
    text = text.trimmed();
    Mark mark = readMark(text);
    text = mark.text.trimmed();
    static const QRegularExpression label(u"^\\*\\*\\s*(?:action items?|action|todo|task|ma\u00dfnahme|aufgabe)\\s*(?::\\*\\*|\\*\\*\\s*:)\\s*"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    text.remove(label);
    if (saysNothing(text))
        return;
    if (const QString rest = withoutDetails(text, action, reading); rest != text) { // as our own documents have them
        text = rest.trimmed();
        if (action.status != ActionStatus::Open)
            mark.status = action.status;
    }
    // In any order: owner and tracker both like the end.
    constexpr qsizetype longest = 4000; // an essay has no owner at its end
    for (int round = 0; round < 2 && text.size() < longest; ++round) {
        text = withoutFields(text, action, mark.status, reading);
        text = withoutDue(text, action);
        text = withoutOwner(text, group.names, action);
        text = withoutTracker(text, action);
        if (!mark.status) {
            const Mark again = readMark(text);
            mark.status = again.status;
            text = again.text;
        }
    }
    action.status = mark.status ? *mark.status : group.status.value_or(ActionStatus::Open);
    action.text = taken(text, NarrativePlace::Item);
    reading.add(reading.record.actions, action, first);
    reading.take(first, last);
}

/// An item that only names a group of those within it: a few words, and a list.
bool isGroup(const QString &text, const QList<Block> &blocks)
{
    const bool hasList
        = blocks.size() == 2 && blocks[1].kind == Block::Kind::List && blocks[0].kind == Block::Kind::Paragraph && blocks[0].first == blocks[0].last;
    if (!hasList)
        return false;
    const QString head = text.section(u'\n', 0, 0).trimmed();
    const QString shown = shownText(head);
    const bool isBold = head.startsWith(u"**") && (head.endsWith(u"**") || head.endsWith(u"**:"));
    const qsizetype words = shown.count(u' ') + 1;
    return (isBold && words <= 6) || (shown.endsWith(u':') && words <= 4) || words <= 2;
}

constexpr qsizetype longestTheme = 80;  // which bounds how deep groups are looked for

bool haveOwners(const Block &list, Names names)
{
    names.mostHaveOne = true; // which is what is asked
    const auto hasOwner = [&](const BlockRow &row) {
        ActionItem action, tracked;
        std::optional<ActionStatus> status;
        Reading nobody{QStringList()};
        const QString text = withoutTracker(withoutFields(readMark(row.text.left(500)).text, action, status, nobody), tracked);
        if (!action.person.isEmpty() || !action.team.isEmpty())
            return true;
        return withoutOwner(text, names, action) != text || !action.person.isEmpty();
    };
    return std::ranges::count_if(list.rows, hasOwner) * 2 >= list.rows.size();
}

void addList(const Block &list, Group group, int above, Reading &reading)
{
    group.names.mostHaveOne = haveOwners(list, group.names);
    for (const BlockRow &row : list.rows) {
        const QStringList lines = row.text.split(u'\n');
        const QList<Block> blocks = readBlocks(lines);
        if (group.theme.size() < longestTheme && isGroup(row.text, blocks) && !areFields(blocks[1])) {
            const QString theme = shownText(lines.first());
            Group inner{theme.endsWith(u':') ? theme.chopped(1) : theme, statusOfGroup(theme), group.names};
            inner.theme.prepend(group.theme.isEmpty() ? u""_s : group.theme + u" / "_s);
            if (!inner.status)
                inner.status = group.status;
            addList(blocks[1], inner, above + row.first - 1, reading);
            reading.take(above + row.first, above + row.first);
            continue;
        }
        addAction(row.text, group, above + row.first, above + row.last, reading);
    }
}

bool isIndex(const QString &head, const QString &cell)
{
    static const QRegularExpression number(u"^(?:#|no\\.?|nr\\.?|id|)$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression digits(u"^[A-Z]{0,2}\\d{1,3}[.)]?$"_s);
    return number.match(shownText(head)).hasMatch() && digits.match(shownText(cell)).hasMatch();
}

/// "Type: prevent"; false: another column, or a kind nobody knows.
bool readKind(const QString &head, const QString &cell, ActionItem &action)
{
    static const QRegularExpression type(u"^(?:type|kind|category|art)$"_s, QRegularExpression::CaseInsensitiveOption);
    static constexpr std::pair<const char16_t *, ActionKind> kinds[] = {
        {u"prevent", ActionKind::Prevent}, {u"mitigat", ActionKind::Mitigate}, {u"detect", ActionKind::Detect},
        {u"process", ActionKind::Process}, {u"repair", ActionKind::Repair},    {u"investigat", ActionKind::Investigate},
    };
    if (!type.match(shownText(head)).hasMatch())
        return false;
    const QString word = shownText(cell).toLower();
    const auto kind = std::ranges::find_if(kinds, [&](const auto &known) { return word.startsWith(QString::fromUtf16(known.first)); });
    if (kind == std::end(kinds))
        return false;
    action.kind = kind->second;
    return true;
}

/// By the heads of the columns; what nobody knows follows the text. Without a column that says what is to be done, the widest is it.
void addTable(const Block &table, const Group &group, Reading &reading)
{
    const QStringList heads = table.rows.first().cells;
    qsizetype textColumn = std::ranges::find_if(heads, isActionText) - heads.begin();
    if (textColumn == heads.size()) {
        QList<qsizetype> widths(heads.size(), 0);
        for (const BlockRow &row : table.rows.sliced(1)) {
            for (qsizetype i = 0; i < std::min(heads.size(), row.cells.size()); ++i)
                widths[i] += row.cells[i].size();
        }
        textColumn = std::ranges::max_element(widths) - widths.begin();
        ActionItem probe;
        Reading nobody{QStringList()};
        const bool isKnown = std::ranges::any_of(heads, [&](const QString &head) { return readFieldOfOthers(head, u"x"_s, probe, nobody); });
        if (!isKnown || widths.isEmpty() || widths[textColumn] == 0)
            return;
    }
    reading.take(table.first, table.first + 1);
    for (const BlockRow &row : table.rows.sliced(1)) {
        QString text = row.cells.value(textColumn);
        if (saysNothing(text))
            continue;
        const qsizetype index = reading.record.actions.size();
        addAction(text, group, row.first, row.last, reading);
        if (reading.record.actions.size() == index)
            continue;
        ActionItem &action = reading.record.actions.last();
        QStringList rest;
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            const QString &cell = row.cells[i];
            if (i == textColumn || saysNothing(cell))
                continue;
            const QString head = heads.value(i);
            if (isIndex(head, cell) || readKind(head, cell, action))
                continue;
            const Mark mark = readMark(cell);
            if (mark.status)
                action.status = *mark.status;
            const QString value = mark.status ? mark.text.trimmed() : cell; // "PAY-88 **DONE**"
            if (!saysNothing(value) && !readFieldOfOthers(head, value, action, reading) && !readFieldOfOthers(head, cell, action, reading))
                rest.append(head.isEmpty() ? cell : head + u": "_s + cell);
        }
        if (!rest.isEmpty())
            action.text += u"\n\n"_s + rest.join(u" · "_s);
    }
}

bool isList(const Block &block) { return block.kind == Block::Kind::List; }

/// What the first item of a list counts as; no value: its items have no numbers.
std::optional<int> numberOf(const Block &list, const QStringList &lines)
{
    static const QRegularExpression number(u"^\\s*(\\d{1,9})[.)]"_s);
    const auto match = number.match(lines[list.first - 1]);
    return match.hasMatch() ? std::optional(match.captured(1).toInt()) : std::nullopt;
}

/// Whether bullets between numbered items are their details: the numbers go on behind them. Else each list is one of its own.
bool haveDetails(const QList<Block> &blocks, const QStringList &lines)
{
    std::optional<int> next; // the number that would go on
    bool hasBullets = false;
    for (const Block &block : blocks) {
        if (!isList(block))
            continue;
        const auto number = numberOf(block, lines);
        if (number && hasBullets && number == next)
            return true;
        hasBullets = !number && next;
        if (number)
            next = *number + int(block.rows.size());
    }
    return false;
}

/// Lines of a paragraph that are actions: "[ ] Do it"; a line below goes on with one unless it begins a new sentence.
void addLines(const Block &paragraph, const Group &group, Reading &reading)
{
    static const QRegularExpression task(u"^(?:\\[[ xX]?\\]\\s|\\*\\*\\s*action items?\\b|(?:✅|☑|✔|❌|⬜)|(?:TODO|Action item)\\s*:)"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    Block list{.kind = Block::Kind::List};
    BlockRow row;
    const auto flush = [&] {
        if (row.first > 0)
            list.rows.append(row);
        row = {};
    };
    for (int number = paragraph.first; number <= paragraph.last; ++number) {
        const QString line = reading.lines[number - 1].trimmed();
        if (task.match(line).hasMatch()) {
            flush();
            row = {.first = number, .last = number, .text = line};
        } else if (row.first > 0 && beginsClosingWords(line, row.text)) {
            flush();
        } else if (row.first > 0) {
            row.last = number;
            row.text += u'\n' + line;
        }
    }
    flush();
    Group named = group;
    named.names.mostHaveOne = haveOwners(list, group.names);
    for (const BlockRow &action : std::as_const(list.rows))
        addAction(action.text, named, action.first, action.last, reading);
}

/// The words below the last action at the end of a document are its closing words.
void readClosingWords(const Passage &passage, Reading &reading)
{
    if (!reading.record.incident.conclusion.isEmpty()
        || !std::ranges::all_of(reading.lines.sliced(passage.last), [](const QString &line) { return isBlank(line); }))
        return;
    int first = passage.last + 1, above = passage.textFirst - 1;
    for (const Block &block : passage.blocks)
        above = block.kind == Block::Kind::Paragraph || block.kind == Block::Kind::Rule ? above : block.last;
    while (first > above + 1 && reading.uses[first - 2] == LineUse::Unread)
        --first;
    while (first <= passage.last && isBlank(reading.lines[first - 1]))
        ++first;
    static const QRegularExpression note(u"^\\[\\^?\\w{1,3}\\]"_s); // a footnote, a comment of Google Docs
    if (first > passage.last || note.match(reading.lines[first - 1]).hasMatch())
        return;
    reading.record.incident.conclusion = taken(reading.lines.sliced(first - 1, passage.last - first + 1).join(u'\n'), NarrativePlace::Section);
    reading.take(first, passage.last);
}

Names namesIn(const Reading &reading)
{
    Names names;
    const auto add = [&](const QString &person) {
        const QString name = shownText(person).simplified().toLower();
        if (name.size() > 1 && name.size() < 60 && !name.contains(u"team")) {
            names.people.insert(name);
            names.people.insert(name.section(u' ', 0, 0));
        }
    };
    for (const Participant &participant : reading.record.participants)
        add(participant.person);
    for (const TimelineEvent &event : reading.record.events)
        add(event.actor);
    for (const ActionItem &action : reading.record.actions)
        add(action.person);
    static const QRegularExpression word(u"(?<![\\p{L}\\d_.@/-])\\p{Ll}{2,20}(?![\\p{L}\\d_])"_s);
    for (const QString &line : reading.lines) {
        for (auto matches = word.globalMatch(line.left(2000)); matches.hasNext();)
            names.commonWords.insert(matches.next().captured());
    }
    return names;
}

} // namespace

void readActionsOfOthers(const Passage &passage, Reading &reading)
{
    const qsizetype ofPassagesAbove = reading.record.actions.size();
    Group group{{}, statusOfGroup(shownText(passage.title)), namesIn(reading)};
    const Group whole = group;
    if (!passage.inlineText.isEmpty() && !passage.inlineText.trimmed().endsWith(u':')) // which announces the list below
        addAction(passage.inlineText, group, passage.first, passage.first, reading);

    qsizetype begin = 0;
    while (begin < passage.blocks.size()) {
        qsizetype end = begin + 1;
        while (end < passage.blocks.size() && passage.blocks[end].kind != Block::Kind::Heading)
            ++end;
        const QList<Block> blocks = passage.blocks.sliced(begin, end - begin);
        begin = end;
        if (blocks.first().kind == Block::Kind::Heading) {
            const QString title = shownText(blocks.first().text);
            group = {title, statusOfGroup(title), whole.names};
            if (!group.status)
                group.status = whole.status;
        }
        const qsizetype ofOtherGroups = reading.record.actions.size();
        const bool hasDetails = haveDetails(blocks, reading.lines);
        bool isOpen = false; // details may follow
        // Below a heading that names a group, paragraphs are actions where nothing is listed.
        constexpr qsizetype longestAction = 400;
        const bool areParagraphs = blocks.first().kind == Block::Kind::Heading
            && std::ranges::none_of(blocks, [&](const Block &block) { return isList(block) || block.kind == Block::Kind::Table; });
        for (const Block &block : blocks) {
            const bool isDetail = hasDetails && isOpen && isList(block) && !numberOf(block, reading.lines);
            if (isList(block) && !isDetail) {
                const qsizetype before = reading.record.actions.size();
                addList(block, group, 0, reading);
                isOpen = reading.record.actions.size() > before;
            } else if (block.kind == Block::Kind::Table) {
                addTable(block, group, reading);
                isOpen = false;
            } else if (hasDetails && isOpen && block.kind != Block::Kind::Rule) {
                ActionItem &action = reading.record.actions.last();
                action.text += u"\n\n"_s + reading.lines.sliced(block.first - 1, block.last - block.first + 1).join(u'\n');
                reading.take(block.first, block.last);
            } else if (const QString text = reading.lines.sliced(block.first - 1, block.last - block.first + 1).join(u'\n');
                       areParagraphs && block.kind == Block::Kind::Paragraph && text.size() < longestAction && !text.startsWith(u'!')) {
                addAction(text, group, block.first, block.last, reading);
            } else if (block.kind == Block::Kind::Paragraph) {
                addLines(block, group, reading);
            }
        }
        if (blocks.first().kind == Block::Kind::Heading && reading.record.actions.size() > ofOtherGroups) // it is their theme
            reading.take(blocks.first().first, blocks.first().last);
    }
    if (reading.record.actions.size() > ofPassagesAbove)
        readClosingWords(passage, reading);
}

} // namespace hindsight
