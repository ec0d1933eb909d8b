// SPDX-License-Identifier: GPL-3.0-or-later
#include "vendors.h"

#include <QSet>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

using enum Outcome;

/// The header as the vendors' rules ask for it.
class Header
{
public:
    Header(const Sample &sample, const QList<ColumnValues> &values)
        : m_sample(sample)
        , m_values(values)
    {
        for (const QString &column : sample.header)
            m_names << squeezed(column);
    }

    bool has(QStringView name) const { return m_names.contains(name); }
    bool hasAll(std::initializer_list<QStringView> names) const
    {
        return std::ranges::all_of(names, [this](QStringView name) { return has(name); });
    }
    int count(std::initializer_list<QStringView> names) const
    {
        return int(std::ranges::count_if(names, [this](QStringView name) { return has(name); }));
    }
    /// The column as the file names it.
    QString column(QStringView name) const { return m_sample.header.value(m_names.indexOf(name)); }
    /// Lower case values of a column in the sample.
    QStringList values(QStringView name) const
    {
        const qsizetype at = m_names.indexOf(name);
        QStringList found;
        if (at >= 0) {
            for (auto it = m_values[at].counts.begin(); it != m_values[at].counts.end(); ++it)
                found << it.key().toLower();
        }
        return found;
    }
    const QStringList &names() const { return m_names; }

private:
    const Sample &m_sample;
    const QList<ColumnValues> &m_values;
    QStringList m_names;
};

QMap<QString, Outcome> outcomes(std::initializer_list<std::pair<const char16_t *, Outcome>> list)
{
    QMap<QString, Outcome> map;
    for (const auto &[status, outcome] : list)
        map.insert(QString::fromUtf16(status), outcome);
    return map;
}

/// The dashboard's export: one row per payment with its state of today, so a refunded one was paid once.
std::optional<Vendor> stripePayments(const Header &header)
{
    if (!header.has(u"createdutc")
        || header.count({u"sellermessage", u"paymentintentid", u"cardbrand", u"amountrefunded", u"statementdescriptor", u"paymentsourcetype"}) < 2)
        return std::nullopt;
    Vendor vendor{.name = u"Stripe"_s, .amountUnit = AmountUnit::Major, .unit = RowUnit::Payment};
    vendor.statuses = outcomes({{u"paid", Succeeded},
                                {u"succeeded", Succeeded},
                                {u"refunded", Succeeded},
                                {u"partially refunded", Succeeded},
                                {u"partial refund", Succeeded},
                                {u"disputed", Succeeded},
                                {u"uncaptured", Succeeded},
                                {u"refund pending", Succeeded},
                                {u"failed", Failed},
                                {u"blocked", Declined},
                                {u"canceled", Abandoned},
                                {u"incomplete", Abandoned},
                                {u"expired", Abandoned},
                                {u"pending", Open},
                                {u"requires action", Open},
                                {u"requires_payment_method", Open}});
    vendor.columns = {{header.column(u"mode"), {ColumnKind::Mode, 0}},
                      {header.column(u"id"), {ColumnKind::Id, 0}},
                      {header.column(u"paymentintentid"), {ColumnKind::OrderId, 0}}}; // several charges may belong to one
    vendor.columns.remove(QString());
    return vendor;
}

/// Reports of the balance: money that moved.
std::optional<Vendor> stripeBalance(const Header &header)
{
    const bool report = header.hasAll({u"reportingcategory", u"gross"}) || header.hasAll({u"balancetransactionid", u"reportingcategory"});
    const bool history = header.hasAll({u"type", u"source", u"amount", u"fee", u"net", u"availableonutc"});
    if (!report && !history)
        return std::nullopt;
    Vendor vendor{.name = u"Stripe"_s, .amountUnit = AmountUnit::Major, .unit = RowUnit::Payment, .settledOnly = true};
    vendor.statuses = outcomes({{u"charge", Succeeded}, {u"payment", Succeeded}});
    const QString type = header.column(report ? QStringView(u"reportingcategory") : QStringView(u"type"));
    vendor.columns = {{type, {ColumnKind::Status, 0}}};
    if (header.has(u"createdutc") && header.has(u"created"))
        vendor.columns.insert(header.column(u"created"), {ColumnKind::Created, 1});
    if (header.has(u"sourceid") || header.has(u"chargeid"))
        vendor.columns.insert(header.column(u"balancetransactionid"), {ColumnKind::Id, 0});
    return vendor;
}

