// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields.h"

#include "catalogue.h"
#include "record.h"
#include "source.h"

#include <QCoreApplication>

#include <algorithm>
#include <type_traits>

namespace hindsight {

namespace {

template <class T> struct IsOptional : std::false_type {};
template <class T> struct IsOptional<std::optional<T>> : std::true_type {};

/// Made once: a hundred thousand records share them.
template <class E> QStringList choiceNames()
{
    static const QStringList names = [] {
        QStringList made;
        for (const Named<E> &named : namesOf<E>)
            made.append(QString::fromLatin1(named.name));
        return made;
    }();
    return names;
}

template <class M> Value memberToValue(const M &member)
{
    if constexpr (std::is_enum_v<M>)
        return choiceNames<M>().value(std::ranges::find(namesOf<M>, member, &Named<M>::value) - namesOf<M>.begin());
    else if constexpr (std::is_same_v<M, QStringList>)
        return QJsonArray::fromStringList(member);
    else if constexpr (std::is_same_v<M, QString>)
        return member;
    else if constexpr (std::is_same_v<M, Moment>)
        return toValue(member);
    else if constexpr (IsOptional<M>::value)
        return member ? Value(*member) : Value(Value::Null);
    else
        return member;
}

template <class M> bool valueToMember(const Value &value, M &member)
{
    if constexpr (std::is_enum_v<M>) {
        const auto found = value.isString() ? fromName<M>(value.toString()) : std::nullopt;
        if (found)
            member = *found;
        return found.has_value();
    } else if constexpr (std::is_same_v<M, QStringList>) {
        if (!value.isArray())
            return false;
        QStringList texts;
        const QJsonArray list = value.toArray();
        for (const QJsonValue &text : list) {
            if (!text.isString())
                return false;
            texts.append(text.toString());
        }
        member = texts;
        return true;
    } else if constexpr (std::is_same_v<M, QString>) {
        if (value.isString())
            member = value.toString();
        return value.isString();
    } else if constexpr (std::is_same_v<M, QJsonObject>) {
        if (value.isObject())
            member = value.toObject();
        return value.isObject();
    } else if constexpr (std::is_same_v<M, Moment>) {
        return fromValue(value, member);
    } else if constexpr (std::is_same_v<M, bool>) {
        if (value.isBool())
            member = value.toBool();
        return value.isBool();
    } else if constexpr (IsOptional<M>::value) {
        if (value.isNull() || value.isUndefined()) {
            member.reset();
            return true;
        }
        typename M::value_type inner{};
        if (!valueToMember(value, inner))
            return false;
        member = inner;
        return true;
    } else if constexpr (std::is_same_v<M, qint64>) {
        // toInteger() returns its default both for fractions and for what is no number: two defaults tell.
        const qint64 number = value.toInteger(0);
        if (!value.isDouble() || (number == 0 && value.toInteger(1) == 1))
            return false;
        member = number;
        return true;
    } else {
        static_assert(std::is_same_v<M, double>);
        if (value.isDouble())
            member = value.toDouble();
        return value.isDouble();
    }
}

template <class M> constexpr FieldKind kindOf()
{
    if constexpr (std::is_enum_v<M>)
        return FieldKind::Choice;
    else if constexpr (std::is_same_v<M, QStringList>)
        return FieldKind::List;
    else if constexpr (std::is_same_v<M, QString>)
        return FieldKind::Text;
    else if constexpr (std::is_same_v<M, QJsonObject>)
        return FieldKind::Object;
    else if constexpr (std::is_same_v<M, Moment>)
        return FieldKind::Time;
    else if constexpr (std::is_same_v<M, bool>)
        return FieldKind::Boolean;
    else if constexpr (IsOptional<M>::value)
        return kindOf<typename M::value_type>();
    else
        return std::is_same_v<M, qint64> ? FieldKind::Integer : FieldKind::Real;
}

template <class> struct MemberOf;
template <class T, class M> struct MemberOf<M T::*>
{
    using Type = T;
    using Member = M;
};

template <auto Pointer> auto field(const char *name, const char *label)
{
    using T = typename MemberOf<decltype(Pointer)>::Type;
    using M = typename MemberOf<decltype(Pointer)>::Member;
    Field<T> f;
    f.name = name;
    f.nameText = QString::fromLatin1(name);
    f.kind = kindOf<M>();
    f.label = label;
    if constexpr (std::is_enum_v<M>)
        f.choices = choiceNames<M>;
    f.get = [](const T &record) { return memberToValue(record.*Pointer); };
    f.set = [](T &record, const Value &value) { return valueToMember(value, record.*Pointer); };
    return f;
}

template <auto Pointer> auto field(const char *name, FieldKind kind, const char *label)
{
    auto f = field<Pointer>(name, label);
    f.kind = kind;
    return f;
}

template <class T> Table<T> table(const char *name, const char *label, std::initializer_list<Field<T>> fields)
{
    Table<T> t{{name, label, {}, QString::fromLatin1(name)}, fields};
    for (const Field<T> &f : fields)
        t.info.fields.append(f);
    return t;
}

} // namespace

using FieldKind::Markdown;
using FieldKind::Reference;
using FieldKind::References;

template <> const Table<Incident> &tableOf<Incident>()
{
    using T = Incident;
    static const auto t = table<T>("incident", QT_TRANSLATE_NOOP("Field", "incident"), {
        field<&T::number>("number", QT_TRANSLATE_NOOP("Field", "number")),
        field<&T::externalKeys>("external_keys", QT_TRANSLATE_NOOP("Field", "external keys")),
        field<&T::title>("title", QT_TRANSLATE_NOOP("Field", "title")),
        field<&T::kind>("kind", QT_TRANSLATE_NOOP("Field", "kind")),
        field<&T::zone>("zone", QT_TRANSLATE_NOOP("Field", "time zone")),
        field<&T::tags>("tags", QT_TRANSLATE_NOOP("Field", "tags")),
        field<&T::summary>("summary", Markdown, QT_TRANSLATE_NOOP("Field", "summary")),
        field<&T::impact>("impact", Markdown, QT_TRANSLATE_NOOP("Field", "impact")),
        field<&T::rootCauseSummary>("root_cause_summary", Markdown, QT_TRANSLATE_NOOP("Field", "root cause in short")),
        field<&T::detection>("detection", Markdown, QT_TRANSLATE_NOOP("Field", "detection")),
        field<&T::resolution>("resolution", Markdown, QT_TRANSLATE_NOOP("Field", "resolution")),
        field<&T::conclusion>("conclusion", Markdown, QT_TRANSLATE_NOOP("Field", "conclusion")),
        field<&T::detectionSource>("detection_source", QT_TRANSLATE_NOOP("Field", "detection source")),
        field<&T::statedDurationMinutes>("stated_duration_minutes", QT_TRANSLATE_NOOP("Field", "stated duration")),
        field<&T::postmortemState>("postmortem_state", QT_TRANSLATE_NOOP("Field", "postmortem state")),
        field<&T::owner>("owner", QT_TRANSLATE_NOOP("Field", "postmortem owner")),
        field<&T::reviewers>("reviewers", QT_TRANSLATE_NOOP("Field", "reviewers")),
        field<&T::meeting>("meeting", QT_TRANSLATE_NOOP("Field", "meeting")),
        field<&T::due>("due", QT_TRANSLATE_NOOP("Field", "postmortem due")),
        field<&T::followUp>("follow_up", QT_TRANSLATE_NOOP("Field", "follow-up review")),
        field<&T::metricSource>("metric_source", Reference, QT_TRANSLATE_NOOP("Field", "source of numbers")),
        field<&T::rangeFrom>("range_from", QT_TRANSLATE_NOOP("Field", "start of the range")),
        field<&T::rangeTo>("range_to", QT_TRANSLATE_NOOP("Field", "end of the range")),
        field<&T::origin>("origin", QT_TRANSLATE_NOOP("Field", "origin")),
        field<&T::mergedInto>("merged_into", Reference, QT_TRANSLATE_NOOP("Field", "merged into")),
        field<&T::binned>("binned", QT_TRANSLATE_NOOP("Field", "in the bin since")),
        field<&T::sample>("sample", QT_TRANSLATE_NOOP("Field", "sample")),
    });
    return t;
}

template <> const Table<ServiceRole> &tableOf<ServiceRole>()
{
    using T = ServiceRole;
    static const auto t = table<T>("service_role", QT_TRANSLATE_NOOP("Field", "service of the incident"), {
        field<&T::incident>("incident", Reference, QT_TRANSLATE_NOOP("Field", "incident")),
        field<&T::service>("service", QT_TRANSLATE_NOOP("Field", "service")),
        field<&T::part>("part", QT_TRANSLATE_NOOP("Field", "part")),
        field<&T::providerIncident>("provider_incident", QT_TRANSLATE_NOOP("Field", "provider's incident")),
        field<&T::statusPage>("status_page", QT_TRANSLATE_NOOP("Field", "status page")),
        field<&T::position>("position", QT_TRANSLATE_NOOP("Field", "position")),
    });
    return t;
}

template <> const Table<SeverityChange> &tableOf<SeverityChange>()
{
    using T = SeverityChange;
    static const auto t = table<T>("severity_change", QT_TRANSLATE_NOOP("Field", "severity"), {
        field<&T::incident>("incident", Reference, QT_TRANSLATE_NOOP("Field", "incident")),
        field<&T::at>("at", QT_TRANSLATE_NOOP("Field", "time")),
        field<&T::severity>("severity", QT_TRANSLATE_NOOP("Field", "severity")),
        field<&T::reason>("reason", QT_TRANSLATE_NOOP("Field", "reason")),
    });
    return t;
}

template <> const Table<ImpactWindow> &tableOf<ImpactWindow>()
{
    using T = ImpactWindow;
    static const auto t = table<T>("impact_window", QT_TRANSLATE_NOOP("Field", "impact window"), {
        field<&T::incident>("incident", Reference, QT_TRANSLATE_NOOP("Field", "incident")),
        field<&T::from>("from", QT_TRANSLATE_NOOP("Field", "start")),
        field<&T::to>("to", QT_TRANSLATE_NOOP("Field", "end")),
        field<&T::services>("services", QT_TRANSLATE_NOOP("Field", "services")),
        field<&T::dimensions>("dimensions", QT_TRANSLATE_NOOP("Field", "attribute values")),
        field<&T::degree>("degree", QT_TRANSLATE_NOOP("Field", "degree")),
        field<&T::shareFailing>("share_failing", QT_TRANSLATE_NOOP("Field", "share failing")),
        field<&T::severity>("severity", QT_TRANSLATE_NOOP("Field", "severity")),
        field<&T::note>("note", QT_TRANSLATE_NOOP("Field", "note")),
    });
    return t;
}

template <> const Table<Milestone> &tableOf<Milestone>()
{
    using T = Milestone;
    static const auto t = table<T>("milestone", QT_TRANSLATE_NOOP("Field", "milestone"), {
        field<&T::incident>("incident", Reference, QT_TRANSLATE_NOOP("Field", "incident")),
        field<&T::kind>("kind", QT_TRANSLATE_NOOP("Field", "kind")),
        field<&T::source>("source", QT_TRANSLATE_NOOP("Field", "source")),
        field<&T::at>("at", QT_TRANSLATE_NOOP("Field", "time")),
        field<&T::event>("event", Reference, QT_TRANSLATE_NOOP("Field", "event")),
    });
    return t;
}

template <> const Table<Participant> &tableOf<Participant>()
{
    using T = Participant;
    static const auto t = table<T>("participant", QT_TRANSLATE_NOOP("Field", "role"), {
        field<&T::incident>("incident", Reference, QT_TRANSLATE_NOOP("Field", "incident")),
        field<&T::role>("role", QT_TRANSLATE_NOOP("Field", "role")),
        field<&T::person>("person", QT_TRANSLATE_NOOP("Field", "person")),
        field<&T::note>("note", QT_TRANSLATE_NOOP("Field", "note")),
        field<&T::position>("position", QT_TRANSLATE_NOOP("Field", "position")),
    });
    return t;
}

template <> const Table<Link> &tableOf<Link>()
{
    using T = Link;
    static const auto t = table<T>("link", QT_TRANSLATE_NOOP("Field", "link"), {
        field<&T::incident>("incident", Reference, QT_TRANSLATE_NOOP("Field", "incident")),
        field<&T::kind>("kind", QT_TRANSLATE_NOOP("Field", "kind")),
        field<&T::other>("other", Reference, QT_TRANSLATE_NOOP("Field", "other incident")),
        field<&T::url>("url", QT_TRANSLATE_NOOP("Field", "address")),
        field<&T::title>("title", QT_TRANSLATE_NOOP("Field", "title")),
        field<&T::position>("position", QT_TRANSLATE_NOOP("Field", "position")),
    });
    return t;
}

template <> const Table<TimelineEvent> &tableOf<TimelineEvent>()
{
    using T = TimelineEvent;
    static const auto t = table<T>("event", QT_TRANSLATE_NOOP("Field", "event"), {
        field<&T::incident>("incident", Reference, QT_TRANSLATE_NOOP("Field", "incident")),
        field<&T::at>("at", QT_TRANSLATE_NOOP("Field", "time")),
        field<&T::kind>("kind", QT_TRANSLATE_NOOP("Field", "kind")),
        field<&T::actor>("actor", QT_TRANSLATE_NOOP("Field", "who")),
        field<&T::role>("role", QT_TRANSLATE_NOOP("Field", "role")),
        field<&T::text>("text", Markdown, QT_TRANSLATE_NOOP("Field", "text")),
        field<&T::key>("key", QT_TRANSLATE_NOOP("Field", "key mark")),
        field<&T::audience>("audience", QT_TRANSLATE_NOOP("Field", "audience")),
        field<&T::channel>("channel", QT_TRANSLATE_NOOP("Field", "channel")),
        field<&T::approvedBy>("approved_by", QT_TRANSLATE_NOOP("Field", "approved by")),
        field<&T::sourceLine>("source_line", Reference, QT_TRANSLATE_NOOP("Field", "source line")),
        field<&T::origin>("origin", QT_TRANSLATE_NOOP("Field", "origin")),
        field<&T::position>("position", QT_TRANSLATE_NOOP("Field", "position")),
    });
    return t;
}

template <> const Table<SourceLine> &tableOf<SourceLine>()
{
    using T = SourceLine;
    static const auto t = table<T>("source_line", QT_TRANSLATE_NOOP("Field", "source line"), {
        field<&T::incident>("incident", Reference, QT_TRANSLATE_NOOP("Field", "incident")),
        field<&T::at>("at", QT_TRANSLATE_NOOP("Field", "time")),
        field<&T::kind>("kind", QT_TRANSLATE_NOOP("Field", "kind")),
        field<&T::author>("author", QT_TRANSLATE_NOOP("Field", "author")),
        field<&T::channel>("channel", QT_TRANSLATE_NOOP("Field", "channel")),
        field<&T::text>("text", QT_TRANSLATE_NOOP("Field", "text")),
        field<&T::raw>("raw", QT_TRANSLATE_NOOP("Field", "as received")),
        field<&T::origin>("origin", QT_TRANSLATE_NOOP("Field", "origin")),
        field<&T::position>("position", QT_TRANSLATE_NOOP("Field", "position")),
    });
    return t;
}

template <> const Table<Evidence> &tableOf<Evidence>()
{
    using T = Evidence;
    static const auto t = table<T>("evidence", QT_TRANSLATE_NOOP("Field", "evidence"), {
        field<&T::incident>("incident", Reference, QT_TRANSLATE_NOOP("Field", "incident")),
        field<&T::subject>("subject", Reference, QT_TRANSLATE_NOOP("Field", "subject")),
        field<&T::kind>("kind", QT_TRANSLATE_NOOP("Field", "kind")),
        field<&T::title>("title", QT_TRANSLATE_NOOP("Field", "title")),
        field<&T::url>("url", QT_TRANSLATE_NOOP("Field", "address")),
        field<&T::text>("text", QT_TRANSLATE_NOOP("Field", "text")),
        field<&T::language>("language", QT_TRANSLATE_NOOP("Field", "language")),
        field<&T::attachment>("attachment", QT_TRANSLATE_NOOP("Field", "attachment")),
        field<&T::slice>("slice", QT_TRANSLATE_NOOP("Field", "frozen numbers")),
        field<&T::isPrivate>("private", QT_TRANSLATE_NOOP("Field", "private")),
        field<&T::captured>("captured", QT_TRANSLATE_NOOP("Field", "captured")),
        field<&T::position>("position", QT_TRANSLATE_NOOP("Field", "position")),
    });
    return t;
}

template <> const Table<Cause> &tableOf<Cause>()
{
    using T = Cause;
    static const auto t = table<T>("cause", QT_TRANSLATE_NOOP("Field", "cause"), {
        field<&T::incident>("incident", Reference, QT_TRANSLATE_NOOP("Field", "incident")),
        field<&T::kind>("kind", QT_TRANSLATE_NOOP("Field", "kind")),
        field<&T::text>("text", Markdown, QT_TRANSLATE_NOOP("Field", "text")),
        field<&T::category>("category", QT_TRANSLATE_NOOP("Field", "category")),
        field<&T::events>("events", References, QT_TRANSLATE_NOOP("Field", "events")),
        field<&T::position>("position", QT_TRANSLATE_NOOP("Field", "position")),
    });
    return t;
}

template <> const Table<Lesson> &tableOf<Lesson>()
{
    using T = Lesson;
    static const auto t = table<T>("lesson", QT_TRANSLATE_NOOP("Field", "lesson"), {
        field<&T::incident>("incident", Reference, QT_TRANSLATE_NOOP("Field", "incident")),
        field<&T::kind>("kind", QT_TRANSLATE_NOOP("Field", "kind")),
        field<&T::text>("text", Markdown, QT_TRANSLATE_NOOP("Field", "text")),
        field<&T::position>("position", QT_TRANSLATE_NOOP("Field", "position")),
    });
    return t;
}

template <> const Table<Improvement> &tableOf<Improvement>()
{
    using T = Improvement;
    static const auto t = table<T>("improvement", QT_TRANSLATE_NOOP("Field", "improvement"), {
        field<&T::incident>("incident", Reference, QT_TRANSLATE_NOOP("Field", "incident")),
        field<&T::theme>("theme", QT_TRANSLATE_NOOP("Field", "theme")),
        field<&T::text>("text", Markdown, QT_TRANSLATE_NOOP("Field", "text")),
        field<&T::position>("position", QT_TRANSLATE_NOOP("Field", "position")),
    });
    return t;
}

template <> const Table<Question> &tableOf<Question>()
{
    using T = Question;
    static const auto t = table<T>("question", QT_TRANSLATE_NOOP("Field", "open question"), {
        field<&T::incident>("incident", Reference, QT_TRANSLATE_NOOP("Field", "incident")),
        field<&T::text>("text", Markdown, QT_TRANSLATE_NOOP("Field", "text")),
        field<&T::answer>("answer", Markdown, QT_TRANSLATE_NOOP("Field", "answer")),
        field<&T::event>("event", Reference, QT_TRANSLATE_NOOP("Field", "event")),
        field<&T::position>("position", QT_TRANSLATE_NOOP("Field", "position")),
    });
    return t;
}

template <> const Table<ActionItem> &tableOf<ActionItem>()
{
    using T = ActionItem;
    static const auto t = table<T>("action", QT_TRANSLATE_NOOP("Field", "action item"), {
        field<&T::number>("number", QT_TRANSLATE_NOOP("Field", "number")),
        field<&T::incidents>("incidents", References, QT_TRANSLATE_NOOP("Field", "incidents")),
        field<&T::causes>("causes", References, QT_TRANSLATE_NOOP("Field", "causes")),
        field<&T::text>("text", Markdown, QT_TRANSLATE_NOOP("Field", "text")),
        field<&T::kind>("kind", QT_TRANSLATE_NOOP("Field", "kind")),
        field<&T::theme>("theme", QT_TRANSLATE_NOOP("Field", "theme")),
        field<&T::team>("team", QT_TRANSLATE_NOOP("Field", "team")),
        field<&T::person>("person", QT_TRANSLATE_NOOP("Field", "person")),
        field<&T::priority>("priority", QT_TRANSLATE_NOOP("Field", "priority")),
        field<&T::status>("status", QT_TRANSLATE_NOOP("Field", "status")),
        field<&T::statusReason>("status_reason", QT_TRANSLATE_NOOP("Field", "reason")),
        field<&T::due>("due", QT_TRANSLATE_NOOP("Field", "due")),
        field<&T::done>("done", QT_TRANSLATE_NOOP("Field", "done")),
        field<&T::verifiedBy>("verified_by", QT_TRANSLATE_NOOP("Field", "verified by")),
        field<&T::verification>("verification", QT_TRANSLATE_NOOP("Field", "verification")),
        field<&T::verified>("verified", QT_TRANSLATE_NOOP("Field", "verified")),
        field<&T::acceptedBy>("accepted_by", QT_TRANSLATE_NOOP("Field", "risk accepted by")),
        field<&T::acceptedUntil>("accepted_until", QT_TRANSLATE_NOOP("Field", "risk accepted until")),
        field<&T::trackerKey>("tracker_key", QT_TRANSLATE_NOOP("Field", "tracker key")),
        field<&T::trackerUrl>("tracker_url", QT_TRANSLATE_NOOP("Field", "tracker address")),
        field<&T::trackerStatus>("tracker_status", QT_TRANSLATE_NOOP("Field", "tracker status")),
        field<&T::trackerAsOf>("tracker_as_of", QT_TRANSLATE_NOOP("Field", "tracker status as of")),
        field<&T::origin>("origin", QT_TRANSLATE_NOOP("Field", "origin")),
        field<&T::position>("position", QT_TRANSLATE_NOOP("Field", "position")),
    });
    return t;
}

template <> const Table<Section> &tableOf<Section>()
{
    using T = Section;
    static const auto t = table<T>("section", QT_TRANSLATE_NOOP("Field", "section"), {
        field<&T::incident>("incident", Reference, QT_TRANSLATE_NOOP("Field", "incident")),
        field<&T::title>("title", QT_TRANSLATE_NOOP("Field", "title")),
        field<&T::text>("text", Markdown, QT_TRANSLATE_NOOP("Field", "text")),
        field<&T::level>("level", QT_TRANSLATE_NOOP("Field", "level")),
        field<&T::position>("position", QT_TRANSLATE_NOOP("Field", "position")),
    });
    return t;
}

template <> const Table<Deadline> &tableOf<Deadline>()
{
    using T = Deadline;
    static const auto t = table<T>("deadline", QT_TRANSLATE_NOOP("Field", "deadline"), {
        field<&T::incident>("incident", Reference, QT_TRANSLATE_NOOP("Field", "incident")),
        field<&T::name>("name", QT_TRANSLATE_NOOP("Field", "name")),
        field<&T::recipient>("recipient", QT_TRANSLATE_NOOP("Field", "recipient")),
        field<&T::startsAt>("starts_at", QT_TRANSLATE_NOOP("Field", "clock starts at")),
        field<&T::allowedMinutes>("allowed_minutes", QT_TRANSLATE_NOOP("Field", "allowed time")),
        field<&T::done>("done", QT_TRANSLATE_NOOP("Field", "done")),
        field<&T::reference>("reference", QT_TRANSLATE_NOOP("Field", "reference")),
        field<&T::position>("position", QT_TRANSLATE_NOOP("Field", "position")),
    });
    return t;
}

template <> const Table<Review> &tableOf<Review>()
{
    using T = Review;
    static const auto t = table<T>("review", QT_TRANSLATE_NOOP("Field", "review"), {
        field<&T::incident>("incident", Reference, QT_TRANSLATE_NOOP("Field", "incident")),
        field<&T::state>("state", QT_TRANSLATE_NOOP("Field", "state")),
        field<&T::at>("at", QT_TRANSLATE_NOOP("Field", "time")),
        field<&T::by>("by", QT_TRANSLATE_NOOP("Field", "who")),
        field<&T::step>("step", QT_TRANSLATE_NOOP("Field", "step")),
        field<&T::note>("note", QT_TRANSLATE_NOOP("Field", "note")),
    });
    return t;
}

template <> const Table<Figure> &tableOf<Figure>()
{
    using T = Figure;
    static const auto t = table<T>("figure", QT_TRANSLATE_NOOP("Field", "figure"), {
        field<&T::incident>("incident", Reference, QT_TRANSLATE_NOOP("Field", "incident")),
        field<&T::name>("name", QT_TRANSLATE_NOOP("Field", "name")),
        field<&T::value>("value", QT_TRANSLATE_NOOP("Field", "value")),
        field<&T::low>("low", QT_TRANSLATE_NOOP("Field", "low")),
        field<&T::high>("high", QT_TRANSLATE_NOOP("Field", "high")),
        field<&T::confidence>("confidence", QT_TRANSLATE_NOOP("Field", "confidence")),
        field<&T::unit>("unit", QT_TRANSLATE_NOOP("Field", "unit")),
        field<&T::currency>("currency", QT_TRANSLATE_NOOP("Field", "currency")),
        field<&T::method>("method", QT_TRANSLATE_NOOP("Field", "method")),
        field<&T::methodVersion>("method_version", QT_TRANSLATE_NOOP("Field", "version of the method")),
        field<&T::metricSource>("metric_source", Reference, QT_TRANSLATE_NOOP("Field", "source of numbers")),
        field<&T::fileHashes>("file_hashes", QT_TRANSLATE_NOOP("Field", "file hashes")),
        field<&T::filter>("filter", QT_TRANSLATE_NOOP("Field", "filter")),
        field<&T::from>("from", QT_TRANSLATE_NOOP("Field", "start")),
        field<&T::to>("to", QT_TRANSLATE_NOOP("Field", "end")),
        field<&T::at>("at", QT_TRANSLATE_NOOP("Field", "frozen at")),
        field<&T::by>("by", QT_TRANSLATE_NOOP("Field", "frozen by")),
    });
    return t;
}

template <> const Table<Waiver> &tableOf<Waiver>()
{
    using T = Waiver;
    static const auto t = table<T>("waiver", QT_TRANSLATE_NOOP("Field", "waived finding"), {
        field<&T::incident>("incident", Reference, QT_TRANSLATE_NOOP("Field", "incident")),
        field<&T::rule>("rule", QT_TRANSLATE_NOOP("Field", "rule")),
        field<&T::subject>("subject", Reference, QT_TRANSLATE_NOOP("Field", "subject")),
        field<&T::reason>("reason", QT_TRANSLATE_NOOP("Field", "reason")),
        field<&T::by>("by", QT_TRANSLATE_NOOP("Field", "who")),
        field<&T::at>("at", QT_TRANSLATE_NOOP("Field", "time")),
    });
    return t;
}

template <> const Table<SeverityLevel> &tableOf<SeverityLevel>()
{
    using T = SeverityLevel;
    static const auto t = table<T>("severity_level", QT_TRANSLATE_NOOP("Field", "severity level"), {
        field<&T::name>("name", QT_TRANSLATE_NOOP("Field", "name")),
        field<&T::description>("description", QT_TRANSLATE_NOOP("Field", "description")),
        field<&T::postmortemDueDays>("postmortem_due_days", QT_TRANSLATE_NOOP("Field", "days to the postmortem")),
        field<&T::position>("position", QT_TRANSLATE_NOOP("Field", "position")),
    });
    return t;
}

template <> const Table<Service> &tableOf<Service>()
{
    using T = Service;
    static const auto t = table<T>("service", QT_TRANSLATE_NOOP("Field", "service"), {
        field<&T::name>("name", QT_TRANSLATE_NOOP("Field", "name")),
        field<&T::team>("team", QT_TRANSLATE_NOOP("Field", "team")),
        field<&T::description>("description", QT_TRANSLATE_NOOP("Field", "description")),
        field<&T::metricSource>("metric_source", Reference, QT_TRANSLATE_NOOP("Field", "source of numbers")),
        field<&T::position>("position", QT_TRANSLATE_NOOP("Field", "position")),
    });
    return t;
}

template <> const Table<Team> &tableOf<Team>()
{
    using T = Team;
    static const auto t = table<T>("team", QT_TRANSLATE_NOOP("Field", "team"), {
        field<&T::name>("name", QT_TRANSLATE_NOOP("Field", "name")),
        field<&T::contact>("contact", QT_TRANSLATE_NOOP("Field", "contact")),
        field<&T::position>("position", QT_TRANSLATE_NOOP("Field", "position")),
    });
    return t;
}

template <> const Table<Person> &tableOf<Person>()
{
    using T = Person;
    static const auto t = table<T>("person", QT_TRANSLATE_NOOP("Field", "person"), {
        field<&T::name>("name", QT_TRANSLATE_NOOP("Field", "name")),
        field<&T::email>("email", QT_TRANSLATE_NOOP("Field", "e-mail")),
        field<&T::team>("team", QT_TRANSLATE_NOOP("Field", "team")),
        field<&T::aliases>("aliases", QT_TRANSLATE_NOOP("Field", "other names")),
        field<&T::left>("left", QT_TRANSLATE_NOOP("Field", "has left")),
        field<&T::position>("position", QT_TRANSLATE_NOOP("Field", "position")),
    });
    return t;
}

template <> const Table<ListEntry> &tableOf<ListEntry>()
{
    using T = ListEntry;
    static const auto t = table<T>("list_entry", QT_TRANSLATE_NOOP("Field", "list entry"), {
        field<&T::list>("list", QT_TRANSLATE_NOOP("Field", "list")),
        field<&T::name>("name", QT_TRANSLATE_NOOP("Field", "name")),
        field<&T::description>("description", QT_TRANSLATE_NOOP("Field", "description")),
        field<&T::position>("position", QT_TRANSLATE_NOOP("Field", "position")),
    });
    return t;
}

template <> const Table<Policy> &tableOf<Policy>()
{
    using T = Policy;
    static const auto t = table<T>("policy", QT_TRANSLATE_NOOP("Field", "due date policy"), {
        field<&T::severity>("severity", QT_TRANSLATE_NOOP("Field", "severity")),
        field<&T::priority>("priority", QT_TRANSLATE_NOOP("Field", "priority")),
        field<&T::dueDays>("due_days", QT_TRANSLATE_NOOP("Field", "days to the due date")),
        field<&T::position>("position", QT_TRANSLATE_NOOP("Field", "position")),
    });
    return t;
}

template <> const Table<DeadlinePreset> &tableOf<DeadlinePreset>()
{
    using T = DeadlinePreset;
    static const auto t = table<T>("deadline_preset", QT_TRANSLATE_NOOP("Field", "usual deadline"), {
        field<&T::name>("name", QT_TRANSLATE_NOOP("Field", "name")),
        field<&T::recipient>("recipient", QT_TRANSLATE_NOOP("Field", "recipient")),
        field<&T::startsAt>("starts_at", QT_TRANSLATE_NOOP("Field", "clock starts at")),
        field<&T::allowedMinutes>("allowed_minutes", QT_TRANSLATE_NOOP("Field", "allowed time")),
        field<&T::offered>("offered", QT_TRANSLATE_NOOP("Field", "offered to incidents")),
        field<&T::position>("position", QT_TRANSLATE_NOOP("Field", "position")),
    });
    return t;
}

template <> const Table<MetricSource> &tableOf<MetricSource>()
{
    using T = MetricSource;
    static const auto t = table<T>("metric_source", QT_TRANSLATE_NOOP("Field", "source of numbers"), {
        field<&T::name>("name", QT_TRANSLATE_NOOP("Field", "name")),
        field<&T::service>("service", QT_TRANSLATE_NOOP("Field", "service")),
        field<&T::unit>("unit", QT_TRANSLATE_NOOP("Field", "unit of a row")),
        field<&T::definition>("definition", QT_TRANSLATE_NOOP("Field", "definition")),
        field<&T::zone>("zone", QT_TRANSLATE_NOOP("Field", "time zone")),
        field<&T::marketZone>("market_zone", QT_TRANSLATE_NOOP("Field", "time zone of the market")),
        field<&T::filter>("filter", QT_TRANSLATE_NOOP("Field", "filter")),
        field<&T::mappings>("mappings", QT_TRANSLATE_NOOP("Field", "mappings")),
        field<&T::hidden>("hidden", QT_TRANSLATE_NOOP("Field", "hidden")),
    });
    return t;
}

template <> const Table<CalendarMark> &tableOf<CalendarMark>()
{
    using T = CalendarMark;
    static const auto t = table<T>("calendar_mark", QT_TRANSLATE_NOOP("Field", "calendar mark"), {
        field<&T::source>("source", Reference, QT_TRANSLATE_NOOP("Field", "source of numbers")),
        field<&T::from>("from", QT_TRANSLATE_NOOP("Field", "start")),
        field<&T::to>("to", QT_TRANSLATE_NOOP("Field", "end")),
        field<&T::effect>("effect", QT_TRANSLATE_NOOP("Field", "effect")),
        field<&T::factor>("factor", QT_TRANSLATE_NOOP("Field", "factor")),
        field<&T::note>("note", QT_TRANSLATE_NOOP("Field", "note")),
    });
    return t;
}

template <> const Table<Batch> &tableOf<Batch>()
{
    using T = Batch;
    static const auto t = table<T>("batch", QT_TRANSLATE_NOOP("Field", "import of numbers"), {
        field<&T::source>("source", Reference, QT_TRANSLATE_NOOP("Field", "source of numbers")),
        field<&T::state>("state", QT_TRANSLATE_NOOP("Field", "state")),
        field<&T::files>("files", QT_TRANSLATE_NOOP("Field", "files")),
        field<&T::hashes>("hashes", QT_TRANSLATE_NOOP("Field", "file hashes")),
        field<&T::from>("from", QT_TRANSLATE_NOOP("Field", "start")),
        field<&T::to>("to", QT_TRANSLATE_NOOP("Field", "end")),
        field<&T::bucketSeconds>("bucket_seconds", QT_TRANSLATE_NOOP("Field", "bucket")),
        field<&T::rows>("rows", QT_TRANSLATE_NOOP("Field", "rows")),
        field<&T::mapping>("mapping", QT_TRANSLATE_NOOP("Field", "mapping")),
        field<&T::counts>("counts", QT_TRANSLATE_NOOP("Field", "counts")),
        field<&T::correctedZone>("corrected_zone", QT_TRANSLATE_NOOP("Field", "corrected time zone")),
        field<&T::ranges>("ranges", QT_TRANSLATE_NOOP("Field", "covered ranges")),
    });
    return t;
}


const QList<const EntityInfo *> &entities()
{
    static const QList<const EntityInfo *> all = {
        &tableOf<SeverityLevel>().info, &tableOf<Service>().info,      &tableOf<Team>().info,
        &tableOf<Person>().info,        &tableOf<ListEntry>().info,       &tableOf<Policy>().info,
        &tableOf<DeadlinePreset>().info,
        &tableOf<MetricSource>().info,  &tableOf<CalendarMark>().info, &tableOf<Batch>().info,
        &tableOf<Incident>().info,      &tableOf<ServiceRole>().info,  &tableOf<SeverityChange>().info,
        &tableOf<ImpactWindow>().info,  &tableOf<TimelineEvent>().info, &tableOf<Milestone>().info,
        &tableOf<Participant>().info,   &tableOf<Link>().info,         &tableOf<SourceLine>().info,
        &tableOf<Evidence>().info,      &tableOf<Cause>().info,        &tableOf<Lesson>().info,
        &tableOf<Improvement>().info,   &tableOf<Question>().info,     &tableOf<ActionItem>().info,
        &tableOf<Section>().info,       &tableOf<Deadline>().info,     &tableOf<Review>().info,
        &tableOf<Figure>().info,        &tableOf<Waiver>().info,
    };
    return all;
}

const EntityInfo *entityNamed(QStringView name)
{
    for (const EntityInfo *entity : entities()) {
        if (name == QLatin1StringView(entity->name))
            return entity;
    }
    return nullptr;
}

int EntityInfo::indexOf(QAnyStringView field, qsizetype from) const
{
    for (qsizetype n = 0; n < fields.size(); ++n) {
        const qsizetype i = (from + n) % fields.size();
        if (field == fields[i].nameText)
            return int(i);
    }
    return -1;
}

Value emptyValue(const FieldInfo &field)
{
    switch (field.kind) {
    case FieldKind::Text:
    case Markdown:
    case FieldKind::Choice:
    case Reference:
        return QStringLiteral("");
    case FieldKind::List:
    case References:
        return QJsonArray();
    case FieldKind::Object:
        return QJsonObject();
    case FieldKind::Boolean:
        return false;
    default:
        return Value::Null;
    }
}

QString labelOf(const FieldInfo &field)
{
    return QCoreApplication::translate("Field", field.label);
}

QString labelOf(const EntityInfo &entity)
{
    return QCoreApplication::translate("Field", entity.label);
}

Value toValue(const Moment &moment) { return moment == Moment{} ? Value(Value::Null) : Value(moment); }

bool fromValue(const Value &value, Moment &moment)
{
    if (value.isNull() || value.isUndefined()) {
        moment = {};
        return true;
    }
    if (const Moment *known = value.moment()) {
        moment = *known;
        return true;
    }
    if (!value.isObject())
        return false;
    const QJsonObject object = value.toObject();
    Moment read;
    if (!valueToMember(object[u"at"], read.at) || !valueToMember(object[u"end"], read.end)
        || !valueToMember(object[u"precision"], read.precision) || !valueToMember(object[u"written"], read.written)
        || !valueToMember(object[u"zone"], read.zone))
        return false;
    moment = read;
    return true;
}

} // namespace hindsight
