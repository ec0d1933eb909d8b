// SPDX-License-Identifier: GPL-3.0-or-later
#include "references.h"

#include <QRegularExpression>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

// Image or not, text, kind, uid.
const QRegularExpression &written()
{
    static const QRegularExpression link(u"(!?)\\[((?:[^\\[\\]\\\\]|\\\\.)*)\\]\\(hindsight:(event|action|figure|picture)/([^\\s()<>]+)\\)"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    return link;
}

Reference referenceIn(const QRegularExpressionMatch &match) { return {fromName<ReferenceKind>(match.captured(3)).value(), match.captured(4)}; }

} // namespace

QString addressOf(const Reference &reference) { return referenceScheme + QLatin1StringView(nameOf(reference.kind)) + u'/' + reference.uid; }

std::optional<Reference> referenceOf(QStringView address)
{
    if (!address.startsWith(referenceScheme))
        return std::nullopt;
    const QStringView path = address.sliced(referenceScheme.size());
    const qsizetype slash = path.indexOf(u'/');
    const auto kind = slash < 0 ? std::nullopt : fromName<ReferenceKind>(path.first(slash));
    if (!kind || slash + 1 == path.size())
        return std::nullopt;
    return Reference{*kind, path.sliced(slash + 1).toString()};
}

QString referenceMarkdown(const Reference &reference, QString text)
{
    static const QRegularExpression special(u"([\\[\\]\\\\])"_s);
    text.replace(special, u"\\\\1"_s);
    return (reference.kind == ReferenceKind::Picture ? u"!["_s : u"["_s) + text + u"]("_s + addressOf(reference) + u')';
}

QList<Reference> referencesIn(const QString &markdown)
{
    QList<Reference> references;
    if (markdown.contains(referenceScheme)) {
        for (const auto &match : written().globalMatch(markdown))
            references.append(referenceIn(match));
    }
    return references;
}

QString withReferences(const QString &markdown, const std::function<std::optional<QString>(const Reference &, const QString &)> &made)
{
    if (!markdown.contains(referenceScheme))
        return markdown;
    QString result;
    qsizetype done = 0;
    for (const auto &match : written().globalMatch(markdown)) {
        const Reference reference = referenceIn(match);
        // An exclamation mark before a link to something that is no picture belongs to the sentence.
        const bool isImage = reference.kind == ReferenceKind::Picture;
        const qsizetype start = isImage ? match.capturedStart() : match.capturedEnd(1);
        const std::optional<QString> instead = made(reference, match.captured(2));
        if (!instead)
            continue;
        result += QStringView(markdown).sliced(done, start - done);
        result += *instead;
        done = match.capturedEnd();
    }
    result += QStringView(markdown).sliced(done);
    return result;
}

bool isThere(const Record &record, const Reference &reference)
{
    const auto evidence = [&](EvidenceKind kind) {
        return std::ranges::any_of(record.evidence, [&](const Evidence &one) { return one.uid == reference.uid && one.kind == kind; });
    };
    switch (reference.kind) {
    case ReferenceKind::Event: return withUid(record.events, reference.uid);
    case ReferenceKind::Action: return withUid(record.actions, reference.uid);
    case ReferenceKind::Figure: return evidence(EvidenceKind::Slice);
    case ReferenceKind::Picture: return evidence(EvidenceKind::File);
    }
    Q_UNREACHABLE_RETURN(false);
}

} // namespace hindsight
