// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens.h"

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

/// What a service puts before all of its tokens, and what follows it.
struct Shape
{
    const char *beginning;
    const char *rest;
};

constexpr Shape shapes[] = {
    {"xox[abeoprs]-", "[\\w-]{10,}"},
    {"xapp-", "[\\w-]{10,}"},
    {"gh[oprsu]_", "\\w{20,}"},
    {"github_pat_", "\\w{20,}"},
    {"gl(?:pat|rt|dt|ptt|cbt|soat|ft|imt|agent|ffct)-", "[\\w-]{16,}"},
    {"[prs]k_(?:live|test|prod)_", "\\w{10,}"},
    {"whsec_", "[\\w+/]{10,}"},
    {"(?:AKIA|ASIA|ABIA|ACCA|AROA|AIDA|AGPA|AIPA|ANPA|ANVA)", "[0-9A-Z]{16}(?![0-9A-Za-z])"},
    {"AIza", "[\\w-]{30,}"},
    {"ya29\\.", "[\\w-]{20,}"},
    {"GOCSPX-", "[\\w-]{20,}"},
    {"1//0", "[\\w-]{24,}"},
    {"npm_", "[A-Za-z0-9]{30,}"},
    {"pypi-AgE", "[\\w-]{16,}"},
    {"rubygems_", "[0-9a-f]{32,}"},
    {"oy2", "[a-z0-9]{43}(?![a-z0-9])"},
    {"dckr_[op]at_", "[\\w-]{20,}"},
    {"sk-(?:proj|ant|or|svcacct|admin|lf)-", "[\\w-]{16,}"},
    {"sk-", "[A-Za-z0-9]{20,}"},
    {"hf_", "[A-Za-z]{30,}"},
    {"gsk_", "[A-Za-z0-9]{30,}"},
    {"xai-", "[A-Za-z0-9]{30,}"},
    {"r8_", "[A-Za-z0-9]{30,}"},
    {"SG\\.", "[\\w-]{16,}\\.[\\w-]{16,}"},
    {"key-", "[0-9a-f]{32}(?![0-9a-z])"},
    {"(?:SK|AC)(?=[0-9a-f]{32}(?![0-9A-Za-z]))", "[0-9a-f]{32}"},
    {"do[opr]_v1_", "[0-9a-f]{32,}"},
    {"hv[bsr]\\.", "[\\w-]{20,}"},
    {"shp(?:at|ss|ca|pa)_", "[0-9A-Fa-f]{20,}"},
    {"sq0[a-z]{3}-", "[\\w-]{20,}"},
    {"lin_(?:api|oauth)_", "[A-Za-z0-9]{20,}"},
    {"ntn_", "[A-Za-z0-9]{30,}"},
    {"fig[do]_", "[\\w-]{20,}"},
    {"dp\\.(?:pt|st|ct|sa|scim|audit)\\.", "[\\w.-]{20,}"},
    {"NR(?:AK|JS|II|RA)-", "[A-Za-z0-9]{20,}"},
    {"gl(?:c|sa)_", "[\\w+/-]{20,}"},
    {"PMAK-", "[0-9a-f-]{20,}"},
    {"sntry[su]_", "[\\w+/-]{20,}"},
    {"pul-", "[0-9a-f]{40}(?![0-9a-z])"},
    {"sbp_", "[0-9a-f]{30,}"},
    {"pscale_(?:tkn|pw|oauth)_", "[\\w.-]{20,}"},
    {"ph[cx]_", "[A-Za-z0-9]{30,}"},
    {"AT(?:ATT|CTT)3", "[\\w+/-]{20,}"},
    {"ATBB", "[A-Za-z0-9]{20,}"},
    {"AGE-SECRET-KEY-1", "[0-9A-Z]{20,}"},
    {"tskey-", "[\\w-]{16,}"},
    {"dapi", "[0-9a-f]{32}(?![0-9a-z])"},
    {"LTAI", "[A-Za-z0-9]{16,}"},
    {"nfp_", "[A-Za-z0-9]{30,}"},
    {"AKCp", "[A-Za-z0-9]{40,}"},
    {"EAA", "[A-Za-z0-9]{60,}"},
};

QString joined(QString (*made)(const Shape &))
{
    QStringList all;
    for (const Shape &shape : shapes)
        all.append(made(shape));
    return all.join(u'|');
}

} // namespace

