// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import.h"
#include "models/incident/timetext.h"
#include "models/incident/uid.h"
#include "outline.h"

namespace hindsight {

/// What became of a line of the source.
enum class LineUse : quint8 { Unread, Record, Section };

/// A document on its way into a record: the recognisers of the sections fill it. What a document only lets one guess (the kind
/// of an event) is left out here: front matter may know it.
struct Reading
{
    QStringList lines;
    QList<LineUse> uses;      ///< per line; blank lines count nowhere
    Record record = {};
    QHash<QString, int> lineOf = {};
    QList<Finding> findings = {};
    TimeContext context = {}; ///< date and zone of the times read next
    Moment start = {};        ///< what "T+5" counts from; without a time: nobody said
    QDate month = {};         ///< first day of the month that stands for a date; days without a year are near it
    QString zone = {};        ///< the first that was written; empty: none yet
    int zoneLine = 0;         ///< where a sentence or a head states it for all times; 0: nowhere
    bool hasTimes = false;    ///< there were times of day
    int titleLine = 0;        ///< where the title stands; 0: nowhere
    QHash<int, Topic> topics = {}; ///< what the passage that a line is in is about, where we know it
    int durationLine = 0;     ///< where the stated duration stands; 0: nowhere
    QString durationRest = {}; ///< what stands there and is in no other field; it goes to the end of the summary
    QList<BlockRow> durations = {}; ///< rows of computed durations: whether they say what the record says shows in the end
    bool hasHeading = false;
    bool hasTopic = false;    ///< something speaks of an incident: a heading, a label or the title

    explicit Reading(const QStringList &source)
        : lines(source)
        , uses(source.size(), LineUse::Unread)
    {}

    void take(int first, int last, LineUse use = LineUse::Record);
    void noteTopic(const Passage &passage);
    /// Appends a part to a list of the record, with a uid and its line; gives it back.
    template <class T> T &add(QList<T> &list, T part, int line)
    {
        part.uid = newUid();
        lineOf.insert(part.uid, line);
        list.append(part);
        return list.last();
    }
    /// Reads a time as it is written, and notes its zone.
    Result<Moment> moment(const QString &text);
    void noteZone(const QString &zone);
    /// The zone of all times, as a line says.
    void stateZone(const QString &zone, int line);
};

// The recognisers: each reads the passages of some topics.

void readSummary(const Passage &passage, Reading &reading);
void readDuration(const Passage &passage, Reading &reading);
void readSeverities(const Passage &passage, Reading &reading);
void readServices(const Passage &passage, Reading &reading);
void readMilestones(const Passage &passage, Reading &reading);
void readDeadlines(const Passage &passage, Reading &reading);
void readFigures(const Passage &passage, Reading &reading);
void readTimeline(const Passage &passage, Reading &reading);
void readCauses(const Passage &passage, Reading &reading);
void readLessons(const Passage &passage, Reading &reading);
void readQuestions(const Passage &passage, Reading &reading);
void readImprovements(const Passage &passage, Reading &reading);
void readTasks(const Passage &passage, Reading &reading);

/// What a row of a timeline of ours begins with, a time or a bold label, and the text behind it.
std::optional<LabelledText> rowLabel(const QString &row);
/// Whether a row seems to begin with a time, though it may be none.
bool looksTimed(const QString &row);

/// Keeps a passage that nobody knows as a section of the record.
void keepSection(const Passage &passage, Reading &reading);

/// Asks about headings of the source that have nothing below them and are in no section of the record, which the check of a record would find.
void questionEmptyHeadings(const Outline &outline, const QStringList &source, Reading &reading);

// ---- what recognisers share ----

/// A time that there was, though nobody says which: without it an impact would go on.
Moment unknownTime();

/// Marks the heading or label of a passage as read; not a label with a text behind it.
void takeHead(const Passage &passage, Reading &reading);

/// The entries of a list topic: items of lists; of paragraphs, lines that `startsRow` says begin an entry, with the lines that
/// follow them. Other lines and blocks are in no row.
QList<BlockRow> rowsOf(const Passage &passage, const QStringList &lines, bool (*startsRow)(const QString &line));

/// The characters that inline Markdown shows.
QString shownText(const QString &markdown);

/// The same of a cell that lists names, a line each: "Ana, Bo".
QString shownNames(const QString &markdown);

struct ShownLink
{
    QString text; ///< empty: the address is its own text
    QString url;  ///< empty: no link
};
/// The same of a text that is nothing but a link.
ShownLink shownLink(const QString &markdown);

} // namespace hindsight
