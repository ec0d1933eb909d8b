// SPDX-License-Identifier: GPL-3.0-or-later
#include "columnnames.h"
#include "guess.h"

#include <QHash>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

using enum Outcome;

struct Words
{
    Outcome outcome;
    const char16_t *names; ///< squeezed, with spaces between
};

constexpr Words statusWords[] = {
    {Succeeded,
     u"succeeded success successful successfully ok okay paid approved approve authorised authorized authorise authorize accepted accept completed complete "
     u"passed "
     u"pass true yes confirmed processed finished done cleared requirescapture uncaptured bezahlt erfolgreich erfolg abgeschlossen "
     u"genehmigt autorisiert completado terminé termine completato voltooid 200 201 202 2xx 00 000"},
    {Declined,
     u"declined decline refused rejected denied blocked notauthorised notauthorized insufficientfunds donothonor donothonour carddeclined "
     u"issuerdeclined declinedbyissuer declinedbybank softdecline softdeclined harddecline harddeclined fraud fraudulent suspectedfraud frauddeclined "
     u"riskdeclined "
     u"cancelled canceled cancelledbycustomer canceledbycustomer cancelledbyuser canceledbyuser customercancelled customercanceled "
     u"usercancelled usercanceled cancelledbyshopper authenticationfailed 3dsfailed abgelehnt verweigert abgebrochen 402"},
    {Failed,
     u"failed failure fail false error errored timeout timedout technicalerror technicalfailure gatewayerror gatewaytimeout "
     u"processingerror processorerror internalerror systemerror servererror networkerror connectionerror unavailable serviceunavailable exception "
     u"unsuccessful notsuccessful no fehlgeschlagen fehler fehlerhaft 408 429 500 502 503 504 5xx"},
    {Abandoned,
     u"abandoned expired lapsed sessionexpired incomplete notcompleted uncompleted customerleft dropped droppedoff challengeabandoned 3dsabandoned "
     u"abgelaufen verlassen"},
    {Open,
     u"pending open processing inprogress created new initiated initialized initialised started received requiresaction requiresconfirmation "
     u"requirespaymentmethod requiressource requiressourceaction waiting queued submitted requested awaiting awaitingpayment awaitingauthorisation "
     u"awaitingauthorization authorising authorizing authenticating redirected redirecttoshopper challengeshopper identifyshopper pendingauthorisation "
     u"pendingauthorization paymentpending scheduled ausstehend offen inbearbeitung enattente pendiente"},
    {Ignored,
     u"capture captured settle settled settlement settling sentforsettle sentforsettlement settledexternally settledininstallments "
     u"settledexternallywithinfo settledbulk settledreversed refund refunded refunding fullyrefunded partiallyrefunded partialrefund "
     u"partlyrefunded refundpending refundfailed refundedbulk refundedreversed refundedexternally sentforrefund cancelorrefund chargeback chargedback "
     u"chargebackexternally chargebackreversed secondchargeback dispute disputed retrieval requestforinformation notificationofchargeback reversal "
     u"reversed payout paidout merchantpayout payoutreversed payoutfailure payoutcancel fee fees adjustment adjusted transfer transfercancel topup withdrawal "
     u"deposit void voided captureFailed capturefailed paymentcost depositcorrection balancetransfer invoicededuction matchedstatement "
     u"manualcorrected manuallycorrected stripefee stripefxfee taxfee networkcost contribution climateorderpurchase erstattet zurückgezahlt ruckerstattet "
     u"rückerstattet "
     u"rückzahlung rückbuchung auszahlung teilweisezurückgezahlt remboursé reembolsado"},
};

constexpr Words errorWords[] = {
    {Declined,
     u"carddeclined genericdecline declined decline refused insufficientfunds notenoughbalance withdrawalamountexceeded "
     u"withdrawalcountlimitexceeded cardvelocityexceeded limitexceeded amountlimitexceeded velocityexceeded approvefailed donothonor donothonour donottryagain "
     u"lostcard stolencard pickupcard expiredcard cardexpired restrictedcard blockedcard invalidcard invalidcardnumber incorrectnumber invalidnumber "
     u"incorrectcvc invalidcvc cvcdeclined incorrectpin invalidpin incorrectzip invalidaccount accountclosed nosuchissuer callissuer "
     u"invalidexpirymonth invalidexpiryyear transactionnotallowed transactionnotpermitted notpermitted servicenotallowed currencynotsupported cardnotsupported "
     u"cardnotsupporting3ds issuerdeclined issuerrefused fraud fraudulent frauddetected suspectedfraud fraudsuspected fraudcancelled acquirerfraud "
     u"issuersuspectedfraud "
     u"merchantblacklist securityviolation stoppaymentorder revocationofauthorization revocationofauth revocationofallauthorizations "
     u"authenticationrequired authenticationfailed 3dsauthenticationfailed 3dnotauthenticated notauthenticated 3dsfailed scarequired "
     u"paymentintentauthenticationfailure cancelledbycustomer canceledbycustomer cancelledbyuser usercancelled usercanceled cancelled canceled "
     u"shoppercancelled buyercancelled notsubmitted blocked highestrisklevel previouslydeclinedcard avsdeclined "
     u"04 05 07 14 15 33 34 36 41 43 51 54 55 57 59 61 62 63 65 70 75 78 82 83 r0 r1 r3 n7"},
    {Failed,
     u"gatewaytimeout timeout timedout processorerror processingerror processorunavailable issuernotavailable issuerunavailable issuertimeout "
     u"acquirererror acquirerunavailable acquirertimeout apierror apiconnectionerror networkerror connectionerror connectionrefused connectionreset "
     u"connectiontimeout dnserror tlserror sslerror internalerror internalservererror servererror systemerror systemmalfunction serviceunavailable unavailable "
     u"technicalerror technicalfailure tryagainlater reenteransaction reentertransaction ratelimit ratelimited toomanyrequests locktimeout gatewayerror "
     u"badgateway gatewayunavailable providererror providertimeout providerunavailable upstreamerror upstreamtimeout circuitopen configurationerror 19 68 91 "
     u"92 96 "
     u"500 502 503 504 408 429"},
    {Abandoned,
     u"abandoned sessionexpired paymentexpired challengeabandoned challengetimeout authenticationtimeout 3dstimeout 3dsabandoned authenticationabandoned "
     u"customerabandoned shopperabandoned checkoutexpired redirectabandoned"},
};

