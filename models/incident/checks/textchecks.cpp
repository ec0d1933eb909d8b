// SPDX-License-Identifier: GPL-3.0-or-later
// Wordings that stop a reader from learning, and headings with nothing below them.
#include "checks.h"
#include "models/incident/references.h"
#include "models/incident/writtentexts.h"

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

bool isEmptyText(const QString &markdown)
{
    static const QRegularExpression placeholder
        = wording(u"^[\\s*_>#.\\-–—:…]*(?:t\\.?b\\.?d\\.?|to ?do|to be (?:done|written|added|filled(?: in)?|determined)|fill (?:me )?in|\\.\\.\\.|xxx+|"
                  "lorem ipsum.*|noch offen|folgt|wird nachgetragen|auszufüllen)?[\\s*_.!:…]*$"_s);
    return placeholder.match(withoutComments(markdown)).hasMatch();
}

void emptySections(const Record &record, QList<RecordFinding> &findings)
{
    for (const WrittenText &written : narrativeOf(record)) {
        if (isEmptyText(written.text)) {
            findings.append(findingAbout<Incident>("empty-section", {}, "summary",
                                                   CheckText::tr("Nothing but a placeholder stands there: “%1”.").arg(written.text.simplified().left(40))));
            findings.last().field = written.field;
        }
    }
    const auto &sections = record.sections;
    for (qsizetype i = 0; i < sections.size(); ++i) {
        // A heading over smaller ones is not empty.
        const bool isParent = i + 1 < sections.size() && sections[i + 1].level > sections[i].level;
        if (!isParent && isEmptyText(sections[i].text))
            findings.append(
                findingAbout<Section>("empty-section", sections[i].uid, "text", CheckText::tr("Nothing is written below “%1”.").arg(sections[i].title)));
    }
}

/// The first place of each text that has the wording.
void wordings(const Record &record, const char *rule, const QRegularExpression &expression, const QString &sentence, QList<RecordFinding> &findings)
{
    for (const WrittenText &written : writtenTextsOf(record)) {
        const auto match = expression.match(written.text);
        if (!match.hasMatch())
            continue;
        RecordFinding finding = findingAbout<Incident>(rule, written.subject, "summary", sentence.arg(match.captured().simplified()));
        finding.entity = written.entity;
        finding.field = written.field;
        findings.append(finding);
    }
}

QString lostReference(ReferenceKind kind)
{
    switch (kind) {
    case ReferenceKind::Event: return CheckText::tr("It refers to an event that is no longer there.");
    case ReferenceKind::Action: return CheckText::tr("It refers to an action item that is no longer there.");
    case ReferenceKind::Figure: return CheckText::tr("It refers to a figure that is no longer there.");
    case ReferenceKind::Picture: return CheckText::tr("It shows a picture that is no longer there.");
    }
    Q_UNREACHABLE_RETURN({});
}

void lostReferences(const Record &record, QList<RecordFinding> &findings)
{
    for (const WrittenText &written : writtenMarkdownOf(record)) {
        const QList<Reference> references = referencesIn(written.text);
        const auto lost = std::ranges::find_if(references, [&](const Reference &reference) { return !isThere(record, reference); });
        if (lost == references.end())
            continue;
        findings.append(findingAbout<Incident>("lost-reference", written.subject, "summary", lostReference(lost->kind)));
        findings.last().entity = written.entity;
        findings.last().field = written.field;
    }
}

} // namespace

QList<RecordFinding> checkTexts(const Record &record)
{
    static const QRegularExpression counterfactual
        = wording(u"\\b(?:(?:should|could|would|ought to|might) (?:not |n['’]t )?have \\w+|(?:should|could|would)n['’]t have \\w+|if only|had "
                  u"(?:we|they|he|she|somebody|someone) \\w+|"
                  "failed to (?:notice|see|check|follow|realize|realise|test|communicate|escalate|read|act)|"
                  "hätte[nt]? \\w+(?: \\w+){0,6} (?:sollen|können|müssen|dürfen)|hätte[nt]? (?:sollen|können|müssen))\\b"_s);
    static const QRegularExpression blame = wording(
        u"\\b(?:human error|operator error|user error|careless(?:ly|ness)?|negligen(?:t|ce|tly)|incompeten(?:t|ce)|sloppy|lazy|(?:his|her|their) (?:own "
        u")?(?:fault|mistake)|"
        "to blame|stupid(?:ly)?|forgot to|menschliches versagen|bedienfehler|fahrlässig\\w*|schlamp\\w*|leichtsinnig\\w*|unachtsam\\w*|(?:ist|war|sind) schuld|vergaß\\w*)\\b"_s);
    QList<RecordFinding> findings;
    emptySections(record, findings);
    lostReferences(record, findings);
    wordings(record, "counterfactual", counterfactual, CheckText::tr("“%1” tells what did not happen. Say what was done, and why that made sense at the time."),
             findings);
    wordings(record, "blame", blame, CheckText::tr("“%1” judges people. Say what in their work, tools or situation led to it."), findings);
    return findings;
}

} // namespace hindsight
