// SPDX-License-Identifier: GPL-3.0-or-later
// Timelines of headings and of paragraphs, and documents that mix the shapes.
#include "timelinerows.h"

#include "models/text/sourcetext.h"

#include <QRegularExpression>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

/// Whether a text is a day and no time of day.
bool isDay(const QString &written)
{
    const auto moment = readWritten(written, {QDate(2000, 1, 1), {}}).moment;
    return moment.at && moment.precision == Precision::Day;
}

bool needsDate(const TimelineRow &row) { return !row.written.isEmpty() && !readWritten(row.written, {}).moment.at; }

/// "**Update at 2024-05-03 11:20 UTC**", "[Update - 2024-05-03 15h50]": a line in bold or brackets that ends with a time.
std::optional<LeadingTime> titledTime(const QString &line)
{
    static const QRegularExpression enclosed(u"^(?:\\*\\*|__|\\[|\\*|_)\\s*(.+?)\\s*:?\\s*(?:\\*\\*|__|\\]|\\*|_)?:?$"_s);
    const auto match = enclosed.match(line);
    if (!match.hasMatch() || line.size() > 100)
        return std::nullopt;
    auto time = trailingTime(match.captured(1));
    if (!time || time->rest.count(u' ') > 3)
        return std::nullopt;
    time->rest.clear();
    return time;
}

/// "**Update 18:30 UTC**: text", "**Update 18:30 UTC** - text": a bold label that ends with the time.
std::optional<LeadingTime> labelledTime(const QString &line)
{
    static const QRegularExpression dashed(u"^\\*\\*([^*]{1,100})\\*\\*\\s+[-\u2013\u2014]\\s+(?=\\S)"_s);
    auto label = boldLabel(line);
    if (const auto match = dashed.match(line); !label && match.hasMatch())
        label = LabelledText{match.captured(1), line.sliced(match.capturedLength())};
    auto time = label && !label->text.isEmpty() ? trailingTime(label->label) : std::nullopt;
    if (!time || time->rest.count(u' ') > 2 || isDay(time->written))
        return std::nullopt;
    time->rest += u": "_s + label->text;
    return time;
}

/// "{{< track "2021-08-03T13:05:00Z" >}} text" and "text {{< track "..." >}}": an update of a status page that Hugo makes.
std::optional<LeadingTime> trackedTime(const QString &line)
{
    static const QRegularExpression track(u"\\{\\{[<%]\\s*track\\s+\"([^\"]+)\"\\s*[>%]\\}\\}"_s);
    const auto match = track.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    return LeadingTime{match.captured(1), QString(line).remove(match.capturedStart(), match.capturedLength()).trimmed(), true};
}

std::optional<LeadingTime> lineTime(const QString &line)
{
    if (const auto tracked = trackedTime(line))
        return tracked;
    const auto time = leadingTime(line);
    if (time)
        return time;
    const auto titled = titledTime(line);
    return titled ? titled : labelledTime(line);
}

/// An update of a status page, whose last line says when it was: "**Resolved** - All is well.", below it "Jan 28, 2020 - 01:12 EST".
std::optional<TimelineRow> updateIn(const Block &block, const QStringList &lines)
{
    if (block.first == block.last || lineTime(lines[block.first - 1].trimmed()))
        return std::nullopt;
    const QString written = postedAt(lines[block.last - 1]);
    if (written.isEmpty())
        return std::nullopt;
    return TimelineRow{
        .written = written, .text = lines.sliced(block.first - 1, block.last - block.first).join(u'\n').trimmed(), .first = block.first, .last = block.last};
}

class Walk
{
public:
    explicit Walk(const QStringList &source)
        : lines(source)
    {}

    void add(const Block &block);
    QList<TimelineRow> finish();

private:
    enum class Shape { None, List, Table, Paragraph, Heading };
    void begin(const TimelineRow &row, Shape rowShape);
    void continueRow(int first, int last);
    void keepPending();
    bool belongsToRow() const;
    void addParagraph(const Block &block);
    void addHeading(const Block &block);
    bool addCode(const Block &block);

    const QStringList &lines;
    QList<TimelineRow> rows;
    Shape shape = Shape::None; ///< of the last row
    bool isTitled = false;     ///< of a row of a paragraph: its time stood alone on the line, with the text below
    int pendingFirst = 0;      ///< lines that go on with the last row, if another row follows
    int pendingLast = 0;
};

/// Appends lines of the source to the last row's text.
void Walk::continueRow(int first, int last)
{
    TimelineRow &row = rows.last();
    QStringList more = withoutBlankEnds(lines.sliced(first - 1, last - first + 1));
    int indentation = 100; // what stands in an item is indented
    for (const QString &line : more) {
        if (!isBlank(line))
            indentation = std::min<int>(indentation, int(std::ranges::find_if_not(line, [](QChar c) { return c == u' '; }) - line.begin()));
    }
    for (QString &line : more)
        line = line.sliced(std::min<qsizetype>(indentation, line.size()));
    const bool isSame = first == row.last + 1;
    row.text += (row.text.trimmed().isEmpty() ? u""_s : isSame ? u"\n"_s : u"\n\n"_s) + more.join(u'\n');
    row.last = last;
}