QHash<QString, Outcome> tableOf(std::span<const Words> table)
{
    QHash<QString, Outcome> found;
    for (const Words &words : table) {
        const QStringList list = QString::fromUtf16(words.names).split(u' ', Qt::SkipEmptyParts);
        for (const QString &name : list)
            found.insert(name, words.outcome);
    }
    return found;
}

} // namespace

std::optional<Outcome> outcomeOf(const QString &status, const Mapping &mapping)
{
    const auto said = mapping.statuses.constFind(status.toLower());
    return said != mapping.statuses.constEnd() ? std::optional(*said) : usualOutcome(status.toLower());
}

std::optional<Outcome> usualOutcome(QStringView status)
{
    static const QHash<QString, Outcome> words = tableOf(statusWords);
    QString word = squeezed(status);
    if (const auto found = words.find(word); found != words.end())
        return *found;
    // "payment.failed", "PAYMENT_STATUS_PAID", "charge succeeded": what it is said of does not matter. A payout or a refund
    // that failed is still no attempt.
    static const QStringList subjects
        = {u"paymentintent"_s, u"paymentattempt"_s, u"payment"_s, u"transaction"_s, u"authorisation"_s, u"authorization"_s, u"charge"_s, u"checkoutsession"_s,
           u"checkout"_s,      u"order"_s,          u"txn"_s,     u"auth"_s,        u"status"_s,        u"state"_s,         u"result"_s, u"outcome"_s};
    for (const QLatin1StringView subject :
         {"refund"_L1, "payout"_L1, "chargeback"_L1, "dispute"_L1, "settlement"_L1, "capture"_L1, "transfer"_L1, "chargerefund"_L1, "chargedispute"_L1}) {
        if (word.startsWith(subject))
            return Ignored;
    }
    for (bool shorter = true; shorter;) {
        shorter = false;
        for (const QString &subject : subjects) {
            if (!word.startsWith(subject) || word.size() == subject.size())
                continue;
            word.remove(0, subject.size());
            for (const QLatin1StringView filler : {"hasbeen"_L1, "was"_L1, "is"_L1}) {
                if (word.startsWith(filler) && words.contains(word.sliced(filler.size())))
                    word.remove(0, filler.size());
            }
            if (const auto found = words.find(word); found != words.end())
                return *found;
            shorter = true;
            break;
        }
    }
    return std::nullopt;
}

std::optional<Outcome> usualOutcomeOfError(QStringView code)
{
    static const QHash<QString, Outcome> words = tableOf(errorWords);
    const QString word = squeezed(code);
    if (const auto found = words.find(word); found != words.end())
        return *found;
    // Sentences: "The bank did not return any further details with this decline."
    const auto says = [&word](std::initializer_list<QLatin1StringView> parts) {
        return std::ranges::any_of(parts, [&word](QLatin1StringView part) { return word.contains(part); });
    };
    if (says({"timeout"_L1, "timedout"_L1, "unavailable"_L1, "internalerror"_L1, "servererror"_L1, "connectionerror"_L1, "networkerror"_L1, "technicalerror"_L1,
              "processingerror"_L1, "systemerror"_L1}))
        return Failed;
    if (says({"decline"_L1, "refused"_L1, "insufficientfunds"_L1, "donothonor"_L1, "donothonour"_L1, "fraud"_L1, "expiredcard"_L1, "cardexpired"_L1,
              "blockedthispayment"_L1, "toorisky"_L1, "lostcard"_L1, "stolencard"_L1, "invalidcard"_L1, "securitycodeisincorrect"_L1}))
        return Declined;
    return std::nullopt;
}

} // namespace hindsight
