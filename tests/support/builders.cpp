// SPDX-License-Identifier: GPL-3.0-or-later
#include "builders.h"

#include "models/incident/order.h"
#include "models/incident/timetext.h"

#include <QDateTime>
#include <QTimeZone>

namespace hindsight {

using namespace Qt::StringLiterals;

UidSource::UidSource(QRandomGenerator &generator) : rng(generator), milliseconds(1'720'000'000'000 + rng.bounded(1'000'000'000)) {}

QString UidSource::next()
{
    ++milliseconds;
    const quint64 low = rng.generate64();
    return u"%1-%2-7%3-%4-%5"_s
        .arg(milliseconds >> 16, 8, 16, QLatin1Char('0'))
        .arg(milliseconds & 0xffff, 4, 16, QLatin1Char('0'))
        .arg(low & 0xfff, 3, 16, QLatin1Char('0'))
        .arg(0x8000 | (low >> 12 & 0x3fff), 4, 16, QLatin1Char('0'))
        .arg(low >> 26 & 0xffff'ffff'ffff, 12, 16, QLatin1Char('0'));
}

namespace {

template <class List> auto anyOf(QRandomGenerator &rng, const List &list)
{
    return list[rng.bounded(int(std::size(list)))];
}

// What breaks programs that quote, split or escape: separators, quotes, markup, other scripts, signs outside the BMP.
const QStringList words = {
    u"checkout"_s,   u"gateway"_s, u"card"_s,         u"rollback"_s,  u"it's"_s,       u"\"quoted\""_s, u"a|b"_s,     u"x;y,z"_s,
    u"<b>bold</b>"_s, u"&amp;"_s,  u"50%"_s,          u"%1"_s,        u"back\\slash"_s, u"`code`"_s,    u"*star*"_s,  u"[link](x)"_s,
    u"Grüße"_s,      u"日本語"_s,   u"שלום"_s,          u"e\u0301"_s,   u"🔥"_s,          u"--"_s,        u"a: b"_s,    u"#7"_s,
    u"{{name}}"_s,   u"$HOME"_s,   u"'; DROP TABLE"_s, u"null"_s,     u"007"_s,         u"~10:30"_s,    u"\u00a0nbsp"_s, u"INC-1"_s,
};

QString randomText(QRandomGenerator &rng)
{
    // Starts and ends with a plain word: the edges of a field are trimmed by whoever types it.
    QString text = u"Text %1"_s.arg(rng.bounded(100'000));
    for (int i = rng.bounded(5); i > 0; --i)
        text += u' ' + anyOf(rng, words);
    return text + u" end"_s;
}

QString randomMarkdown(QRandomGenerator &rng)
{
    const auto block = [&]() -> QString {
        switch (rng.bounded(6)) {
        case 0: return u"- one %1\n- two\n  - nested"_s.arg(randomText(rng));
        case 1: return u"| a | b |\n|---|:-:|\n| %1 | `x\\|y` |"_s.arg(rng.bounded(1000));
        case 2: return u"```sh\n# no heading\n10:30 GMT: no event\n```"_s;
        case 3: return u"> quoted\n> %1"_s.arg(randomText(rng));
        case 4: return u"%1\nsecond line"_s.arg(randomText(rng));
        default: return randomText(rng);
        }
    };
    QString text = randomText(rng);
    for (int i = rng.bounded(3); i > 0; --i)
        text += u"\n\n"_s + block();
    return text;
}

QStringList randomTexts(QRandomGenerator &rng)
{
    QStringList texts;
    for (int i = 1 + rng.bounded(3); i > 0; --i)
        texts.append(randomText(rng));
    return texts;
}

QJsonObject randomObject(QRandomGenerator &rng)
{
    QJsonObject object;
    for (int i = 1 + rng.bounded(3); i > 0; --i)
        object.insert(randomText(rng), QJsonArray::fromStringList(randomTexts(rng)));
    return object;
}

struct FixedZone
{
    const char *name;
    int minutes; ///< ahead of UTC in the summer of 2024
};
constexpr FixedZone fixedZones[] = {
    {"UTC", 0},      {"GMT", 0},         {"CEST", 120},           {"PST", -480},
    {"+05:30", 330}, {"Asia/Tokyo", 540}, {"Europe/Berlin", 120}, {"America/New_York", -240},
};

} // namespace

Moment randomMoment(QRandomGenerator &rng)
{
    const FixedZone zone = anyOf(rng, fixedZones);
    Moment moment;
    moment.precision = anyOf(rng, precisionNames).value;
    moment.zone = QString::fromLatin1(zone.name);
    if (moment.precision == Precision::Unknown) {
        moment.written = u"some time in the night"_s;
        return moment;
    }

    const qint64 june = QDateTime(QDate(2024, 6, 1), QTime(0, 0), QTimeZone::UTC).toMSecsSinceEpoch() * 1000;
    const qint64 day = 24 * 60 * microsecondsPerMinute;
    const auto local = [&](qint64 at, const QString &format) {
        return QDateTime::fromMSecsSinceEpoch(at / 1000 + zone.minutes * 60'000, QTimeZone::UTC).toString(format);
    };
    qint64 at = june + rng.bounded(90) * day - zone.minutes * microsecondsPerMinute; // a local midnight
    if (moment.precision != Precision::Day)
        at += rng.bounded(24 * 60) * microsecondsPerMinute;
    QString text = local(at, moment.precision == Precision::Day ? u"yyyy-MM-dd"_s : u"yyyy-MM-dd HH:mm"_s);
    if (moment.precision == Precision::Second) {
        at += rng.bounded(60) * microsecondsPerSecond;
        text = local(at, u"yyyy-MM-dd HH:mm:ss"_s);
        if (rng.bounded(2)) {
            const int fraction = rng.bounded(int(microsecondsPerSecond));
            at += fraction;
            text += u".%1"_s.arg(fraction, 6, 10, QLatin1Char('0'));
        }
    } else if (moment.precision == Precision::Approximate) {
        text.insert(0, u'~');
    } else if (moment.precision == Precision::Range) {
        moment.end = at + (1 + rng.bounded(600)) * microsecondsPerMinute;
        text += u'-' + local(*moment.end, u"HH:mm"_s);
    }
    moment.at = at;
    moment.written = text + u' ' + moment.zone;
    return moment;
}

Value randomValue(QRandomGenerator &rng, const FieldInfo &field)
{
    const QLatin1StringView name(field.name);
    switch (field.kind) {
    case FieldKind::Text:
        if (name == "zone"_L1 || name == "market_zone"_L1)
            return QString::fromLatin1(anyOf(rng, fixedZones).name);
        return randomText(rng);
    case FieldKind::Markdown:
        return randomMarkdown(rng);
    case FieldKind::Integer:
        return name == "level"_L1 ? 1 + rng.bounded(6) : 1 + rng.bounded(1'000'000);
    case FieldKind::Real:
        return rng.generateDouble();
    case FieldKind::Boolean:
        return rng.bounded(2) == 1;
    case FieldKind::Choice:
        return anyOf(rng, field.choices());
    case FieldKind::List:
        return QJsonArray::fromStringList(randomTexts(rng));
    case FieldKind::Object:
        return randomObject(rng);
    case FieldKind::Time:
        return toValue(randomMoment(rng));
    case FieldKind::Reference:
        return QString(u""_s);
    case FieldKind::References:
        return QJsonArray();
    }
    Q_UNREACHABLE_RETURN(Value::Null);
}

Record randomRecord(QRandomGenerator &rng, int size)
{
    UidSource uids(rng);
    Record record;
    record.incident = randomPart<Incident>(rng);
    record.incident.uid = uids.next();
    record.incident.metricSource = uids.next();
    record.incident.mergedInto = uids.next();

    forEachPart(record, [&](auto &list, const char *) {
        using Part = std::decay_t<decltype(list)>::value_type;
        for (int i = 0; i < size; ++i)
            list.append(randomPart<Part>(rng));
    });
    record.milestones.resize(qMin(size, int(std::size(milestoneKindNames) * std::size(milestoneSourceNames))));
    for (qsizetype i = 0; i < record.milestones.size(); ++i) {
        record.milestones[i].kind = milestoneKindNames[i % std::size(milestoneKindNames)].value;
        record.milestones[i].source = milestoneSourceNames[i / std::size(milestoneKindNames)].value;
    }
    sortRecord(record); // uids and positions then ascend in this order

    forEachPart(record, [&](auto &list, const char *) {
        qint64 position = 0;
        for (auto &part : list) {
            part.uid = uids.next();
            if constexpr (requires { part.position; })
                part.position = position++;
            if constexpr (requires { part.incidents; })
                part.incidents = {record.incident.uid};
            else
                part.incident = record.incident.uid;
        }
    });
    if (size > 0) {
        const auto uidOf = [&](const auto &list) { return anyOf(rng, list).uid; };
        for (Milestone &milestone : record.milestones)
            milestone.event = uidOf(record.events);
        for (Link &link : record.links)
            link.other = uids.next();
        for (TimelineEvent &event : record.events)
            event.sourceLine = uidOf(record.sourceLines);
        for (Evidence &evidence : record.evidence)
            evidence.subject = rng.bounded(2) ? uidOf(record.events) : uidOf(record.actions);
        for (Cause &cause : record.causes)
            cause.events = {uidOf(record.events)};
        for (Question &question : record.questions)
            question.event = uidOf(record.events);
        for (ActionItem &action : record.actions)
            action.causes = {uidOf(record.causes)};
        for (Figure &figure : record.figures)
            figure.metricSource = record.incident.metricSource;
        for (Waiver &waiver : record.waivers)
            waiver.subject = uidOf(record.causes);
    }
    return record;
}

Record outageRecord()
{
    QRandomGenerator rng(20240720);
    UidSource uids(rng);
    const auto clock = [](int hour, int minute) {
        Moment moment;
        moment.at = QDateTime(QDate(2024, 7, 20), QTime(hour, minute), QTimeZone::UTC).toMSecsSinceEpoch() * 1000;
        moment.precision = Precision::Minute;
        moment.written = u"%1:%2 GMT"_s.arg(hour, 2, 10, QLatin1Char('0')).arg(minute, 2, 10, QLatin1Char('0'));
        moment.zone = u"GMT"_s;
        return moment;
    };

    Record record;
    Incident &incident = record.incident;
    incident.uid = uids.next();
    incident.title = u"Checkout outage after a payment gateway update"_s;
    incident.zone = u"UTC"_s;
    incident.tags = {u"checkout"_s, u"payments"_s};
    incident.summary = u"An update of the payment gateway integration made checkout fail for one payment method, for an hour and a half."_s;
    incident.impact = u"Checkout was down: customers could not pay. About 60% of the active users were affected; sales were lost."_s;
    incident.rootCauseSummary = u"A recent update brought the checkout service and the payment gateway into conflict."_s;
    incident.detection = u"Customers complained, and support told engineering five minutes later."_s;
    incident.resolution = u"Engineering rolled the update back and tested checkout before calling it restored."_s;
    incident.conclusion = u"Critical services such as payments need thorough tests and careful updates."_s;
    incident.detectionSource = DetectionSource::UserReported;
    incident.statedDurationMinutes = 90;

    // Gives a part its uid, incident and position, and appends it.
    const auto add = [&](auto &list, auto part) {
        part.uid = uids.next();
        if constexpr (requires { part.incidents; })
            part.incidents = {incident.uid};
        else
            part.incident = incident.uid;
        if constexpr (requires { part.position; })
            part.position = list.size();
        list.append(part);
    };

    add(record.services, ServiceRole{.service = u"Checkout"_s, .part = ServicePart::Affected});
    add(record.services, ServiceRole{.service = u"Payment gateway"_s, .part = ServicePart::Origin});
    add(record.severities, SeverityChange{.at = clock(10, 35), .severity = u"SEV-2"_s, .reason = u"reports of failing purchases"_s});
    add(record.severities, SeverityChange{.at = clock(11, 0), .severity = u"SEV-1"_s, .reason = u"more than half of the users"_s});
    add(record.windows, ImpactWindow{.from = clock(10, 30), .to = clock(12, 0), .services = {u"Checkout"_s},
                                     .degree = ImpactDegree::Partial, .shareFailing = 0.6, .severity = u"SEV-1"_s,
                                     .note = u"share of the active users"_s});

    const auto event = [&](int hour, int minute, EventKind kind, const QString &actor, const QString &text) {
        add(record.events, TimelineEvent{.at = clock(hour, minute), .kind = kind, .actor = actor, .text = text});
    };
    event(10, 30, EventKind::Detection, u"Customers"_s, u"Customers complained that they could not complete a purchase."_s);
    event(10, 35, EventKind::Escalation, u"Support"_s, u"Support told engineering, who began to read the checkout service's logs."_s);
    event(10, 45, EventKind::Finding, u"Engineering"_s, u"First checks pointed to the payment gateway: every failed transaction used the same payment method."_s);
    event(11, 0, EventKind::Escalation, u"Engineering"_s, u"The payment integration team was called in."_s);
    event(11, 15, EventKind::Finding, u"Payment integration"_s, u"A recent update was found to conflict with the payment gateway's API."_s);
    event(11, 30, EventKind::Action, u"Payment integration"_s, u"The update was rolled back, and the service was tested."_s);
    event(12, 0, EventKind::Recovery, u"Engineering"_s, u"Checkout was fully restored; customers could pay again."_s);

    const auto milestone = [&](MilestoneKind kind, MilestoneSource source, int index) {
        add(record.milestones, Milestone{.kind = kind, .source = source, .at = record.events[index].at, .event = record.events[index].uid});
    };
    milestone(MilestoneKind::Began, MilestoneSource::Stated, 0);
    milestone(MilestoneKind::Detected, MilestoneSource::Set, 0);
    milestone(MilestoneKind::Acknowledged, MilestoneSource::Set, 1);
    milestone(MilestoneKind::Mitigated, MilestoneSource::Set, 5);
    milestone(MilestoneKind::Resolved, MilestoneSource::Stated, 6);

    add(record.participants, Participant{.role = u"commander"_s, .person = u"Engineering lead"_s});
    add(record.causes, Cause{.kind = CauseKind::Trigger, .text = u"An update of the payment gateway integration was deployed; it conflicted with the checkout service."_s,
                             .category = u"change"_s, .events = {record.events[4].uid}});
    add(record.causes, Cause{.kind = CauseKind::ContributingFactor, .text = u"Neither review nor tests covered this payment method together with the gateway."_s,
                             .category = u"testing"_s});
    add(record.lessons, Lesson{.kind = LessonKind::WentWell, .text = u"The update could be rolled back within a quarter of an hour."_s});
    add(record.lessons, Lesson{.kind = LessonKind::WentWrong, .text = u"Customers noticed before any alert did."_s});
    add(record.lessons, Lesson{.kind = LessonKind::Lucky, .text = u"Only one payment method failed, which pointed to the gateway."_s});

    const auto improvement = [&](const QString &theme, const QString &text) {
        add(record.improvements, Improvement{.theme = theme, .text = text});
    };
    improvement(u"Code Review"_s, u"Reviews look for conflicts with other services before an update goes out."_s);
    improvement(u"Testing"_s, u"The test environment covers the integration with the payment gateway."_s);
    improvement(u"Monitoring"_s, u"Payment methods are watched one by one."_s);

    const auto action = [&](ActionKind kind, const QString &theme, const QString &text) {
        add(record.actions, ActionItem{.causes = {record.causes[1].uid}, .text = text, .kind = kind, .theme = theme, .team = u"Payments"_s});
    };
    action(ActionKind::Prevent, u"Code Review"_s, u"Review and improve the code of the payment gateway integration."_s);
    action(ActionKind::Prevent, u"Testing"_s, u"Write more tests for updates of the payment gateway."_s);
    action(ActionKind::Detect, u"Monitoring"_s, u"Set up an alert for an unusual drop in successful transactions."_s);
    return record;
}

namespace {

// A minute of the outage: cards fail from 10:30 on, and are well again at noon.
QJsonObject frozenSlice(const QString &from, int minutes, const QStringList &methods)
{
    const qint64 start = fromIsoText(from).value();
    const QString to = isoText(start + minutes * microsecondsPerMinute);
    QJsonArray attempts, lines, known, notFinal;
    known.append(QJsonArray{from, to});
    notFinal.append(QJsonArray{isoText(start + (minutes - 10) * microsecondsPerMinute), to});
    QList<QJsonArray> values(methods.size()), bases(methods.size());
    for (int i = 0; i < minutes; ++i) {
        const qint64 minute = (start / microsecondsPerMinute + i) % (24 * 60);
        const bool fails = minute >= 10 * 60 + 30 && minute < 12 * 60;
        const int all = int(180 + (minute * 37) % 41);
        attempts.append(all);
        for (qsizetype m = 0; m < methods.size(); ++m) {
            const int share = methods[m].isEmpty() ? all : methods[m] == "card"_L1 ? all * 3 / 5 : all * 2 / 5;
            const int failed = methods[m] == "wallet"_L1 ? int(minute % 3) : fails ? int(all * 2 / 5 + minute % 7) : int(minute % 5);
            bases[m].append(share);
            values[m].append(std::max(0, share - failed));
        }
    }
    for (qsizetype m = 0; m < methods.size(); ++m)
        lines.append(QJsonObject{{u"name"_s, methods[m]}, {u"colour"_s, m}, {u"values"_s, values[m]}, {u"of"_s, bases[m]}});
    QJsonObject slice{{u"source"_s, u"Card *payments*"_s},
                      {u"source_uid"_s, u"source-1"_s},
                      {u"hashes"_s, QJsonArray{u"xxh3-128:1"_s}},
                      {u"quantity"_s, u"success_rate"_s},
                      {u"unit"_s, u"attempt"_s},
                      {u"from"_s, from},
                      {u"to"_s, to},
                      {u"bucket_seconds"_s, 60},
                      {u"known"_s, known},
                      {u"not_final"_s, notFinal},
                      {u"attempts"_s, attempts},
                      {u"lines"_s, lines}};
    if (methods.size() > 1)
        slice.insert(u"by"_s, u"method"_s);
    return slice;
}

} // namespace

Record frozenRecord()
{
    Record record = outageRecord();
    const Moment captured{.at = fromIsoText(u"2024-07-20T14:05:30Z"), .precision = Precision::Second};
    const Evidence evidence{.incident = record.incident.uid, .subject = record.events[1].uid, .kind = EvidenceKind::Slice, .captured = captured};
    record.evidence = {evidence, evidence};
    record.evidence[0].uid = u"0190cf2e-0000-7000-8000-000000000001"_s;
    record.evidence[0].title = u"Success rate, 10:00 to 12:30"_s;
    record.evidence[0].slice = frozenSlice(u"2024-07-20T10:00:00Z"_s, 150, {u""_s});
    record.evidence[1].uid = u"0190cf2e-0000-7000-8000-000000000002"_s;
    record.evidence[1].title = u"Success rate, 10:20 to 11:00"_s;
    record.evidence[1].slice = frozenSlice(u"2024-07-20T10:20:00Z"_s, 40, {u""_s, u"card"_s, u"wallet"_s});
    record.evidence[1].position = 1;
    return record;
}

QString testData(const QString &name)
{
    return QStringLiteral(TEST_SOURCE_DIR "/") + name;
}

} // namespace hindsight
