// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/sensitive.h"

#include <QTest>

using namespace hindsight;
using namespace Qt::StringLiterals;

class SensitiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldNoticeAndMask_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        QTest::addColumn<QString>("hidden");
        const QStringList none;
        const auto row = [](const char *name, const QString &text, const QStringList &found, const QString &hidden = {}) {
            QTest::newRow(name) << text << found << (hidden.isEmpty() ? text : hidden);
        };
        row("Visa", u"card 4111 1111 1111 1111 fails"_s, {u"card"_s}, u"card \u2022\u2022\u2022 1111 fails"_s);
        row("Mastercard without groups", u"5555555555554444."_s, {u"card"_s}, u"\u2022\u2022\u2022 4444."_s);
        row("Mastercard of the second range", u"2223-0031-2200-3222"_s, {u"card"_s}, u"\u2022\u2022\u2022 3222"_s);
        row("American Express", u"(3782 822463 10005)"_s, {u"card"_s}, u"(\u2022\u2022\u2022 0005)"_s);
        row("a wrong check digit", u"4111 1111 1111 1112"_s, none);
        row("a card with what is left of another", u"4242424242424242 424242424242 fails"_s, {u"card"_s},
            u"\u2022\u2022\u2022 \u2022\u2022\u2022 4242 fails"_s);
        row("microseconds since 1970", u"ts 1721471415250123 and 1721471415250"_s, none);
        row("a longer number", u"41111111111111111111111"_s, none);
        row("zeros", u"0000000000000000"_s, none);
        row("an amount", u"4111111111111111.50"_s, none);
        row("an address", u"ask anna.ray+x@example.co.uk, please"_s, {u"email"_s}, u"ask \u2022\u2022\u2022@example.co.uk, please"_s);
        row("a mention", u"ask @anna"_s, none);
        row("an IBAN", u"to DE89 3704 0044 0532 0130 00 today"_s, {u"iban"_s}, u"to DE\u2022\u2022\u2022 3000 today"_s);
        row("an IBAN in one", u"GB82WEST12345698765432"_s, {u"iban"_s}, u"GB\u2022\u2022\u2022 5432"_s);
        row("no IBAN", u"DE88 3704 0044 0532 0130 00"_s, none);
        row("a chat's token", u"use xoxb-123456789012-abcdef"_s, {u"token"_s}, u"use xoxb-\u2022\u2022\u2022"_s);
        row("a code host's token", u"ghp_abcdefghijklmnopqrstuvwxyz012345"_s, {u"token"_s}, u"ghp_\u2022\u2022\u2022"_s);
        row("a payment key", u"sk_test_0123456789abcdefABCDEF00"_s, {u"token"_s}, u"sk_test_\u2022\u2022\u2022"_s);
        row("a header", u"Authorization: Bearer abcdefghijklmnop0123"_s, {u"token"_s}, u"Authorization: Bearer \u2022\u2022\u2022"_s);
        row("a web token", u"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl"_s, {u"token"_s}, u"\u2022\u2022\u2022"_s);
        row("a password in a link", u"http://x/?user=a&password=hunter2&b=c"_s, {u"token"_s}, u"http://x/?user=a&password=\u2022\u2022\u2022&b=c"_s);
        row("several", u"a@b.org paid with 4242424242424242"_s, {u"email"_s, u"card"_s}, u"\u2022\u2022\u2022@b.org paid with \u2022\u2022\u2022 4242"_s);
        row("a short password", u"password=abcd"_s, {u"token"_s}, u"password=\u2022\u2022\u2022"_s);
        row("a long password", u"secret=correct-horse-battery-staple"_s, {u"token"_s}, u"secret=\u2022\u2022\u2022"_s);
        row("a cloud's key", u"AKIAIOSFODNN7EXAMPLE"_s, {u"token"_s}, u"AKIA\u2022\u2022\u2022"_s);
        row("a password in JSON", u"{\"password\": \"hunter2\"}"_s, {u"token"_s}, u"{\"password\": \"\u2022\u2022\u2022\"}"_s);
        row("a password told", u"the password: hunter2!"_s, {u"token"_s}, u"the password: \u2022\u2022\u2022"_s);
        row("a sentence about a token", u"token: expired at ten"_s, none);
        // whatever a card number is written like
        const QString card = u"\u2022\u2022\u2022 1111"_s;
        row("a card with blanks that do not break", u"4111\u00a01111\u00a01111\u00a01111"_s, {u"card"_s}, card);
        row("a card with two blanks", u"4111  1111  1111  1111"_s, {u"card"_s}, card);
        row("a card with dots", u"4111.1111.1111.1111"_s, {u"card"_s}, card);
        row("a card with hyphens that do not break", u"4111\u20111111\u20111111\u20111111"_s, {u"card"_s}, card);
        row("a card over two lines", u"a 4111 1111\n1111 1111."_s, {u"card"_s}, u"a \u2022\u2022\u2022 1111."_s);
        row("a card with emphasis and an entity", u"4111 **1111**&nbsp;1111&#32;1111"_s, {u"card"_s}, card);
        row("a card below a time", u"Anna  10:45\n4242424242424242 fails"_s, {u"card"_s}, u"Anna  10:45\n\u2022\u2022\u2022 4242 fails"_s);
        row("a card in groups behind a number", u"order 17 4111 1111 1111 1111 20 EUR"_s, {u"card"_s}, u"order 17 \u2022\u2022\u2022 1111 20 EUR"_s);
        row("a card behind a date", u"2024-07-20 4242424242424242"_s, {u"card"_s}, u"2024-07-20 \u2022\u2022\u2022 4242"_s);
        row("two cards", u"4242424242424242 5555555555554444"_s, {u"card"_s, u"card"_s}, u"\u2022\u2022\u2022 4242 \u2022\u2022\u2022 4444"_s);
        row("columns of numbers", u"4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24"_s, none);
        row("numbers with dots that are no card", u"4111.111.1111.11111"_s, none);
        row("versions", u"4.111.1111.1111.1111"_s, none);
        row("a column of numbers", u"41\n111111\n11111111"_s, none);
        row("an IBAN with blanks that do not break", u"DE89\u00a03704\u00a00044\u00a00532\u00a00130\u00a000"_s, {u"iban"_s}, u"DE\u2022\u2022\u2022 3000"_s);
        // whatever an address is written like
        const QString address = u"to \u2022\u2022\u2022@example.com now"_s;
        for (const char *written :
             {"dana&#64;example.com", "dana&#x40;example.com", "dana&commat;example.com", "dana\\@example.com", "dana%40example.com",
              "da\u200bna@exam\u00adple.com", "dana (at) example.com", "dana[AT]example.com", "dana<!-- -->@example.com", "**dana**@example.com"})
            row(written, u"to %1 now"_s.arg(QString::fromUtf8(written)), {u"email"_s}, written[0] == '*' ? u"to **"_s + address.sliced(3) : address);
        row("an address with umlauts", u"m\u00fcller@ex\u00e4mple.de"_s, {u"email"_s}, u"\u2022\u2022\u2022@ex\u00e4mple.de"_s);
        row("a machine", u"ssh dana@bastion"_s, none);
        // secrets that other things tell
        const QString hidden = u"\u2022\u2022\u2022"_s;
        const auto token = [&](const QString &before, const QString &secret, const QString &after = {}) {
            QTest::addRow("token %s", qPrintable(before + secret))
                << QString(before + secret + after) << QStringList{u"token"_s} << QString(before + hidden + after);
        };
        token(u"postgres://"_s, u"app:pgpass99"_s, u"@10.0.0.5/db"_s);
        token(u"https://"_s, u"admin:S3cret"_s, u"@db.example.com/x"_s);
        token(u"https://"_s, u"ghtoken99"_s, u"@example.com"_s);
        token(u"amqp://"_s, u"u:p@ss"_s, u"@[::1]:5672"_s);
        token(u"mongodb+srv://"_s, u"u:p/w?x"_s, u"@db.example.com/x"_s);
        token(u"https://hooks.slack.com/services/"_s, u"T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX"_s, u" fails"_s);
        token(u"https://discord.com/api/webhooks/"_s, u"123456789/abcDEF-ghi"_s);
        token(u"Authorization: Basic "_s, u"dXNlcjpwYXNzd29yZA=="_s, u"; next"_s);
        token(u"\"Authorization\": \"Token "_s, u"abcd1234"_s, u"\""_s);
        token(u"send Basic "_s, u"dXNlcjpwYXNzd29yZA=="_s);
        token(u"Cookie: "_s, u"session=abc; theme=dark"_s);
        token(u"curl -u "_s, u"dana:hunter2"_s, u" https://x.example"_s);
        token(u"mysql --password "_s, u"hunter2"_s, u" -h db"_s);
        token(u"PASSWORD: "_s, u"Tr0ub4dor&3"_s, u"; next"_s);
        token(u"PASSWORD: "_s, u"Tr0ub4dor&amp;3"_s, u", next"_s);
        token(u"password="_s, u"a,b;c&d"_s, u" now"_s);
        token(u"Password="_s, u"ab,cd"_s, u";Server=db"_s);
        token(u"**Password:** "_s, u"hunter2"_s);
        token(u"password: `"_s, u"hunter2 & more"_s, u"`"_s);
        token(u"\"token\": \""_s, u"abcd efgh"_s, u"\""_s);
        token(u"the password is "_s, u"hunter2"_s, u" today"_s);
        token(u"aws_secret_access_key = "_s, u"wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"_s);
        token(u"https://x.example/blob?se=1&sig="_s, u"abcdefghijklmnop%2B1"_s, u"&sv=2"_s);
        for (const auto &[beginning, rest] : {std::pair{"npm_", "abcdefghijklmnopqrstuvwxyz0123456789"},
                                              {"sk-proj-", "abcdefghijklmnopqrstuvwx1234567890"},
                                              {"sk-ant-", "api03-abcdefghijklmnop"},
                                              {"glrt-", "abcdefghijklmnopqrst"},
                                              {"ASIA", "IOSFODNN7EXAMPLE"},
                                              {"hvs.", "abcdefghijklmnopqrstuvwx"},
                                              {"SG.", "abcdefghijklmnop.qrstuvwxyz0123456789"},
                                              {"dop_v1_", "0123456789abcdef0123456789abcdef"},
                                              {"shpat_", "0123456789abcdef0123456789abcdef"},
                                              {"xapp-", "1-A0123456789-abcdef"}})
            token(QString::fromLatin1(beginning), QString::fromLatin1(rest), u", it says"_s);
        row("a key in a block", u"-----BEGIN PGP PRIVATE KEY BLOCK-----\nVersion: 1\n\nabc=\n-----END PGP PRIVATE KEY BLOCK-----\nx"_s, {u"token"_s},
            hidden + u"\nx"_s);
        for (const char *sentence :
             {"Basic authentication was on", "the token is expired, the secret was old", "authorization: failed for all", "https://example.com/a@b/c",
              "git clone ssh://git@code/x", "a task-based sk-learn key-value", "Cookie: none", "see http://hooks.slack.com for more"})
            row(sentence, QString::fromLatin1(sentence), none);
        for (const char *phone :
             {"+49 30 1234567",  "+49 (0)30 123-4567", "+44 20 7946 0958", "+1 (555) 234-5678", "+493012345678", "+33 6 12 34 56 78", "+34 612 345 678",
              "0049 30 1234567", "030 1234567",        "(030) 123456",     "0171/2345678",      "089-123456",    "01632 960 983",     "020 7946 0958",
              "06 12 34 56 78",  "01.23.45.67.89",     "(555) 234-5678",   "555-234-5678",      "555.234.5678",  "1-555-234-5678"})
            row(phone, u"call %1 now"_s.arg(QLatin1StringView(phone)), {u"phone"_s}, u"call \u2022\u2022\u2022 now"_s);
        row("a phone behind its word", u"Tel.: 1234567, please"_s, {u"phone"_s}, u"Tel.: \u2022\u2022\u2022, please"_s);
        for (const char *number : {"2024-07-20 10:30",
                                   "2024-07-20T10:30:00+0200",
                                   "10:30:00 +0100 2024",
                                   "20.07.2024 10:30",
                                   "07-20-2024",
                                   "192.168.10.200",
                                   "10.0.0.1:8080",
                                   "1721471415",
                                   "1721471415250",
                                   "+1234567 rows",
                                   "+12 345 678 requests",
                                   "1 234 567 890",
                                   "1,234,567.89",
                                   "1.234.567,89",
                                   "6.8.2-1234",
                                   "v1.234.567-8901",
                                   "INC-0123456789",
                                   "0012345678",
                                   "order 1234567890",
                                   "#555-234-5678",
                                   "01921707-f962-7200-9332-f30f5cb18f6e",
                                   "0x0171 2345678",
                                   "555 234 567",
                                   "build 2024.07.20.1234"})
            row(number, u"at %1"_s.arg(QLatin1StringView(number)), none);
        row("ordinary words", u"10:45 checks point to the gateway, 1,234,567 of 9,876,543 failed; INC-1234567890123"_s, none);
    }
    void shouldNoticeAndMask()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, found);
        QFETCH(QString, hidden);
        QStringList names;
        for (const SensitivePiece &piece : sensitiveIn(text))
            names.append(QString::fromLatin1(nameOf(piece.kind)));
        QCOMPARE(names, found);
        QCOMPARE(masked(text), hidden);
        QCOMPARE(masked(text, {}), text);
    }

    void shouldMaskOnlyWhatIsAsked()
    {
        // GIVEN events and lines with a card and an address
        TimelineParts parts{.events = {{.uid = u"1"_s, .text = u"a@b.org: 4242424242424242"_s}},
                            .lines = {{.uid = u"2"_s, .text = u"4242424242424242"_s, .raw = u"raw 4242424242424242"_s}}};
        QList<UnreadLine> unread = {{7, u"x 4242424242424242"_s}};
        QCOMPARE(sensitiveIn(parts, unread), (QMap<Sensitive, int>{{Sensitive::Card, 3}, {Sensitive::Email, 1}}));
        // WHEN cards are masked, THEN no number is left, and the address stays
        mask(parts, unread, {Sensitive::Card});
        QCOMPARE(sensitiveIn(parts, unread), (QMap<Sensitive, int>{{Sensitive::Email, 1}}));
        QCOMPARE(parts.lines.first().raw, u"raw \u2022\u2022\u2022 4242"_s);
        QCOMPARE(unread.first().text, u"x \u2022\u2022\u2022 4242"_s);
    }
};

QTEST_GUILESS_MAIN(SensitiveTest)
#include "tst_sensitive.moc"
