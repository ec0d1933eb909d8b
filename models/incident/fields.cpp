// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields.h"

#include "catalogue.h"
#include "record.h"
#include "source.h"

#include <QCoreApplication>

#include <type_traits>

namespace hindsight {

namespace {

template <class T> struct IsOptional : std::false_type {};
template <class T> struct IsOptional<std::optional<T>> : std::true_type {};

template <class M> Value memberToValue(const M &member)
{
    if constexpr (std::is_enum_v<M>)
        return QString::fromLatin1(nameOf(member));
    else if constexpr (std::is_same_v<M, QStringList>)
        return QJsonArray::fromStringList(member);
    else if constexpr (std::is_same_v<M, QString>)
        return member.isNull() ? QStringLiteral("") : member;
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
        for (const Value &text : value.toArray()) {
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

template <class E> QStringList choiceNames()
{
    QStringList names;
    for (const Named<E> &named : namesOf<E>)
        names.append(QString::fromLatin1(named.name));
    return names;
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
    Table<T> t{{name, label, {}}, fields};
    for (const Field<T> &f : fields)
        t.info.fields.append(f);
    return t;
}

} // namespace

#define L(text) QT_TRANSLATE_NOOP("Field", text)
using FieldKind::Markdown;
using FieldKind::Reference;
using FieldKind::References;

template <> const Table<Incident> &tableOf<Incident>()
{
    using T = Incident;
    static const auto t = table<T>("incident", L("incident"), {
        field<&T::number>("number", L("number")),
        field<&T::externalKeys>("external_keys", L("external keys")),
        field<&T::title>("title", L("title")),
        field<&T::kind>("kind", L("kind")),
        field<&T::zone>("zone", L("time zone")),
        field<&T::tags>("tags", L("tags")),
        field<&T::summary>("summary", Markdown, L("summary")),
        field<&T::impact>("impact", Markdown, L("impact")),
        field<&T::rootCauseSummary>("root_cause_summary", Markdown, L("root cause in short")),
        field<&T::detection>("detection", Markdown, L("detection")),
        field<&T::resolution>("resolution", Markdown, L("resolution")),
        field<&T::conclusion>("conclusion", Markdown, L("conclusion")),
        field<&T::detectionSource>("detection_source", L("detection source")),
        field<&T::statedDurationMinutes>("stated_duration_minutes", L("stated duration")),
        field<&T::postmortemState>("postmortem_state", L("postmortem state")),
        field<&T::owner>("owner", L("postmortem owner")),
        field<&T::reviewers>("reviewers", L("reviewers")),
        field<&T::meeting>("meeting", L("meeting")),
        field<&T::due>("due", L("postmortem due")),
        field<&T::followUp>("follow_up", L("follow-up review")),
        field<&T::metricSource>("metric_source", Reference, L("source of numbers")),
        field<&T::rangeFrom>("range_from", L("start of the range")),
        field<&T::rangeTo>("range_to", L("end of the range")),
        field<&T::origin>("origin", L("origin")),
        field<&T::mergedInto>("merged_into", Reference, L("merged into")),
        field<&T::binned>("binned", L("in the bin since")),
        field<&T::sample>("sample", L("sample")),
    });
    return t;
}

template <> const Table<ServiceRole> &tableOf<ServiceRole>()
{
    using T = ServiceRole;
    static const auto t = table<T>("service_role", L("service of the incident"), {
        field<&T::incident>("incident", Reference, L("incident")),
        field<&T::service>("service", L("service")),
        field<&T::part>("part", L("part")),
        field<&T::providerIncident>("provider_incident", L("provider's incident")),
        field<&T::statusPage>("status_page", L("status page")),
        field<&T::position>("position", L("position")),
    });
    return t;
}

template <> const Table<SeverityChange> &tableOf<SeverityChange>()
{
    using T = SeverityChange;
    static const auto t = table<T>("severity_change", L("severity"), {
        field<&T::incident>("incident", Reference, L("incident")),
        field<&T::at>("at", L("time")),
        field<&T::severity>("severity", L("severity")),
        field<&T::reason>("reason", L("reason")),
    });
    return t;
}

template <> const Table<ImpactWindow> &tableOf<ImpactWindow>()
{
    using T = ImpactWindow;
    static const auto t = table<T>("impact_window", L("impact window"), {
        field<&T::incident>("incident", Reference, L("incident")),
        field<&T::from>("from", L("start")),
        field<&T::to>("to", L("end")),
        field<&T::services>("services", L("services")),
        field<&T::dimensions>("dimensions", L("attribute values")),
        field<&T::degree>("degree", L("degree")),
        field<&T::shareFailing>("share_failing", L("share failing")),
        field<&T::severity>("severity", L("severity")),
        field<&T::note>("note", L("note")),
    });
    return t;
}

template <> const Table<Milestone> &tableOf<Milestone>()
{
    using T = Milestone;
    static const auto t = table<T>("milestone", L("milestone"), {
        field<&T::incident>("incident", Reference, L("incident")),
        field<&T::kind>("kind", L("kind")),
        field<&T::source>("source", L("source")),
        field<&T::at>("at", L("time")),
        field<&T::event>("event", Reference, L("event")),
    });
    return t;
}

template <> const Table<Participant> &tableOf<Participant>()
{
    using T = Participant;
    static const auto t = table<T>("participant", L("role"), {
        field<&T::incident>("incident", Reference, L("incident")),
        field<&T::role>("role", L("role")),
        field<&T::person>("person", L("person")),
        field<&T::note>("note", L("note")),
        field<&T::position>("position", L("position")),
    });
    return t;
}

template <> const Table<Link> &tableOf<Link>()
{
    using T = Link;
    static const auto t = table<T>("link", L("link"), {
        field<&T::incident>("incident", Reference, L("incident")),
        field<&T::kind>("kind", L("kind")),
        field<&T::other>("other", Reference, L("other incident")),
        field<&T::url>("url", L("address")),
        field<&T::title>("title", L("title")),
        field<&T::position>("position", L("position")),
    });
    return t;
}

template <> const Table<TimelineEvent> &tableOf<TimelineEvent>()
{
    using T = TimelineEvent;
    static const auto t = table<T>("event", L("event"), {
        field<&T::incident>("incident", Reference, L("incident")),
        field<&T::at>("at", L("time")),
        field<&T::kind>("kind", L("kind")),
        field<&T::actor>("actor", L("who")),
        field<&T::role>("role", L("role")),
        field<&T::text>("text", Markdown, L("text")),
        field<&T::key>("key", L("key mark")),
        field<&T::audience>("audience", L("audience")),
        field<&T::channel>("channel", L("channel")),
        field<&T::approvedBy>("approved_by", L("approved by")),
        field<&T::sourceLine>("source_line", Reference, L("source line")),
        field<&T::origin>("origin", L("origin")),
        field<&T::position>("position", L("position")),
    });
    return t;
}

template <> const Table<SourceLine> &tableOf<SourceLine>()
{
    using T = SourceLine;
    static const auto t = table<T>("source_line", L("source line"), {
        field<&T::incident>("incident", Reference, L("incident")),
        field<&T::at>("at", L("time")),
        field<&T::kind>("kind", L("kind")),
        field<&T::author>("author", L("author")),
        field<&T::channel>("channel", L("channel")),
        field<&T::text>("text", L("text")),
        field<&T::raw>("raw", L("as received")),
        field<&T::origin>("origin", L("origin")),
        field<&T::position>("position", L("position")),
    });
    return t;
}

template <> const Table<Evidence> &tableOf<Evidence>()
{
    using T = Evidence;
    static const auto t = table<T>("evidence", L("evidence"), {
        field<&T::incident>("incident", Reference, L("incident")),
        field<&T::subject>("subject", Reference, L("subject")),
        field<&T::kind>("kind", L("kind")),
        field<&T::title>("title", L("title")),
        field<&T::url>("url", L("address")),
        field<&T::text>("text", L("text")),
        field<&T::language>("language", L("language")),
        field<&T::attachment>("attachment", L("attachment")),
        field<&T::slice>("slice", L("frozen numbers")),
        field<&T::isPrivate>("private", L("private")),
        field<&T::captured>("captured", L("captured")),
        field<&T::position>("position", L("position")),
    });
    return t;
}

template <> const Table<Cause> &tableOf<Cause>()
{
    using T = Cause;
    static const auto t = table<T>("cause", L("cause"), {
        field<&T::incident>("incident", Reference, L("incident")),
        field<&T::kind>("kind", L("kind")),
        field<&T::text>("text", Markdown, L("text")),
        field<&T::category>("category", L("category")),
        field<&T::events>("events", References, L("events")),
        field<&T::position>("position", L("position")),
    });
    return t;
}

template <> const Table<Lesson> &tableOf<Lesson>()
{
    using T = Lesson;
    static const auto t = table<T>("lesson", L("lesson"), {
        field<&T::incident>("incident", Reference, L("incident")),
        field<&T::kind>("kind", L("kind")),
        field<&T::text>("text", Markdown, L("text")),
        field<&T::position>("position", L("position")),
    });
    return t;
}

template <> const Table<Improvement> &tableOf<Improvement>()
{
    using T = Improvement;
    static const auto t = table<T>("improvement", L("improvement"), {
        field<&T::incident>("incident", Reference, L("incident")),
        field<&T::theme>("theme", L("theme")),
        field<&T::text>("text", Markdown, L("text")),
        field<&T::position>("position", L("position")),
    });
    return t;
}

template <> const Table<Question> &tableOf<Question>()
{
    using T = Question;
    static const auto t = table<T>("question", L("open question"), {
        field<&T::incident>("incident", Reference, L("incident")),
        field<&T::text>("text", Markdown, L("text")),
        field<&T::answer>("answer", Markdown, L("answer")),
        field<&T::event>("event", Reference, L("event")),
        field<&T::position>("position", L("position")),
    });
    return t;
}

template <> const Table<ActionItem> &tableOf<ActionItem>()
{
    using T = ActionItem;
    static const auto t = table<T>("action", L("action item"), {
        field<&T::number>("number", L("number")),
        field<&T::incidents>("incidents", References, L("incidents")),
        field<&T::causes>("causes", References, L("causes")),
        field<&T::text>("text", Markdown, L("text")),
        field<&T::kind>("kind", L("kind")),
        field<&T::theme>("theme", L("theme")),
        field<&T::team>("team", L("team")),
        field<&T::person>("person", L("person")),
        field<&T::priority>("priority", L("priority")),
        field<&T::status>("status", L("status")),
        field<&T::statusReason>("status_reason", L("reason")),
        field<&T::due>("due", L("due")),
        field<&T::done>("done", L("done")),
        field<&T::verifiedBy>("verified_by", L("verified by")),
        field<&T::verification>("verification", L("verification")),
        field<&T::verified>("verified", L("verified")),
        field<&T::acceptedBy>("accepted_by", L("risk accepted by")),
        field<&T::acceptedUntil>("accepted_until", L("risk accepted until")),
        field<&T::trackerKey>("tracker_key", L("tracker key")),
        field<&T::trackerUrl>("tracker_url", L("tracker address")),
        field<&T::trackerStatus>("tracker_status", L("tracker status")),
        field<&T::trackerAsOf>("tracker_as_of", L("tracker status as of")),
        field<&T::origin>("origin", L("origin")),
        field<&T::position>("position", L("position")),
    });
    return t;
}

template <> const Table<Section> &tableOf<Section>()
{
    using T = Section;
    static const auto t = table<T>("section", L("section"), {
        field<&T::incident>("incident", Reference, L("incident")),
        field<&T::title>("title", L("title")),
        field<&T::text>("text", Markdown, L("text")),
        field<&T::level>("level", L("level")),
        field<&T::position>("position", L("position")),
    });
    return t;
}

template <> const Table<Deadline> &tableOf<Deadline>()
{
    using T = Deadline;
    static const auto t = table<T>("deadline", L("deadline"), {
        field<&T::incident>("incident", Reference, L("incident")),
        field<&T::name>("name", L("name")),
        field<&T::recipient>("recipient", L("recipient")),
        field<&T::startsAt>("starts_at", L("clock starts at")),
        field<&T::allowedMinutes>("allowed_minutes", L("allowed minutes")),
        field<&T::done>("done", L("done")),
        field<&T::reference>("reference", L("reference")),
        field<&T::position>("position", L("position")),
    });
    return t;
}

template <> const Table<Review> &tableOf<Review>()
{
    using T = Review;
    static const auto t = table<T>("review", L("review"), {
        field<&T::incident>("incident", Reference, L("incident")),
        field<&T::state>("state", L("state")),
        field<&T::at>("at", L("time")),
        field<&T::by>("by", L("who")),
        field<&T::step>("step", L("step")),
        field<&T::note>("note", L("note")),
    });
    return t;
}

template <> const Table<Figure> &tableOf<Figure>()
{
    using T = Figure;
    static const auto t = table<T>("figure", L("figure"), {
        field<&T::incident>("incident", Reference, L("incident")),
        field<&T::name>("name", L("name")),
        field<&T::value>("value", L("value")),
        field<&T::low>("low", L("low")),
        field<&T::high>("high", L("high")),
        field<&T::confidence>("confidence", L("confidence")),
        field<&T::unit>("unit", L("unit")),
        field<&T::currency>("currency", L("currency")),
        field<&T::method>("method", L("method")),
        field<&T::methodVersion>("method_version", L("version of the method")),
        field<&T::metricSource>("metric_source", Reference, L("source of numbers")),
        field<&T::fileHashes>("file_hashes", L("file hashes")),
        field<&T::filter>("filter", L("filter")),
        field<&T::from>("from", L("start")),
        field<&T::to>("to", L("end")),
        field<&T::at>("at", L("frozen at")),
        field<&T::by>("by", L("frozen by")),
    });
    return t;
}

template <> const Table<Waiver> &tableOf<Waiver>()
{
    using T = Waiver;
    static const auto t = table<T>("waiver", L("waived finding"), {
        field<&T::incident>("incident", Reference, L("incident")),
        field<&T::rule>("rule", L("rule")),
        field<&T::subject>("subject", Reference, L("subject")),
        field<&T::reason>("reason", L("reason")),
        field<&T::by>("by", L("who")),
        field<&T::at>("at", L("time")),
    });
    return t;
}

template <> const Table<SeverityLevel> &tableOf<SeverityLevel>()
{
    using T = SeverityLevel;
    static const auto t = table<T>("severity_level", L("severity level"), {
        field<&T::name>("name", L("name")),
        field<&T::description>("description", L("description")),
        field<&T::postmortemDueDays>("postmortem_due_days", L("days to the postmortem")),
        field<&T::position>("position", L("position")),
    });
    return t;
}

template <> const Table<Service> &tableOf<Service>()
{
    using T = Service;
    static const auto t = table<T>("service", L("service"), {
        field<&T::name>("name", L("name")),
        field<&T::team>("team", L("team")),
        field<&T::description>("description", L("description")),
        field<&T::metricSource>("metric_source", Reference, L("source of numbers")),
        field<&T::position>("position", L("position")),
    });
    return t;
}

template <> const Table<Team> &tableOf<Team>()
{
    using T = Team;
    static const auto t = table<T>("team", L("team"), {
        field<&T::name>("name", L("name")),
        field<&T::contact>("contact", L("contact")),
        field<&T::position>("position", L("position")),
    });
    return t;
}

template <> const Table<Person> &tableOf<Person>()
{
    using T = Person;
    static const auto t = table<T>("person", L("person"), {
        field<&T::name>("name", L("name")),
        field<&T::email>("email", L("e-mail")),
        field<&T::team>("team", L("team")),
        field<&T::aliases>("aliases", L("other names")),
        field<&T::left>("left", L("has left")),
        field<&T::position>("position", L("position")),
    });
    return t;
}

template <> const Table<ListEntry> &tableOf<ListEntry>()
{
    using T = ListEntry;
    static const auto t = table<T>("list_entry", L("list entry"), {
        field<&T::list>("list", L("list")),
        field<&T::name>("name", L("name")),
        field<&T::description>("description", L("description")),
        field<&T::position>("position", L("position")),
    });
    return t;
}

template <> const Table<Policy> &tableOf<Policy>()
{
    using T = Policy;
    static const auto t = table<T>("policy", L("due date policy"), {
        field<&T::severity>("severity", L("severity")),
        field<&T::priority>("priority", L("priority")),
        field<&T::dueDays>("due_days", L("days to the due date")),
        field<&T::position>("position", L("position")),
    });
    return t;
}

template <> const Table<MetricSource> &tableOf<MetricSource>()
{
    using T = MetricSource;
    static const auto t = table<T>("metric_source", L("source of numbers"), {
        field<&T::name>("name", L("name")),
        field<&T::service>("service", L("service")),
        field<&T::unit>("unit", L("unit of a row")),
        field<&T::definition>("definition", L("definition")),
        field<&T::zone>("zone", L("time zone")),
        field<&T::marketZone>("market_zone", L("time zone of the market")),
        field<&T::filter>("filter", L("filter")),
        field<&T::mappings>("mappings", L("mappings")),
        field<&T::hidden>("hidden", L("hidden")),
    });
    return t;
}

template <> const Table<CalendarMark> &tableOf<CalendarMark>()
{
    using T = CalendarMark;
    static const auto t = table<T>("calendar_mark", L("calendar mark"), {
        field<&T::source>("source", Reference, L("source of numbers")),
        field<&T::from>("from", L("start")),
        field<&T::to>("to", L("end")),
        field<&T::effect>("effect", L("effect")),
        field<&T::factor>("factor", L("factor")),
        field<&T::note>("note", L("note")),
    });
    return t;
}

template <> const Table<Batch> &tableOf<Batch>()
{
    using T = Batch;
    static const auto t = table<T>("batch", L("import of numbers"), {
        field<&T::source>("source", Reference, L("source of numbers")),
        field<&T::state>("state", L("state")),
        field<&T::files>("files", L("files")),
        field<&T::hashes>("hashes", L("file hashes")),
        field<&T::from>("from", L("start")),
        field<&T::to>("to", L("end")),
        field<&T::bucketSeconds>("bucket_seconds", L("bucket")),
        field<&T::rows>("rows", L("rows")),
        field<&T::mapping>("mapping", L("mapping")),
        field<&T::counts>("counts", L("counts")),
    });
    return t;
}

#undef L

const QList<const EntityInfo *> &entities()
{
    static const QList<const EntityInfo *> all = {
        &tableOf<SeverityLevel>().info, &tableOf<Service>().info,      &tableOf<Team>().info,
        &tableOf<Person>().info,        &tableOf<ListEntry>().info,       &tableOf<Policy>().info,
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

int EntityInfo::indexOf(QStringView field) const
{
    for (int i = 0; i < fields.size(); ++i) {
        if (field == QLatin1StringView(fields[i].name))
            return i;
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

Value toValue(const Moment &moment)
{
    if (moment == Moment{})
        return Value::Null;
    QJsonObject object;
    object.insert(QStringLiteral("at"), moment.at ? Value(*moment.at) : Value(Value::Null));
    object.insert(QStringLiteral("end"), moment.end ? Value(*moment.end) : Value(Value::Null));
    object.insert(QStringLiteral("precision"), QString::fromLatin1(nameOf(moment.precision)));
    object.insert(QStringLiteral("written"), memberToValue(moment.written));
    object.insert(QStringLiteral("zone"), memberToValue(moment.zone));
    return object;
}

bool fromValue(const Value &value, Moment &moment)
{
    if (value.isNull() || value.isUndefined()) {
        moment = {};
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