/// Objects of the API, one JSON object per line; also as the `data.object` of an event.
std::optional<Vendor> stripeApi(const Header &header)
{
    for (const QStringView prefix : {QStringView(u""), QStringView(u"dataobject")}) {
        const auto name = [&prefix](QStringView end) { return QString(prefix.toString() + end.toString()); };
        const auto column = [&](QStringView end) { return header.column(name(end)); };
        if (!header.names().contains(name(u"object")) || !header.names().contains(name(u"amount")) || !header.names().contains(name(u"created")))
            continue;
        Vendor vendor{.name = u"Stripe"_s, .amountUnit = AmountUnit::Minor, .unit = RowUnit::Payment};
        vendor.statuses = outcomes({{u"succeeded", Succeeded},
                                    {u"requires_capture", Succeeded},
                                    {u"failed", Failed},
                                    {u"canceled", Abandoned},
                                    {u"pending", Open},
                                    {u"processing", Open},
                                    {u"requires_action", Open},
                                    {u"requires_confirmation", Open},
                                    {u"requires_payment_method", Open}});
        const auto is = [&](QStringView end, ColumnKind kind, int rank = 0) {
            if (const QString found = column(end); !found.isEmpty())
                vendor.columns.insert(found, {kind, rank});
        };
        is(u"created", ColumnKind::Created);
        is(u"amount", ColumnKind::Amount);
        is(u"currency", ColumnKind::Currency);
        is(u"status", ColumnKind::Status);
        is(u"id", ColumnKind::Id);
        is(u"livemode", ColumnKind::LiveFlag);
        is(u"paid", ColumnKind::AfterResult);
        is(u"paymentintent", ColumnKind::OrderId);
        is(u"invoice", ColumnKind::OrderId);
        is(u"object", ColumnKind::FreeText);
        is(u"paymentmethod", ColumnKind::Personal); // pm_...: one card
        is(u"outcomereason", ColumnKind::ErrorCode, 2);
        is(u"outcometype", ColumnKind::AfterResult);
        is(u"outcomenetworkstatus", ColumnKind::AfterResult);
        if (!prefix.isEmpty()) { // the envelope's own
            vendor.columns.insert(header.column(u"created"), {ColumnKind::Updated, 0});
            vendor.columns.insert(header.column(u"id"), {ColumnKind::Id, 4});
            vendor.columns.insert(header.column(u"livemode"), {ColumnKind::LiveFlag, 0});
            vendor.columns.insert(header.column(u"type"), {ColumnKind::AfterResult, 0});
            vendor.events = true;
        }
        vendor.columns.remove(QString());
        return vendor;
    }
    return std::nullopt;
}

