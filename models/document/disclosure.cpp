// SPDX-License-Identifier: GPL-3.0-or-later
#include "disclosure.h"

#include "models/incident/fields.h"
#include "models/text/sensitive.h"

#include "otherlines.h"
#include "personnames.h"

#include <QCoreApplication>
#include <QSet>
#include <QUuid>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

struct DisclosureText
{
    Q_DECLARE_TR_FUNCTIONS(Disclosure)
};

QString publicUid(const QString &uid) { return uid.isEmpty() ? uid : QUuid::createUuidV5(QUuid(), u"public "_s + uid).toString(QUuid::WithoutBraces); }

MaskedPiece::Kind kindOf(Sensitive sensitive)
{
    switch (sensitive) {
    case Sensitive::Card: return MaskedPiece::Kind::Card;
    case Sensitive::Email: return MaskedPiece::Kind::Email;
    case Sensitive::Iban: return MaskedPiece::Kind::Iban;
    case Sensitive::Token: return MaskedPiece::Kind::Token;
    case Sensitive::Phone: return MaskedPiece::Kind::Phone;
    }
    Q_UNREACHABLE_RETURN(MaskedPiece::Kind::Token);
}

/// Goes through the fields of a record and writes down what it takes away.
class Discloser
{
public:
    explicit Discloser(PersonNames &names)
        : m_names(names)
    {}

    template <class T> void disclose(T &part, int number)
    {
        QJsonObject changed;
        part.uid = publicUid(part.uid);
        for (const Field<T> &field : tableOf<T>().fields) {
            const Value before = field.get(part);
            const QString place = placeOf(tableOf<T>().info, number, field);
            const Value after = disclosed(before, field, place);
            if (!(after == before))
                field.set(part, after);
            if (field.kind == FieldKind::Markdown)
                doubt(after.toString(), place);
        }
    }

    void leaveOut(const QString &what, qsizetype count)
    {
        if (count > 0)
            m_leftOut.append({.kind = MaskedPiece::Kind::LeftOut, .text = what, .count = int(count)});
    }

    QList<MaskedPiece> everything() const
    {
        QList<MaskedPiece> pieces = m_masked;
        for (const auto &[name, role, count] : m_names.replaced())
            pieces.append({.kind = MaskedPiece::Kind::Name, .text = name, .shown = role, .count = count});
        return pieces + m_leftOut + m_doubts;
    }

private:
    static QString placeOf(const EntityInfo &entity, int number, const FieldInfo &field)
    {
        return number == 0 ? labelOf(field) : u"%1 %2, %3"_s.arg(labelOf(entity)).arg(number).arg(labelOf(field));
    }

    QString disclosedText(const QString &text, const QString &place)
    {
        const QList<SensitivePiece> pieces = sensitiveIn(text);
        for (const SensitivePiece &piece : pieces)
            m_masked.append({.kind = kindOf(piece.kind), .place = place});
        return m_names.withoutNames(pieces.isEmpty() ? text : masked(text));
    }

    void doubt(const QString &shown, const QString &place)
    {
        for (const QString &name : m_names.possibleNames(shown)) {
            if (m_doubted.contains(name))
                continue;
            m_doubted.insert(name);
            m_doubts.append({.kind = MaskedPiece::Kind::Doubt, .text = name, .place = place});
        }
    }

    QJsonValue disclosedJson(const QJsonValue &value, const QString &place)
    {
        if (value.isString() && value.toString().size() < 200) // longer ones are packed numbers
            return disclosedText(value.toString(), place);
        if (value.isArray()) {
            QJsonArray array;
            for (const QJsonValue &entry : value.toArray())
                array.append(disclosedJson(entry, place));
            return array;
        }
        if (value.isObject()) {
            QJsonObject object = value.toObject();
            for (auto it = object.begin(); it != object.end(); ++it)
                *it = disclosedJson(*it, place);
            return object;
        }
        return value;
    }

    Value disclosed(const Value &value, const FieldInfo &field, const QString &place)
    {
        switch (field.kind) {
        case FieldKind::Text:
        case FieldKind::Markdown: {
            const QByteArrayView name(field.name);
            const bool isFixed = name == "zone" || name == "language" || name == "starts_at" || name == "rule";
            return isFixed
                ? value
                : Value(m_names.isPersonField(field.name, value.toString()) ? m_names.roleOf(value.toString()) : disclosedText(value.toString(), place));
        }
        case FieldKind::List: {
            QJsonArray texts;
            for (const QJsonValue &text : value.toArray())
                texts.append(disclosedText(text.toString(), place));
            return texts;
        }
        case FieldKind::Object: return disclosedJson(value.toJson(), place).toObject();
        case FieldKind::Time: {
            Moment moment;
            if (!fromValue(value, moment) || moment.isEmpty())
                return value;
            moment.written = disclosedText(moment.written, place);
            return toValue(moment);
        }
        case FieldKind::Reference: return publicUid(value.toString());
        case FieldKind::References: {
            QJsonArray uids;
            for (const QJsonValue &uid : value.toArray())
                uids.append(publicUid(uid.toString()));
            return uids;
        }
        case FieldKind::Integer:
        case FieldKind::Real:
        case FieldKind::Boolean:
        case FieldKind::Choice: return value;
        }
        Q_UNREACHABLE_RETURN(value);
    }

