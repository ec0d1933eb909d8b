// SPDX-License-Identifier: GPL-3.0-or-later
#include "columnnames.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

using enum ColumnKind;

struct Words
{
    ColumnKind kind;
    int rank;
    const char16_t *names; ///< squeezed, with spaces between
};

// English, and German, French, Spanish, Italian and Dutch where a vendor translates its headers.
constexpr Words table[] = {
    {Created, 0,
     u"created createdat createdutc creationdate creationtime creationdatetime createddate createdtime createdon datecreated timecreated "
     u"createtime createdatetime paymentcreated paymentcreatedat transactioncreated transactioncreatedat createdts createdms"},
    {Created, 1,
     u"initiatedat startedat starttime requestedat requesttimestamp submittedat attemptedat attemptat attempttime transactiondate transactiontime "
     u"transactiondatetime transactiontimestamp paymentdate paymenttime paymentdatetime orderdate ordertime orderdatetime orderedat bookingtime"},
    {Occurred, 0,
     u"timestamp timestamputc timestampms ts time timems datetime dateandtime eventtime eventtimestamp eventdate occurredat loggedat logtime at "
     u"when date epoch epochms unixtime timeutc dateutc datetimeutc zeitstempel zeitpunkt datum zeit uhrzeit datumuhrzeit bucket bucketstart minute "
     u"interval hour period windowstart fecha hora data heure heuredelatransaction ora tijd receivedat"},
    {Authorised, 0,
     u"authorisedat authorizedat authorisationdate authorizationdate authorisationtime authorizationtime authtime authdate authat authorised "
     u"authorized"},
    {Captured, 0,
     u"capturedat capturedate capturetime captureddate completedat completiontime completeddate finishedat endedat endtime paidat paymentcompletedat "
     u"closedat captureddateutc"},
    {Updated, 0,
     u"updated updatedat updateddate lastupdated lastupdatedat lastupdate lastmodified modified modifiedat modificationdate changedat statuschangedat "
     u"statusdate ingestedat importedat exportedat"},
    {Settled, 0,
     u"settledat settlementdate settlementtime settleddate availableon availableonutc availableonutc payoutdate payoutat bookingdate valuedate "
     u"effectiveat effectiveatutc effectivedate postedat postingdate batchdate automaticpayouteffectiveat automaticpayouteffectiveatutc refundedat "
     u"refundeddateutc refundeddate disputedat disputedateutc disputedate expiresat expiryat cancelledat canceledat"},
    {Zone, 0, u"timezone tz zone zeitzone fuseauhoraire zonahoraria fusoorario tijdzone timezonename"},
    {Id, 0,
     u"transactionid txnid txid transactionuuid transactionref transactionreference transactioncode transactionnumber pspreference attemptid "
     u"paymentattemptid balancetransactionid transaktionscode transaktionsid numerodetransaction idtransaccion idtransazione transactionnr"},
    {Id, 1, u"paymentid paymentuuid paymentreference paymentref chargeid paymentintentid paymentintent"},
    {Id, 2, u"id uuid guid"},
    {Id, 4, u"eventid messageid requestid correlationid traceid logid recordid rowid reference"},
    {OrderId, 0,
     u"orderid ordernumber orderref orderreference ordernr cartid basketid checkoutid checkoutsessionid invoiceid invoicenumber merchantreference "
     u"merchantorderid invoice bestellnummer rechnungsnummer subscriptionid transferid parentid parenttransactionid originalreference "
     u"modificationpspreference modificationmerchantreference referencetxnid zugehorigertransaktionscode zugehörigertransaktionscode sessionid"},
    {Status, 0, u"status paymentstatus transactionstatus txnstatus state paymentstate transactionstate chargestatus attemptstatus estado statut stato zustand"},
    {Status, 1,
     u"result outcome paymentresult transactionresult paymentoutcome authresult authorisationresult authorizationresult authorisationstatus "
     u"authorizationstatus finalstatus currentstatus ergebnis resultat"},
    {Status, 2, u"recordtype journaltype event eventname eventtype eventcode paymentevent statusname"},
    {Status, 3, u"orderstatus resultcode statuscode httpstatus httpstatuscode response"},
    {Status, 4, u"code responseclass statusclass"},
    {SuccessFlag, 0,
     u"success successful issuccess issuccessful succeeded issucceeded approved isapproved paid ispaid ok completed authorised authorized accepted"},
    {Type, 0, u"type transactiontype txntype reportingcategory kind category operation operationtype paymenttype typ vorgang tipo balancetype"},
    {ErrorCode, 0, u"errorcode failurecode declinecode errcode refusalreasoncode paymenterrorcode"},
    {ErrorCode, 1,
     u"reasoncode responsecode returncode processorresponsecode issuerresponsecode acquirerresponsecode gatewayresponsecode statusreasoncode "
     u"lastpaymenterrorcode lastpaymenterrordeclinecode"},
    {ErrorCode, 2,
     u"declinereason failurereason refusalreason errorreason errortype error rejectreason rejectionreason statusreason reason failure fehlercode "
     u"ablehnungsgrund fehlergrund outcomereason"},
    {ErrorCode, 3,
     u"failuremessage errormessage declinemessage sellermessage refusalreasonraw rawacquirerresponse acquirerresponse responsemessage errordetail "
     u"errordescription outcomesellermessage"},
    {AfterResult, 0,
     u"refunded isrefunded captured iscaptured disputed isdisputed risklevel riskscore riskoutcome riskresult outcomerisklevel outcomeriskscore "
     u"outcometype outcomenetworkstatus networkstatus fraudresult fraudscore fraudoutcome frauddecision avsresult avscheck avsresponse cvcresult cvccheck "
     u"cvcresponse "
     u"cvvresult cvcstatus cardcvcstatus cardaddressline1status cardaddresszipstatus addressverification eci liabilityshift "
     u"threedsresult 3dsresult threedsecureresult 3dsecureresult threedsstatus 3dsstatus authenticationresult authenticationstatus "
     u"balanceimpact auswirkungaufguthaben authcode authorizationcode authorisationcode approvalcode authorisationcode settled issettled "
     u"dispute disputereason disputestatus refundreason refundstatus cancellationreason retries retrycount retried interactioncode advicecode "
     u"exchangerate balance guthaben settlementcurrency payoutid automaticpayoutid batchnumber responsetext resolution httpcode"},
    {Amount, 0,
     u"amount amountminor amountcents amountincents amountminorunits amountmajor transactionamount paymentamount chargeamount txnamount betrag "
     u"amountvalue montant importe importo bedrag transactionvalue paymentvalue valuecents valueminor amounteur amountusd amountgbp"},
    {Amount, 1,
     u"gross grossamount brutto brut bruto lordo value ordertotal ordervalue ordeamount orderamount price totalamount totalprice grandtotal sum summe"},
    {Amount, 2, u"total amountreceived convertedamount convertedamountvalue"},
    {OtherAmount, 0,
     u"fee fees tax vat net netamount amountrefunded amountcaptured convertedamountrefunded refundedamount capturedamount netto gebühr gebuhr "
     u"tip discount shipping shippingamount salestax amountdue commission markup interchange schemefee processingfee processingfeefc "
     u"amountcapturable applicationfee applicationfeeamount taxamount feeamount netdebit netcredit grossdebit grosscredit versandkosten "
     u"umsatzsteuer payableamount capturedpc receivedpc authorisedpc mainamount originalamount"},
    {Currency, 0,
     u"currency currencycode paymentcurrency transactioncurrency ccy amountcurrency währung waehrung wahrung devise divisa valuta moneda currencyiso"},
    {Currency, 1, u"ordercurrency convertedcurrency customerfacingcurrency mainccurrency"},
    {Latency, 0,
     u"latency latencyms latencyus latencys latencyseconds latencymillis latencymicros duration durationms durations durationseconds durationus "
     u"durationmillis responsetime responsetimems responsetimes responsetimeseconds elapsed elapsedms elapsedtime elapsedseconds took tookms "
     u"processingtime processingtimems processingms timetaken timetakenms rtt rttms requestduration requestdurationms requestdurationseconds "
     u"latenz dauer antwortzeit requesttime roundtripms totalms"},
    {Attribute, 0,
     u"paymentmethod method paymentmethodtype paymentmethodname paymentsourcetype paymentmethoddetailstype paymentmethodvariant paymentinstrument "
     u"instrument wallet wallettype paymentmethoddetailscardwallettype paymentmethoddetailscardbrand paymentmethoddetailscardfunding "
     u"paymentmethoddetailscardcountry paymentmethoddetailscardnetwork "
     u"region country countrycode shoppercountry customercountry billingcountry shippingcountry cardcountry cardissuecountry issuercountry "
     u"cardaddresscountry market continent "
     u"provider gateway psp acquirer processor paymentprovider paymentgateway paymentprocessor acquireraccount connector route integration "
     u"channel saleschannel shopperinteraction device devicetype platform os browser client clienttype app appversion useragentfamily "
     u"cardbrand cardtype cardscheme cardnetwork scheme network brand cardfunding funding fundingsource cardproduct issuer issuerbank bank bankname "
     u"merchant merchantname merchantid merchantaccount merchantaccountcode companyaccount submerchant store shop site storeid shopid siteid "
     u"brandid entity locale language tenant partner "
     u"version release build commit host server datacenter datacentre cluster zonename availabilityzone service api endpoint "
     u"threeds 3ds threedsecure 3dsecure isthreeds is3ds threedsrequested 3dsrequested threedsversion 3dsversion threedsflow scaexemption exemption "
     u"recurring isrecurring recurringtype recurringprocessingmodel oneclick savedcard guest isguest newcustomer isnewcustomer "
     u"attempt attemptnumber attemptno attemptcount retry retrynumber isretry installments "
     u"experiment variant cohort segment customertype usertype plan product productcategory mcc iin zahlungsmethode zahlungsart land kanal gerät "
     u"paymentproduct priority terminal terminalid currencypair ab"},
    {TestFlag, 0,
     u"test istest testmode testtransaction sandbox issandbox synthetic issynthetic monitor ismonitor monitoring probe isprobe testpayment ist dryrun"},
    {LiveFlag, 0, u"livemode live islive production isproduction"},
    {Mode, 0, u"mode environment env stage"},
    {Personal, 0,
     u"customerid customer customername customeremail email emailaddress useremail name fullname firstname lastname phone phonenumber contactphonenumber "
     u"userid user shopperid shopperreference shopperemail shoppername shopperip ip ipaddress clientip address addressline1 addressline2 street city town "
     u"towncity zip zipcode postcode postalcode cardlast4 last4 cardnumber pan maskedpan cardid cardname cardfingerprint fingerprint iban bic account "
     u"accountnumber useragent deviceid deviceidhash payerid payer payerid fromemailaddress toemailaddress absenderemailadresse "
     u"empfängeremailadresse issuercardnumber cardholder cardholdername cardexpmonth cardexpyear cardexpirymonth cardexpiryyear "
     u"customerphone customerdescription username billingname shippingname source sourceid paymentmethodid carddynamiclast4 "
     u"cardaddressline1 cardaddressline2 cardaddresscity cardaddressstate cardaddresszip"},
    {FreeText, 0,
     u"description note notes comment comments memo message subject title url uri link userid statementdescriptor statementdescriptorsuffix "
     u"itemtitle itemid artikelbezeichnung betreff hinweis receiptnumber receiptid receipturl bookingtext customfield custom details text log stacktrace "
     u"metadata"},
    {Attempts, 0,
     u"attempts attempted total totals requests requestcount count transactions transactioncount payments paymentcount volume cnt n calls hits "
     u"attemptstotal paymentstotal requeststotal transactionstotal totalcount totalattempts totalrequests totaltransactions anzahl versuche tries"},
    {Succeeded, 0,
     u"succeeded success successes successful successcount successfulcount succeededcount ok okcount approved approvedcount approvals paid paidcount "
     u"completed succeededtotal successtotal successfulpayments successfultransactions erfolgreich authorised authorized good"},
    {Declined, 0, u"declined declines declinedcount refused refusedcount declinedtotal refusals rejected rejectedcount abgelehnt"},
    {Failed, 0,
     u"failed failures failure fail fails failedcount failurecount errors error errorcount errorstotal failedtotal failurestotal ko kocount unsuccessful "
     u"failedpayments failedtransactions fehlgeschlagen fehler bad timeouts"},
    {Abandoned, 0, u"abandoned abandonedcount abandonedtotal expired expiredcount"},
    {Open, 0, u"open pending opencount pendingcount pendingtotal inprogress notfinal"},
    {AmountSucceeded, 0,
     u"amountsucceeded amountsucceededminor succeededamount succeededamountminor successamount revenue revenueminor amountsuccess amountpaid"},
    {AmountFailed, 0, u"amountfailed amountfailedminor failedamount failedamountminor amountdeclined lostamount amountunsuccessful"},
    {Metric, 0, u"metric metricname series seriesname measure measurename stat name field key label"},
    {Value, 0, u"value val values v y datapoint metricvalue wert number"},
};