/// Payment accounting: one payment several times under its Psp Reference. Received opens it, Authorised or Refused decide,
/// and what follows is the merchant's affair.
std::optional<Vendor> adyen(const Header &header)
{
    if (!header.has(u"pspreference") || header.count({u"companyaccount", u"merchantaccount", u"merchantreference", u"recordtype", u"creationdate"}) < 2)
        return std::nullopt;
    Vendor vendor{.name = u"Adyen"_s, .amountUnit = AmountUnit::Major, .unit = RowUnit::Payment};
    QStringView record;
    for (const QStringView name : std::initializer_list<QStringView>{u"recordtype", u"journaltype", u"eventcode", u"type", u"status"}) {
        if (header.has(name)) {
            record = name;
            break;
        }
    }
    const QStringList seen = record.isEmpty() ? QStringList() : header.values(record);
    const bool undecided = std::ranges::none_of(
        seen, [](const QString &value) { return QStringList{u"authorised"_s, u"authorized"_s, u"refused"_s, u"received"_s, u"error"_s}.contains(value); });
    vendor.settledOnly = undecided && seen.contains(u"settled"_s);
    vendor.events = !vendor.settledOnly;
    vendor.statuses = outcomes({{u"received", Open},
                                {u"authorised", Succeeded},
                                {u"authorized", Succeeded},
                                {u"refused", Declined},
                                {u"error", Failed},
                                {u"expired", Ignored},
                                {u"cancelled", Ignored},
                                {u"retried", Ignored},
                                {u"sentforsettle", Ignored},
                                {u"sentforrefund", Ignored},
                                {u"capturefailed", Ignored},
                                {u"authorisedpending", Open},
                                {u"refundauthorised", Ignored},
                                {u"settled", vendor.settledOnly ? Succeeded : Ignored},
                                {u"settledexternally", Ignored},
                                {u"handledexternally", Ignored},
                                {u"refused by risk", Declined},
                                {u"balance transfer", Ignored}});
    if (!record.isEmpty())
        vendor.columns.insert(header.column(record), {ColumnKind::Status, 0});
    const auto is = [&](QStringView name, ColumnKind kind, int rank = 0) {
        if (header.has(name))
            vendor.columns.insert(header.column(name), {kind, rank});
    };
    // "Creation Date" is the payment's, "Booking Date" the record's; a record's own time orders nothing that the first does not.
    is(u"creationdate", ColumnKind::Created);
    is(u"type", record == QStringView(u"type") ? ColumnKind::Status : ColumnKind::Type);
    is(u"timezone", ColumnKind::Zone);
    is(u"mainamount", ColumnKind::Amount);
    is(u"maincurrency", ColumnKind::Currency);
    if (header.has(u"mainamount"))
        is(u"paymentcurrency", ColumnKind::Currency, 5);
    is(u"grosscurrency", ColumnKind::Currency, header.has(u"currency") ? 1 : 0);
    is(u"grosscreditgc", ColumnKind::Amount, 2);
    is(u"modificationreference", ColumnKind::OrderId);
    is(u"userid", ColumnKind::Personal);
    is(u"username", ColumnKind::Personal);
    return vendor;
}

bool isNoPayment(const QString &type)
{
    for (const QStringView word : std::initializer_list<QStringView>{u"refund",        u"reversal",
                                                                     u"withdraw",      u"transfer",
                                                                     u"conversion",    u"chargeback",
                                                                     u"hold",          u"fee",
                                                                     u"payout",        u"deposit",
                                                                     u"dispute",       u"cashback",
                                                                     u"correction",    u"r\u00fcckzahlung",
                                                                     u"r\u00fcck",     u"abbuchung",
                                                                     u"gutschrift",    u"w\u00e4hrungsumrechnung",
                                                                     u"geb\u00fchr",   u"einbehalt",
                                                                     u"auszahlung",    u"storno",
                                                                     u"remboursement", u"virement",
                                                                     u"reembolso",     u"retirada",
                                                                     u"rimborso",      u"terugbetaling"})
        if (type.contains(word, Qt::CaseInsensitive))
            return true;
    return false;
}