    PersonNames &m_names;
    QList<MaskedPiece> m_masked, m_leftOut, m_doubts;
    QSet<QString> m_doubted;
};

/// Takes away what concerns nobody outside.
void leaveOutPrivate(Record &record, Discloser &discloser)
{
    const auto leaveOut = [&](auto &list, const QString &what, auto matches) { discloser.leaveOut(what, list.removeIf(matches)); };
    const auto any = [](const auto &) { return true; };
    leaveOut(record.evidence, DisclosureText::tr("evidence"), [](const Evidence &one) { return one.isPrivate || one.kind != EvidenceKind::Slice; });
    leaveOut(record.sourceLines, DisclosureText::tr("source lines"), any);
    leaveOut(record.sections, DisclosureText::tr("other lines of the document"), [](const Section &section) { return isOtherLines(section.title); });
    leaveOut(record.waivers, DisclosureText::tr("waived findings"), any);
    leaveOut(record.reviews, DisclosureText::tr("reviews"), any);
    leaveOut(record.deadlines, DisclosureText::tr("deadlines"), any);
    leaveOut(record.links, DisclosureText::tr("links to documents and other incidents"),
             [](const Link &link) { return link.kind != LinkKind::ProviderIncident; });
    leaveOut(record.events, DisclosureText::tr("messages to colleagues and regulators"), [](const TimelineEvent &event) {
        return event.kind == EventKind::Communication && (event.audience == Audience::Internal || event.audience == Audience::Regulator);
    });

    Incident &incident = record.incident;
    incident.number.reset();
    incident.externalKeys.clear();
    incident.owner.clear();
    incident.reviewers.clear();
    incident.meeting = incident.due = incident.followUp = {};
    incident.metricSource.clear();
    incident.origin.clear();
    incident.mergedInto.clear();
    for (Participant &participant : record.participants)
        participant.note.clear();
    for (TimelineEvent &event : record.events) {
        event.approvedBy.clear();
        event.sourceLine.clear();
        event.origin.clear();
    }
    for (ActionItem &action : record.actions) {
        action.number.reset();
        action.statusReason.clear();
        action.verifiedBy.clear();
        action.acceptedBy.clear();
        action.trackerKey.clear();
        action.trackerUrl.clear();
        action.trackerStatus.clear();
        action.trackerAsOf = {};
        action.origin.clear();
    }
    for (Figure &figure : record.figures) {
        figure.metricSource.clear();
        figure.fileHashes.clear();
        figure.by.clear();
    }
}

} // namespace

PublicRecord publicRecord(const Record &record, const Directory &directory, const QString &language)
{
    PersonNames names(record, directory, language);
    Discloser discloser(names);
    Record shown = record;
    leaveOutPrivate(shown, discloser);
    discloser.disclose(shown.incident, 0);
    forEachPart(shown, [&](auto &list, const char *) {
        int number = 0;
        for (auto &part : list)
            discloser.disclose(part, ++number);
    });
    return {shown, discloser.everything()};
}

QStringList sentencesOf(const QList<MaskedPiece> &masked)
{
    QStringList sentences;
    for (const MaskedPiece &piece : masked) {
        switch (piece.kind) {
        case MaskedPiece::Kind::Name:
            sentences.append(DisclosureText::tr("“%1” became “%2”, %n time(s).", nullptr, piece.count).arg(piece.text, piece.shown));
            break;
        case MaskedPiece::Kind::Card: sentences.append(DisclosureText::tr("A card number was masked: %1.").arg(piece.place)); break;
        case MaskedPiece::Kind::Email: sentences.append(DisclosureText::tr("An e-mail address was masked: %1.").arg(piece.place)); break;
        case MaskedPiece::Kind::Iban: sentences.append(DisclosureText::tr("An IBAN was masked: %1.").arg(piece.place)); break;
        case MaskedPiece::Kind::Token: sentences.append(DisclosureText::tr("A password or token was masked: %1.").arg(piece.place)); break;
        case MaskedPiece::Kind::Phone: sentences.append(DisclosureText::tr("A phone number was masked: %1.").arg(piece.place)); break;
        case MaskedPiece::Kind::Doubt:
            sentences.append(DisclosureText::tr("“%1” may be a name, which nobody in the record has; it was not changed: %2.").arg(piece.text, piece.place));
            break;
        case MaskedPiece::Kind::LeftOut: sentences.append(DisclosureText::tr("Left out: %1 (%2).").arg(piece.text).arg(piece.count)); break;
        }
    }
    return sentences;
}

} // namespace hindsight