// A name may be of two kinds ("paid": a flag per row, or a count per bucket); values decide. First come, first kept here;
// the second meaning is asked for by namedCount.
const QHash<QString, NamedColumn> &names()
{
    static const QHash<QString, NamedColumn> all = [] {
        QHash<QString, NamedColumn> found;
        for (const Words &words : table) {
            const QStringList list = QString::fromUtf16(words.names).split(u' ', Qt::SkipEmptyParts);
            for (const QString &name : list) {
                if (!found.contains(name))
                    found.insert(name, {words.kind, words.rank});
            }
        }
        return found;
    }();
    return all;
}

const QHash<QString, NamedColumn> &counts()
{
    static const QHash<QString, NamedColumn> all = [] {
        QHash<QString, NamedColumn> found;
        for (const Words &words : table) {
            if (words.kind < Attempts)
                continue;
            const QStringList list = QString::fromUtf16(words.names).split(u' ', Qt::SkipEmptyParts);
            for (const QString &name : list) {
                if (!found.contains(name))
                    found.insert(name, {words.kind, words.rank});
            }
        }
        return found;
    }();
    return all;
}

bool isDerived(const QString &column)
{
    static const QStringList words = {u"avg"_s,     u"average"_s, u"mean"_s,  u"median"_s, u"percentile"_s, u"quantile"_s,
                                      u"percent"_s, u"pct"_s,     u"ratio"_s, u"rate"_s,   u"stddev"_s,     u"percentage"_s};
    const QStringList own = wordsOf(column);
    return std::ranges::any_of(own, [](const QString &word) {
        if (words.contains(word))
            return true;
        return word.size() >= 3 && word.front() == u'p' && std::all_of(word.begin() + 1, word.end(), [](QChar c) { return c.isDigit(); });
    });
}

} // namespace

