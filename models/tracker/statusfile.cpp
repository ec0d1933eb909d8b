// SPDX-License-Identifier: GPL-3.0-or-later
#include "statusfile.h"

#include "models/events/eventtable.h"
#include "models/incident/timetext.h"
#include "models/text/names.h"
#include "models/text/smallcsv.h"
#include "texts.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

// Names of columns as `squeezed` has them; of several in a file the first of a list counts.
using Names = std::span<const char16_t *const>;
constexpr const char16_t *urlNames[] = {u"url", u"trackerurl", u"issueurl", u"weburl", u"htmlurl", u"link", u"permalink"};
// GitLab's "Issue ID" is the number that people know, Jira's one is not, but there a key comes first.
constexpr const char16_t *keyNames[] = {u"issuekey", u"key", u"trackerkey", u"identifier", u"vorgangsschlüssel", u"schlüssel", u"number", u"issuenumber",
                                        u"iid",      u"id",  u"issueid",    u"ticket",     u"ticketid",          u"issue",     u"nummer"};
constexpr const char16_t *ownNames[] = {u"id", u"action"};
constexpr const char16_t *statusNames[] = {u"status", u"state", u"issuestatus", u"issuestate", u"zustand", u"trackerstatus"};
constexpr const char16_t *categoryNames[] = {u"statuscategory", u"statustype", u"statuskategorie"};
constexpr const char16_t *resolutionNames[] = {u"resolution", u"statereason", u"closereason", u"lösung"};
constexpr const char16_t *assigneeNames[] = {u"assignee",     u"assignees",         u"assignedto", u"assigneename",     u"person",       u"owner",
                                             u"zugewiesenan", u"zugewieseneperson", u"bearbeiter", u"assigneeusername", u"assigneeemail"};
constexpr const char16_t *dueNames[] = {u"due", u"duedate", u"dueon", u"dueat", u"deadline", u"fälligkeitsdatum", u"fälligam", u"fällig"};
constexpr const char16_t *asOfNames[] = {u"asof",         u"trackerasof", u"updated",      u"updatedat", u"updatedatutc",   u"lastupdated",
                                         u"lastmodified", u"modified",    u"aktualisiert", u"geändert",  u"zuletztgeändert"};
constexpr const char16_t *closedNames[]
    = {u"resolved", u"resolvedat", u"resolutiondate", u"closed", u"closedat", u"closedatutc", u"completed", u"completedat", u"doneat", u"abgeschlossen"};

/// -1: no column has one of the names.
qsizetype columnNamed(const QStringList &columns, Names names)
{
    for (const char16_t *name : names) {
        for (qsizetype i = 0; i < columns.size(); ++i) {
            if (columns[i] == QStringView(name))
                return i;
        }
    }
    return -1;
}

/// What readMoment knows, of what Jira ("20/Jul/24 10:30 AM") and JavaScript ("Sat Jul 20 2024 10:30:15 GMT+0000 (UTC)") write.
QString usual(const QString &written)
{
    static const QRegularExpression jira(u"^(\\d{1,2})/(\\p{L}{3,})\\.?/(\\d{2}|\\d{4})(?=\\s|$)"_s);
    static const QRegularExpression javaScript(u"^\\p{L}{3} (\\p{L}{3} \\d{1,2}) (\\d{4}) ([\\d:]{8}) GMT([+-]\\d{4})(?: \\(.*\\))?$"_s);
    if (const auto match = jira.match(written); match.hasMatch()) {
        const QString year = match.captured(3);
        return u"%1 %2 %3"_s.arg(match.captured(1), match.captured(2), year.size() == 2 ? u"20"_s + year : year) + written.sliced(match.capturedEnd());
    }
    if (const auto match = javaScript.match(written); match.hasMatch())
        return u"%1, %2 %3 %4"_s.arg(match.captured(1), match.captured(2), match.captured(3), match.captured(4));
    return written;
}

Result<Moment> momentIn(const QString &written)
{
    if (written.isEmpty())
        return Moment();
    Result<Moment> moment = readMoment(usual(written), {});
    if (moment && (!moment->at || moment->precision == Precision::Range))
        return failure(Error::Kind::Input, TrackerText::tr("it is not one point in time."));
    if (moment)
        moment->written = written;
    return moment;
}

/// Whoever has something due at midnight means the day.
Result<Moment> dayIn(const QString &written)
{
    const Result<Moment> moment = momentIn(written);
    if (!moment || !moment->at || moment->precision == Precision::Day)
        return moment;
    return readMoment(dateText(*moment, moment->zone), {.zone = moment->zone}).transform([&](Moment day) {
        day.written = written;
        return day;
    });
}