void Walk::keepPending()
{
    if (pendingFirst != 0)
        continueRow(pendingFirst, pendingLast);
    pendingFirst = 0;
}

/// Whether what follows the last row can be nothing else than its text: below a heading, or below a time that stands alone.
bool Walk::belongsToRow() const { return shape == Shape::Heading || (shape == Shape::Paragraph && (rows.last().text.trimmed().isEmpty() || isTitled)); }

void Walk::begin(const TimelineRow &row, Shape rowShape)
{
    keepPending();
    rows.append(row);
    shape = rowShape;
}

/// "Ana Low  10:42 AM" with what she wrote below: a message copied from a chat.
std::optional<TimelineRow> messageIn(const Block &block, const QStringList &lines)
{
    static const QRegularExpression head(
        u"^((?:@?\\p{L}[\\p{L}.'-]*)(?: \\p{L}[\\p{L}.'-]*){0,3})(?:  +|\\t)(\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s?[AaPp][Mm])?)$"_s);
    const auto match = head.match(lines[block.first - 1].trimmed());
    if (!match.hasMatch() || block.first == block.last)
        return std::nullopt;
    return TimelineRow{.written = match.captured(2),
                       .text = lines.sliced(block.first, block.last - block.first).join(u'\n').trimmed(),
                       .first = block.first,
                       .last = block.last,
                       .actor = match.captured(1)};
}

void Walk::addParagraph(const Block &block)
{
    if (const auto message = messageIn(block, lines)) {
        begin(*message, Shape::Paragraph);
        isTitled = true; // another paragraph goes on with it
        return;
    }
    if (const auto update = updateIn(block, lines)) {
        begin(*update, Shape::Paragraph);
        isTitled = false;
        return;
    }
    for (int number = block.first; number <= block.last; ++number) {
        const QString line = lines[number - 1].trimmed();
        if (const auto time = lineTime(line)) {
            const bool isMark = time->rest.isEmpty() && isDay(time->written);
            begin({.written = time->written, .text = time->rest, .first = number, .last = number, .isDay = isMark}, Shape::Paragraph);
            isTitled = time->rest.isEmpty() && !isMark;
        } else if (number > block.first && pendingFirst == 0 && shape == Shape::Paragraph && rows.last().last == number - 1) {
            continueRow(number, number);
        } else if (!rows.isEmpty() && belongsToRow()) {
            continueRow(number, number);
        } else if (!rows.isEmpty() && (shape == Shape::List || shape == Shape::Paragraph)) {
            pendingFirst = pendingFirst == 0 ? number : pendingFirst;
            pendingLast = number;
        }
    }
}

/// A timeline in a code block: where most of its lines begin with a time.
bool Walk::addCode(const Block &block)
{
    static const QRegularExpression marker(u"^\\s*(?:[-*+]\\s+)?"_s);
    QList<TimelineRow> found;
    for (int number = block.first + 1; number < block.last; ++number) {
        const QString line = QString(lines[number - 1]).remove(marker);
        if (const auto time = leadingTime(line); time && !time->rest.isEmpty())
            found.append({.written = time->written, .text = time->rest, .first = number, .last = number});
        else if (!found.isEmpty() && !line.trimmed().isEmpty()) {
            found.last().text += u'\n' + line.trimmed();
            found.last().last = number;
        }
    }
    const bool isTimeline = shape == Shape::None && timedRows(found) > 1 && lines[block.first - 1].trimmed().startsWith(u"```")
        && timedRows(found) * 2 > block.last - block.first - 1;
    if (isTimeline) {
        rows.append(found);
        shape = Shape::Table;
    }
    return isTimeline;
}

void Walk::addHeading(const Block &block)
{
    pendingFirst = 0;
    const QString text = shownText(block.text);
    const auto time = leadingTime(block.text);
    if (time && !isDay(time->written)) {
        begin({.written = time->written, .text = time->rest, .first = block.first, .last = block.last}, Shape::Heading);
        return;
    }
    shape = Shape::None;
    const QDate date = firstDate(text, {});
    if (time || date.isValid())
        rows.append({.written = time ? time->written : text, .first = block.first, .last = block.last, .isDay = true});
    else if (const auto named = trailingTime(text))
        rows.append({.written = named->written, .first = block.first, .last = block.last, .isDay = true});
}

void Walk::add(const Block &block)
{
    switch (block.kind) {
    case Block::Kind::Heading: addHeading(block); return;
    case Block::Kind::Paragraph: addParagraph(block); return;
    case Block::Kind::Rule: return;
    case Block::Kind::List:
    case Block::Kind::Table: {
        const QList<TimelineRow> more = block.kind == Block::Kind::List ? rowsInList(block) : rowsInTable(block);
        if (!more.isEmpty()) {
            keepPending();
            rows.append(more);
            shape = block.kind == Block::Kind::List ? Shape::List : Shape::Table;
            return;
        }
        break;
    }
    case Block::Kind::Other:
        if (addCode(block))
            return;
        break;
    }
    if (rows.isEmpty() || shape == Shape::None || shape == Shape::Table)
        return;
    // What stands right below a row, without a blank line, is meant for it too.
    if (belongsToRow() || (block.kind == Block::Kind::Other && block.first == rows.last().last + 1)) {
        keepPending();
        continueRow(block.first, block.last);
    } else {
        pendingFirst = pendingFirst == 0 ? block.first : pendingFirst;
        pendingLast = block.last;
    }
}