QStringList wordsOf(const QString &name)
{
    QStringList words;
    QString word;
    const auto end = [&] {
        if (!word.isEmpty())
            words << word.toLower();
        word.clear();
    };
    for (qsizetype i = 0; i < name.size(); ++i) {
        const QChar c = name[i];
        if (!c.isLetterOrNumber()) {
            end();
            continue;
        }
        const bool hump = c.isUpper() && !word.isEmpty() && (word.back().isLower() || (word.back().isUpper() && i + 1 < name.size() && name[i + 1].isLower()));
        if (hump)
            end();
        word += c;
    }
    end();
    return words;
}

bool isMeasureName(const QString &name)
{
    static const QSet<QString> names = {u"bucket"_s, u"currency"_s, u"attempts"_s, u"succeeded"_s, u"declined"_s, u"failed"_s, u"abandoned"_s, u"open"_s};
    return names.contains(name);
}

QString attributeName(const QString &column)
{
    static const QHash<QString, QString> usual = {
        {u"paymentsourcetype"_s, u"payment_method"_s},
        {u"paymentmethodtype"_s, u"payment_method"_s},
        {u"paymentmethoddetailstype"_s, u"payment_method"_s},
        {u"zahlungsmethode"_s, u"payment_method"_s},
        {u"zahlungsart"_s, u"payment_method"_s},
        {u"paymentmethoddetailscardbrand"_s, u"card_brand"_s},
        {u"paymentmethoddetailscardfunding"_s, u"card_funding"_s},
        {u"paymentmethoddetailscardcountry"_s, u"card_country"_s},
        {u"paymentmethoddetailscardnetwork"_s, u"card_network"_s},
    };
    const QString plain = squeezed(column);
    if (const auto found = usual.find(plain); found != usual.end())
        return *found;
    const QString name = wordsOf(column).join(u'_');
    return name.isEmpty() ? column : isMeasureName(name) ? name + u'_' : name;
}