/// The rows of a table as what they say of issues.
class StatusReader
{
public:
    StatusReader(const EventTable &table, const QStringList &names)
        : m_table(table)
        , m_url(columnNamed(names, urlNames))
        , m_key(columnNamed(names, keyNames))
        , m_own(columnNamed(names, ownNames))
        , m_status(columnNamed(names, statusNames))
        , m_word(names.indexOf(u"trackerstatus"_s))
        , m_category(columnNamed(names, categoryNames))
        , m_resolution(columnNamed(names, resolutionNames))
        , m_assignee(columnNamed(names, assigneeNames))
        , m_several(m_assignee >= 0 && names[m_assignee] == "assignees"_L1)
        , m_due(columnNamed(names, dueNames))
        , m_asOf(columnNamed(names, asOfNames))
        , m_closed(columnNamed(names, closedNames))
    {}

    bool hasIds() const { return m_url >= 0 || m_key >= 0 || m_own >= 0; }
    bool hasStatus() const { return m_status >= 0; }

    Result<StatusLine> read(const EventRow &row) const;

private:
    QString cell(const EventRow &row, qsizetype column) const { return withFormula(m_table.cell(row, column).trimmed()); }
    bool readTime(const EventRow &row, qsizetype column, Result<Moment> (*reader)(const QString &), Moment &moment, QString &wrong) const;

    const EventTable &m_table;
    qsizetype m_url, m_key, m_own, m_status, m_word, m_category, m_resolution, m_assignee;
    bool m_several; ///< the column names all who have it
    qsizetype m_due, m_asOf, m_closed;
};

bool StatusReader::readTime(const EventRow &row, qsizetype column, Result<Moment> (*reader)(const QString &), Moment &moment, QString &wrong) const
{
    const QString written = cell(row, column);
    const Result<Moment> time = reader(written);
    if (time)
        moment = *time;
    else
        wrong = TrackerText::tr("“%1” under “%2” is no date: %3").arg(written, m_table.columns[column], time.error().text);
    return time.has_value();
}

Result<StatusLine> StatusReader::read(const EventRow &row) const
{
    StatusLine line{.line = row.line, .status = cell(row, m_status), .category = cell(row, m_category), .resolution = cell(row, m_resolution)};
    // In our own files the status is ours, and the tracker's word stands beside it.
    line.word = m_word >= 0 ? cell(row, m_word) : line.status.isEmpty() ? line.category : line.status;
    line.assignee = cell(row, m_assignee);
    if (m_several)
        line.assignee = line.assignee.section(u',', 0, 0).section(u';', 0, 0).trimmed();
    const auto wrong = [&](const QString &text) { return failure(Error::Kind::Input, text, {}, row.line); };
    // Our own number is known by its form, so that no number of a tracker is taken for it.
    const QString own = cell(row, m_own);
    for (const QString &id : {cell(row, m_url), own.startsWith("ACT-"_L1, Qt::CaseInsensitive) ? own : QString(), cell(row, m_key)}) {
        if (!id.isEmpty() && !line.ids.contains(id))
            line.ids.append(id);
    }
    if (line.ids.isEmpty())
        return wrong(TrackerText::tr("It does not say which issue it is about."));
    if (line.status.isEmpty() && line.category.isEmpty())
        return wrong(TrackerText::tr("It has no status."));
    QString sentence;
    if (!readTime(row, m_due, dayIn, line.due, sentence) || !readTime(row, m_asOf, momentIn, line.asOf, sentence)
        || !readTime(row, m_closed, momentIn, line.closed, sentence))
        return wrong(sentence);
    return line;
}

} // namespace

Result<StatusFile> readStatusFile(const QByteArray &bytes, const QString &fileName)
{
    const Result<EventTable> table = readEventTable(bytes, fileName);
    if (!table)
        return std::unexpected(table.error());
    QStringList names;
    for (const QString &column : table->columns)
        names.append(squeezed(column));
    const StatusReader reader(*table, names);
    if (!reader.hasIds())
        return failure(Error::Kind::Input,
                       TrackerText::tr("No column says which issue a line is about. Call it “key”, “number”, “URL” or “id”; the columns are: %1.")
                           .arg(table->columns.join(u", "_s)),
                       fileName, 1);
    if (!reader.hasStatus())
        return failure(Error::Kind::Input,
                       TrackerText::tr("No column has the status. Call it “status” or “state”; the columns are: %1.").arg(table->columns.join(u", "_s)),
                       fileName, 1);
    StatusFile file;
    for (const UnreadLine &line : table->unread)
        file.problems.append({line.line, TrackerText::tr("It is no row of the table; look at its quotes.")});
    for (const EventRow &row : table->rows) {
        Result<StatusLine> line = reader.read(row);
        if (line)
            file.lines.append(std::move(*line));
        else
            file.problems.append({row.line, line.error().text});
    }
    std::ranges::stable_sort(file.problems, {}, &LineProblem::line);
    return file;
}

} // namespace hindsight