/// A day with words of its own is a row, unless it is the day of the rows below.
QList<TimelineRow> Walk::finish()
{
    for (qsizetype i = 0; i < rows.size(); ++i) {
        TimelineRow &row = rows[i];
        const bool isOfRows = i + 1 < rows.size() && needsDate(rows[i + 1]) && !rows[i + 1].isDay;
        if (row.isDay && !row.text.trimmed().isEmpty() && !isOfRows)
            row.isDay = false;
    }
    return rows;
}

} // namespace

QString postedAt(const QString &line)
{
    static const QRegularExpression posted(u"^(?:Posted|Updated?|Published)?(?:\\s*(?:at|on|:))?\\s*(?:.{1,30}\\bago\\.?\\s+)?(?=\\S)"_s);
    constexpr qsizetype longest = 120;
    QString written = line.size() > longest ? QString() : shownText(line).simplified();
    written.remove(posted);
    return isWholeTime(written) && !isDay(written) ? written : QString();
}

QList<TimelineRow> rowsInUpdates(const QList<Block> &blocks, const QStringList &lines)
{
    QList<TimelineRow> rows;
    bool isOpen = false;
    for (const Block &block : blocks) {
        if (block.kind == Block::Kind::Heading) {
            isOpen = true;
            rows.append({.text = u"**"_s + shownText(block.text) + u"**"_s, .first = block.first, .last = block.last});
            continue;
        }
        if (!isOpen || block.kind == Block::Kind::Rule)
            continue;
        TimelineRow &row = rows.last();
        const QString written = block.kind == Block::Kind::Paragraph && row.written.isEmpty() ? postedAt(lines[block.last - 1]) : QString();
        row.written = written.isEmpty() ? row.written : written;
        const int last = written.isEmpty() ? block.last : block.last - 1;
        if (last >= block.first)
            row.text += u"\n\n"_s + lines.sliced(block.first - 1, last - block.first + 1).join(u'\n');
        row.last = block.last;
    }
    rows.removeIf([](const TimelineRow &row) { return row.written.isEmpty(); });
    return rows;
}

QList<TimelineRow> rowsInHeadings(const QList<Block> &blocks, const QStringList &lines)
{
    QList<TimelineRow> rows;
    bool isOpen = false;
    for (const Block &block : blocks) {
        if (block.kind == Block::Kind::Heading) {
            const auto time = leadingTime(block.text);
            isOpen = time.has_value();
            if (time)
                rows.append({.written = time->written, .text = time->rest, .first = block.first, .last = block.last});
        } else if (isOpen && block.kind != Block::Kind::Rule) {
            TimelineRow &row = rows.last();
            row.text += (row.text.isEmpty() ? u""_s : u"\n\n"_s) + lines.sliced(block.first - 1, block.last - block.first + 1).join(u'\n');
            row.last = block.last;
        }
    }
    rows.removeIf([](const TimelineRow &row) { return row.text.trimmed().isEmpty() && !isDay(row.written); });
    for (TimelineRow &row : rows)
        row.isDay = row.text.trimmed().isEmpty();
    return rows;
}

QList<TimelineRow> rowsInBlocks(const QList<Block> &blocks, const QStringList &lines)
{
    Walk walk(lines);
    for (const Block &block : blocks)
        walk.add(block);
    QList<TimelineRow> rows = walk.finish();
    rows.removeIf([](const TimelineRow &row) { return !row.isDay && row.text.trimmed().isEmpty(); });
    return rows;
}

qsizetype timedRows(const QList<TimelineRow> &rows)
{
    return std::ranges::count_if(rows, [](const TimelineRow &row) { return !row.isDay && !row.written.isEmpty() && !isDay(row.written); });
}

QList<TimelineRow> rowsOfTimeline(const QList<Block> &blocks, const QStringList &lines)
{
    const QList<TimelineRow> headings = rowsInHeadings(blocks, lines);
    const QList<TimelineRow> others = rowsInBlocks(blocks, lines);
    const QList<TimelineRow> updates = rowsInUpdates(blocks, lines);
    if (updates.size() > 1 && timedRows(headings) == 0 && timedRows(updates) >= timedRows(others))
        return updates;
    const auto withText = [](const QList<TimelineRow> &rows) {
        return std::ranges::count_if(rows, [](const TimelineRow &row) { return !row.isDay && !row.written.isEmpty(); });
    };
    const bool areHeadings
        = timedRows(headings) > 0 ? timedRows(headings) * 2 >= timedRows(others) : withText(headings) > std::max<qsizetype>(withText(others), 1);
    return areHeadings ? headings : others;
}

} // namespace hindsight