NamedColumn namedCount(const QString &column)
{
    if (isDerived(column))
        return {Derived, 0};
    return counts().value(squeezed(column));
}

ColumnKind measureNamed(const QString &metric)
{
    if (const ColumnKind kind = namedCount(metric).kind; isCountKind(kind) || kind == AmountSucceeded || kind == AmountFailed || kind == Derived)
        return kind;
    const QStringList own = wordsOf(metric);
    const auto has = [&own](const char16_t *any) {
        const QStringList words = QString::fromUtf16(any).split(u' ');
        return std::ranges::any_of(own, [&words](const QString &word) { return words.contains(word); });
    };
    const bool events = own.size() > 1 && own.last() == "count"_L1; // of a histogram
    if (!events && has(u"latency duration seconds milliseconds ms bucket quantile"))
        return Derived;
    if (has(u"amount revenue value"))
        return Unknown;
    if (has(u"succeeded success successes successful ok approved completed paid"))
        return Succeeded;
    if (has(u"declined declines refused rejected"))
        return Declined;
    if (has(u"failed failures failure errors error unsuccessful timeouts"))
        return Failed;
    if (has(u"abandoned expired"))
        return Abandoned;
    if (has(u"pending open"))
        return Open;
    if (events || has(u"attempts attempt requests payments transactions checkouts calls"))
        return Attempts;
    return Unknown;
}