const QRegularExpression &knownTokens()
{
    static const QRegularExpression found(
        u"(?<![A-Za-z0-9])(?:"_s + joined([](const Shape &shape) { return QString(QLatin1StringView(shape.beginning) + QLatin1StringView(shape.rest)); })
        + u"|eyJ[\\w-]{8,}\\.[\\w-]{8,}(?:\\.[\\w-]*){0,3}"
          "|\\w{14}\\.atlasv1\\.[\\w=-]{20,}"
          "|pat[A-Za-z0-9]{14}\\.[0-9a-f]{64}"
          "|[MNO][\\w-]{23,25}\\.[\\w-]{6}\\.[\\w-]{27,}"
          "|\\d{8,10}:AA[\\w-]{32,}"
          "|access_token\\$production\\$[\\w$]{20,})"
          "|-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----"
          "(?:[\\s\\S]{0,8000}?-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|[A-Za-z0-9+/=\\s]*)"_s);
    return found;
}

const QRegularExpression &tellingPlaces()
{
    static const QRegularExpression found(
        // the user of an address, and the password: up to its last "@"
        u"(?<=[a-z0-9])://\\K(?!git@)(?:[^\\s/?#\"<>]{1,400}(?=@[\\w\\[])|(?<!http://)(?<!https://)(?<!ftp://)[^\\s/"
        u"?#\"<>:@]{0,100}:[^\\s\"<>@]{1,300}(?=@[\\w\\[]))"
        // webhooks: who has the address may write
        "|(?:hooks\\.slack(?:-gov)?\\.com/(?:services|workflows|triggers)|discord(?:app)?\\.com/api/(?:v\\d+/)?webhooks|webhook\\.office\\.com|"
        "outlook\\.office(?:365)?\\.com/webhook|hooks\\.zapier\\.com/hooks|events\\.pagerduty\\.com/integration|"
        "alert\\.victorops\\.com/integrations|api\\.telegram\\.org/bot)/?\\K[^\\s\"'<>)\\]]+"
        // what signs an address
        "|[?&;](?:sig|signature|x-(?:amz|goog)-(?:signature|security-token|credential)|access_token|auth|key)=\\K[^\\s&#\"'<>)\\]]{16,}"
        // headers
        "|authorization[\"'`]?(?: ?[:=] ?|, ?)[\"'`]?(?:(?:basic|bearer|token|apikey|splunk|genie ?key|negotiate) +\\K[^\\s\"'`;,]{4,}|"
        "(?:digest|hmac|aws4-hmac-sha256) +\\K[^\\n\"'`]+|\\K[^\\s\"'`;,]{16,})"
        "|\\bbearer +\\K[\\w.~+/-]{16,}=*"
        "|\\bcookie[\"'`]? ?: ?[\"'`]?\\K[\\w.-]{1,60}=[^\\n\"'`]+"
        // a command's arguments
        "|(?<![\\w-])(?:-u|--user|--proxy-user)[ =][\"'`]?\\K[^\\s:\"'`/]{1,100}:(?!//)[^\\s\"'`]{3,}"
        "|--[\\w-]{0,30}(?:password|passwd|passphrase|token|secret|api-?key) [\"'`]?\\K[^\\s\"'`]{4,}"
        // behind a colon or "is" anything may follow in a sentence: only what no word looks like
        "|(?:pass(?:word|wort|wd|phrase|code)|kennwort|\\bpwd?\\b|[a-z]pwd\\b|secret|token|credentials?|(?:api|access|account|private|license|signing|"
        "encryption)[_ -]?key)"
        "(?:[_-]?(?:access[_-]?)?(?:key|id|value|hash)){0,2}"
        "(?:[\"'`_]? ?(?:=>|:=|=) ?|[\"'`] ?: ?(?=[\"'`])|[\"'`_]?(?: ?: ?| (?:is|was|ist|war|lautet):? )(?=[\"'`]?[^\\s\"'`]{0,100}[\\d!#$%^&*+=@]))"
        "(?:\"\\K[^\"\\n]{2,500}(?=\")|'\\K[^'\\n]{2,500}(?=')|`\\K[^`\\n]{2,500}(?=`)|"
        // up to a blank: a sign that ends an argument or a word is left only where one ends
        "[\"'`]?\\K(?:(?![&,;](?:\\s|$|[\\w.-]{1,40}=)|[\"'`](?:[\\s,;.)}\\]]|$))\\S){4,}+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return found;
}

const QRegularExpression &basicLogins()
{
    static const QRegularExpression found(u"\\bbasic +\\K[A-Za-z0-9+/]{8,}={0,2}"_s, QRegularExpression::CaseInsensitiveOption);
    return found;
}

bool isBasicLogin(QStringView text)
{
    const auto login = QByteArray::fromBase64Encoding(text.toLatin1());
    return login.decoded.contains(':') && std::ranges::all_of(login.decoded, [](char c) { return c >= 0x20 && c != 0x7f; });
}

QString beginningOf(const QString &token)
{
    constexpr qsizetype longEnough = 16;
    static const QRegularExpression known(u"^(?:"_s + joined([](const Shape &shape) { return QString(QLatin1StringView(shape.beginning)); }) + u')');
    return token.size() < longEnough ? QString() : known.match(token).captured();
}

} // namespace hindsight