/// The activity report: everything that moved on the account, in the language of whoever made it.
std::optional<Vendor> paypal(const Header &header, const Sample &sample, const QList<ColumnValues> &values)
{
    struct Language
    {
        QStringView date, time, zone, type, status, currency, gross, fee, net, transaction, impact;
    };
    static const Language languages[] = {
        {u"date", u"time", u"timezone", u"type", u"status", u"currency", u"gross", u"fee", u"net", u"transactionid", u"balanceimpact"},
        {u"datum", u"uhrzeit", u"zeitzone", u"typ", u"status", u"w\u00e4hrung", u"brutto", u"geb\u00fchr", u"netto", u"transaktionscode",
         u"auswirkungaufguthaben"},
        {u"date", u"heure", u"fuseauhoraire", u"type", u"\u00e9tat", u"devise", u"brut", u"frais", u"net", u"num\u00e9rodetransaction", u"impactsurlesolde"},
        {u"fecha", u"hora", u"zonahoraria", u"tipo", u"estado", u"divisa", u"bruto", u"comisi\u00f3n", u"neto", u"iddetransacci\u00f3n", u"impactoenelsaldo"},
        {u"data", u"orario", u"fusoorario", u"tipo", u"stato", u"valuta", u"lordo", u"tariffa", u"netto", u"codicetransazione", u"impattosulsaldo"},
        {u"datum", u"tijd", u"tijdzone", u"type", u"status", u"valuta", u"bruto", u"kosten", u"net", u"transactiereferentie", u"effectopsaldo"},
    };
    for (const Language &words : languages) {
        if (!header.hasAll({words.date, words.time, words.zone, words.type, words.status, words.gross}))
            continue;
        Vendor vendor{.name = u"PayPal"_s, .amountUnit = AmountUnit::Major, .unit = RowUnit::Payment};
        const auto is = [&](QStringView name, ColumnKind kind, int rank = 0) {
            if (header.has(name))
                vendor.columns.insert(header.column(name), {kind, rank});
        };
        is(words.date, ColumnKind::Created);
        is(words.time, ColumnKind::Created);
        is(words.zone, ColumnKind::Zone);
        is(words.type, ColumnKind::Type);
        is(words.status, ColumnKind::Status);
        is(words.currency, ColumnKind::Currency);
        is(words.gross, ColumnKind::Amount);
        is(words.fee, ColumnKind::OtherAmount);
        is(words.net, ColumnKind::OtherAmount);
        is(words.transaction, ColumnKind::Id);
        is(words.impact, ColumnKind::AfterResult);
        vendor.statuses = outcomes({{u"completed", Succeeded},
                                    {u"cleared", Succeeded},
                                    {u"refunded", Succeeded},
                                    {u"partially refunded", Succeeded},
                                    {u"reversed", Succeeded},
                                    {u"paid", Succeeded},
                                    {u"pending", Open},
                                    {u"processing", Open},
                                    {u"held", Open},
                                    {u"denied", Declined},
                                    {u"canceled", Declined},
                                    {u"cancelled", Declined},
                                    {u"failed", Failed},
                                    {u"expired", Abandoned},
                                    {u"unclaimed", Open},
                                    {u"returned", Ignored},
                                    {u"removed", Ignored},
                                    {u"placed", Ignored},
                                    {u"abgeschlossen", Succeeded},
                                    {u"ausstehend", Open},
                                    {u"abgelehnt", Declined},
                                    {u"storniert", Declined},
                                    {u"zur\u00fcckgezahlt", Succeeded},
                                    {u"teilweise zur\u00fcckgezahlt", Succeeded},
                                    {u"fehlgeschlagen", Failed},
                                    {u"abgelaufen", Abandoned},
                                    {u"freigegeben", Succeeded}});
        // Refunds, transfers, fees and withdrawals are rows like payments here; only their type tells them apart.
        const QString type = header.column(words.type);
        QStringList left = {u"Payment Refund"_s,
                            u"Payment Reversal"_s,
                            u"General Withdrawal"_s,
                            u"User Initiated Withdrawal"_s,
                            u"Bank Deposit to PP Account"_s,
                            u"General Currency Conversion"_s,
                            u"Account Hold for Open Authorization"_s,
                            u"Reversal of General Account Hold"_s,
                            u"Hold on Balance for Dispute Investigation"_s,
                            u"Chargeback"_s,
                            u"Chargeback Fee"_s};
        const qsizetype at = sample.header.indexOf(type);
        for (auto it = values[at].counts.begin(); it != values[at].counts.end(); ++it) {
            if (isNoPayment(it.key()) && !left.contains(it.key(), Qt::CaseInsensitive))
                left << it.key();
        }
        left.sort();
        vendor.filter.insert(type, left);
        if (header.has(words.impact)) {
            QStringList debits = {u"Debit"_s};
            for (const QString &value : {u"Soll"_s, u"D\u00e9bit"_s, u"D\u00e9bito"_s, u"Addebito"_s, u"Af"_s}) {
                if (header.values(words.impact).contains(value.toLower()))
                    debits << value;
            }
            vendor.filter.insert(header.column(words.impact), debits);
        }
        vendor.columns.remove(QString());
        return vendor;
    }
    return std::nullopt;
}

} // namespace

Vendor recognisedVendor(const Sample &sample, const QList<ColumnValues> &values)
{
    const Header header(sample, values);
    if (const auto vendor = stripePayments(header))
        return *vendor;
    if (const auto vendor = stripeBalance(header))
        return *vendor;
    if (const auto vendor = stripeApi(header))
        return *vendor;
    if (const auto vendor = adyen(header))
        return *vendor;
    if (const auto vendor = paypal(header, sample, values))
        return *vendor;
    return {};
}

} // namespace hindsight