NamedColumn namedColumn(const QString &column)
{
    const QHash<QString, NamedColumn> &all = names();
    if (const auto found = all.find(squeezed(column)); found != all.end())
        return *found;
    if (isDerived(column))
        return {Derived, 0};
    // "Booking Date TimeZone", "Net Currency": the last words say what it is, if not whose.
    const QStringList own = wordsOf(column);
    const QString last = own.isEmpty() ? QString() : own.last();
    if (own.size() > 1 && !column.contains(u'.')) {
        if (last == "timezone"_L1 || (last == "zone"_L1 && own[own.size() - 2] == "time"_L1))
            return {Zone, 5};
        if (last == "currency"_L1)
            return {Currency, 5};
        if (last == "email"_L1 || own.contains(u"email"_s))
            return {Personal, 0};
        if (last == "amount"_L1 || last == "fee"_L1 || last == "fees"_L1)
            return {OtherAmount, 0};
    }
    // "data.object.amount": the end of a path, where what stands above is only wrapping.
    static const QStringList wrappings
        = {u"payment"_s, u"transaction"_s, u"charge"_s, u"data"_s,    u"object"_s, u"attributes"_s,    u"payload"_s,   u"event"_s,
           u"body"_s,    u"record"_s,      u"fields"_s, u"_source"_s, u"source"_s, u"paymentintent"_s, u"properties"_s};
    bool onlyWrapped = true;
    QString rest = column;
    for (qsizetype dot = rest.indexOf(u'.'); dot >= 0; dot = rest.indexOf(u'.')) {
        onlyWrapped = onlyWrapped && wrappings.contains(squeezed(QStringView(rest).first(dot)));
        rest = rest.sliced(dot + 1);
        const auto found = all.find(squeezed(rest));
        if (found == all.end())
            continue;
        if (onlyWrapped)
            return *found;
        const bool anywhere = found->kind == Attribute || found->kind == Personal || found->kind == FreeText || found->kind == AfterResult
            || found->kind == Currency || found->kind == ErrorCode || found->kind == OrderId;
        if (anywhere)
            return {found->kind, found->rank + 1};
        if (found->kind == Id) // of something else: a customer, a card
            return {Personal, 0};
    }
    return {};
}

} // namespace hindsight
