// SPDX-License-Identifier: GPL-3.0-or-later
#include "richtext.h"

#include "htmlsource.h"
#include "richspans.h"
#include "topics.h"
#include "writtentime.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QHash>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <QTextList>
#include <QTextTable>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestHeading = 120; // of a line that nothing but its letters makes a heading
constexpr qsizetype largest = 24 << 20; // characters; Qt wants some fifty times as much memory

/// A document that loads nothing: neither pictures nor style sheets, from nowhere.
class ClosedDocument : public QTextDocument
{
protected:
    QVariant loadResource(int, const QUrl &) override { return QByteArray(); }
};

/// A block of the Markdown to be.
struct Piece
{
    enum class Kind { Heading, Paragraph, Item, Code, Table, Rule };
    Kind kind = Kind::Paragraph;
    QStringList lines = {}; ///< of a paragraph, an item or a heading one, with its line breaks in it
    int level = 0;          ///< of a heading from 1; of an item, or a paragraph in one, from 1; 0: it is in no list
    QString marker = {};    ///< of an item: "-" or "3."
    int quote = 0;          ///< how many quotes it is in
    double size = 0;        ///< of a heading that only its letters make one: how much larger they are
    bool isOfWord = false;  ///< it is in a list of Word, which says so without a bullet
    QString asHeading = {}; ///< of a paragraph that is a short line in bold: what it would say as a heading
};

/// What stands before the text of an item that is written by hand, or by Word.
struct WrittenMarker
{
    qsizetype length = 0; ///< with the blanks behind it; 0: there is none
    QString marker = {};
};

WrittenMarker writtenMarker(const QString &text)
{
    static const QRegularExpression bullet(
        u"^\\s*(?:(?:[\u00b7\u2022\u25e6\u25aa\u25cf\u25cb\u2023*-])\\s+|(?:o|\u00a7|\uf0a7|\uf0b7|\uf0d8|\uf0fc|\u2013)\\s{2,})(?=\\S)"_s);
    static const QRegularExpression number(u"^\\s*(\\d{1,2}[.)])\\s+(?=\\S)"_s);
    static const QRegularExpression letter(u"^\\s*(?=[a-z]{1,4}[.)]\\s{2,}\\S)"_s); // it stays in the text: Markdown has none of them
    if (const auto match = bullet.match(text); match.hasMatch())
        return {match.capturedLength(), u"-"_s};
    if (const auto match = number.match(text); match.hasMatch())
        return {match.capturedLength(), match.captured(1)};
    if (const auto match = letter.match(text); match.hasMatch())
        return {std::max<qsizetype>(match.capturedLength(), 0), u"-"_s};
    return {};
}

/// "[ ] " or "[x] " of a box that begins a text; moves `from` behind it.
QString writtenBox(const QString &text, qsizetype &from)
{
    static const QRegularExpression box(u"^\\s*([\u2610\u2611\u2612])\\s*"_s);
    const auto match = box.match(QString(text.sliced(from)));
    if (!match.hasMatch())
        return {};
    from += match.capturedLength();
    return match.captured(1) == u"\u2610"_s ? u"[ ] "_s : u"[x] "_s;
}

/// Size of letters in points; 0: that of the body.
double sizeOf(const QTextCharFormat &format)
{
    if (format.fontPointSize() > 0)
        return format.fontPointSize();
    return format.intProperty(QTextFormat::FontPixelSize) * 0.75;
}

int indentOf(const QTextBlockFormat &format) { return format.indent() > wordListIndent ? format.indent() - wordListIndent : format.indent(); }

class Walk
{
public:
    explicit Walk(const QTextDocument &document)
        : m_document(document)
    {
        measure();
    }

    QList<Piece> run()
    {
        addFrame(m_document.rootFrame()->begin());
        return m_pieces;
    }

private:
    /// What most of the text looks like.
    void measure()
    {
        QHash<int, qsizetype> sizes; // in tenths of a point
        qsizetype all = 0, monospace = 0;
        for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
            for (auto it = block.begin(); !it.atEnd(); ++it) {
                const QTextFragment fragment = it.fragment();
                all += fragment.length();
                monospace += isMonospace(fragment.charFormat()) ? fragment.length() : 0;
                if (block.blockFormat().headingLevel() == 0)
                    sizes[qRound(10 * sizeOf(fragment.charFormat()))] += fragment.length();
            }
        }
        qsizetype most = 0;
        for (auto it = sizes.begin(); it != sizes.end(); ++it) {
            if (it.value() > most) {
                most = it.value();
                m_body = it.key() / 10.0;
            }
        }
        if (m_body <= 0)
            m_body = 12;
        m_codeIsMarked = monospace * 2 < all;
    }

    void addFrame(QTextFrame::iterator it)
    {
        for (; !it.atEnd(); ++it) {
            if (auto *table = qobject_cast<QTextTable *>(it.currentFrame()))
                addTable(table);
            else if (it.currentFrame())
                addFrame(it.currentFrame()->begin());
            else
                addBlock(it.currentBlock());
        }
    }

    SpanRules rules() const { return {.code = m_codeIsMarked, .lineBreak = u"  \n"_s}; }

    bool isCode(const QTextBlock &block) const
    {
        if (block.blockFormat().nonBreakableLines())
            return true;
        if (!m_codeIsMarked || block.textList() || block.text().trimmed().isEmpty())
            return false;
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            if (!isMonospace(it.fragment().charFormat()) && !it.fragment().text().trimmed().isEmpty())
                return false;
        }
        return true;
    }

    void addBlock(const QTextBlock &block)
    {
        const QTextBlockFormat format = block.blockFormat();
        const QString text = shownText(block);
        const int quote = format.intProperty(QTextFormat::BlockQuoteLevel);
        Piece piece{.quote = quote};
        if (format.hasProperty(QTextFormat::BlockTrailingHorizontalRulerWidth)) {
            if (!text.trimmed().isEmpty())
                m_pieces.append({.lines = {markdownOf(block, 0, rules())}, .quote = quote});
            piece.kind = Piece::Kind::Rule;
            m_pieces.append(piece);
            return;
        }
        if (isCode(block) && format.headingLevel() == 0 && addCode(block, quote))
            return;
        if (text.trimmed().isEmpty())
            return;
        if (qsizetype behind = 0; !writtenBox(text, behind).isEmpty() && text.sliced(behind).trimmed().isEmpty()) {
            m_box = writtenBox(text, behind = 0);
            return;
        }
        if (format.headingLevel() > 0) {
            addHeading(block, format.headingLevel(), 0);
            return;
        }
        qsizetype from = 0;
        if (QTextList *list = block.textList()) {
            piece.kind = Piece::Kind::Item;
            piece.level = std::max(list->format().indent(), 1);
            const auto style = list->format().style();
            const bool isNumbered = style <= QTextListFormat::ListDecimal && style >= QTextListFormat::ListUpperRoman;
            piece.marker = isNumbered ? u"%1."_s.arg(numberOf(list)) : u"-"_s;
        } else if (const double size = letterSize(block); size > 0) {
            addHeading(block, 0, size);
            return;
        } else if (const WrittenMarker written = writtenMarker(text); !written.marker.isEmpty()) {
            piece.kind = Piece::Kind::Item;
            piece.level = std::max(indentOf(format), 1);
            piece.isOfWord = format.indent() > wordListIndent;
            piece.marker = written.marker;
            from = written.length;
        } else {
            piece.level = indentOf(format);
            piece.isOfWord = format.indent() > wordListIndent;
        }
        QString box = writtenBox(text, from);
        if (box.isEmpty())
            box = m_box;
        m_box.clear();
        if (format.marker() != QTextBlockFormat::MarkerType::NoMarker)
            box = format.marker() == QTextBlockFormat::MarkerType::Checked ? u"[x] "_s : u"[ ] "_s;
        if (!box.isEmpty() && piece.kind != Piece::Kind::Item) {
            piece.kind = Piece::Kind::Item;
            piece.marker = u"-"_s;
            piece.level = std::max(piece.level, 1);
        }
        const bool isTask = !box.isEmpty() || (m_inTasks && piece.kind == Piece::Kind::Item);
        const QString owner = isTask ? mentioned(block, from) : QString();
        QString markdown = markdownOf(block, from, rules());
        if (markdown.isEmpty() && owner.isEmpty())
            return;
        if (isTask)
            markdown = withDuty(block, from, markdown, owner);
        piece.lines = {box + markdown};
        if (piece.kind == Piece::Kind::Paragraph && piece.level == 0 && isBoldLine(block))
            piece.asHeading = headingText(block);
        if (topicOfOthers(piece.asHeading))
            noteSection(piece.asHeading);
        m_pieces.append(piece);
    }

    /// The person whom a task begins with, who is to do it; moves `from` behind their name.
    static QString mentioned(const QTextBlock &block, qsizetype &from)
    {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            const qsizetype end = fragment.position() + fragment.length() - block.position();
            if (end <= from || fragment.text().trimmed().isEmpty())
                continue;
            if (fragment.charFormat().anchorHref() != mentionAddress)
                return {};
            from = end;
            return fragment.text().simplified();
        }
        return {};
    }

    /// A task's text with who does it and until when where an importer looks for them: people and dates that its end names as such.
    static QString withDuty(const QTextBlock &block, qsizetype from, QString markdown, QString owner)
    {
        struct Named
        {
            QString text, address;
        };
        QList<Named> fragments;
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            const QString text = shownText(block).sliced(fragment.position() - block.position(), fragment.length()).simplified();
            if (fragment.position() - block.position() >= from && !text.isEmpty())
                fragments.append({text, fragment.charFormat().anchorHref()});
        }
        QString due;
        while (!fragments.isEmpty()) {
            const auto [text, address] = fragments.takeLast();
            const bool isOwner = address == mentionAddress && owner.isEmpty() && (!fragments.isEmpty() || from > 0);
            const bool isDue = address.startsWith(dateAddress) && due.isEmpty();
            if ((!isOwner && !isDue) || !markdown.endsWith(text))
                break;
            markdown = markdown.chopped(text.size()).trimmed();
            (isOwner ? owner : due) = text;
            if (isDue && !isWholeTime(text))
                due = address.sliced(dateAddress.size()) + u' ' + text;
        }
        const QString who = owner.isEmpty() ? QString() : u"owner: "_s + owner, until = due.isEmpty() ? QString() : u"due: "_s + due;
        const QString both = who + (who.isEmpty() || until.isEmpty() ? u""_s : u", "_s) + until;
        return both.isEmpty() ? markdown : (markdown + u" (%1)"_s.arg(both)).trimmed();
    }

    int numberOf(const QTextList *list)
    {
        const auto next = m_numbers.find(list);
        if (next != m_numbers.end())
            return ++*next;
        m_numbers.insert(list, std::clamp(list->format().start(), 0, 100'000));
        return m_numbers.value(list);
    }

    /// Code is what is set so line by line; a single line that only its letters make code is a paragraph with some.
    bool addCode(const QTextBlock &block, int quote)
    {
        const bool isPreformatted = block.blockFormat().nonBreakableLines();
        const bool follows = !m_pieces.isEmpty() && m_pieces.last().kind == Piece::Kind::Code && m_lastCode == block.blockNumber() - 1;
        if (!isPreformatted && !follows && !(block.next().isValid() && isCode(block.next()) && !block.next().blockFormat().nonBreakableLines()))
            return false;
        QStringList lines = shownText(block).split(u'\n');
        for (QString &line : lines)
            line.remove(QChar::ObjectReplacementCharacter);
        m_lastCode = block.blockNumber();
        if (follows)
            m_pieces.last().lines += lines;
        else
            m_pieces.append({.kind = Piece::Kind::Code,
                             .lines = lines,
                             .level = block.textList() ? block.textList()->format().indent() : indentOf(block.blockFormat()),
                             .quote = quote});
        return true;
    }

    void noteSection(const QString &heading)
    {
        const auto topic = topicOfOthers(heading);
        m_inTasks = topic == Topic::Measures || topic == Topic::Tasks || topic == Topic::Improvements;
    }

    QString headingText(const QTextBlock &block) const
    {
        SpanRules rules = this->rules();
        rules.bold = false;
        rules.lineBreak = u" "_s;
        return markdownOf(block, 0, rules);
    }

    void addHeading(const QTextBlock &block, int level, double size)
    {
        const QString text = headingText(block);
        noteSection(text);
        if (!text.isEmpty())
            m_pieces.append({.kind = Piece::Kind::Heading, .lines = {text}, .level = level, .size = size});
    }

    static bool isBoldLine(const QTextBlock &block)
    {
        if (block.length() > longestHeading || block.text().contains(QChar::LineSeparator))
            return false;
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            if (!it.fragment().text().trimmed().isEmpty() && it.fragment().charFormat().fontWeight() < QFont::DemiBold)
                return false;
        }
        return true;
    }

    /// How many times larger the letters of a short line are that is a heading by nothing else; 0: it is none.
    double letterSize(const QTextBlock &block) const
    {
        if (block.length() > longestHeading || block.text().contains(QChar::LineSeparator))
            return 0;
        double smallest = 1000;
        bool isBold = true;
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextCharFormat format = it.fragment().charFormat();
            if (it.fragment().text().trimmed().isEmpty())
                continue;
            const double size = sizeOf(format);
            smallest = std::min(smallest, (size > 0 ? size : m_body) / m_body);
            isBold = isBold && format.fontWeight() >= QFont::DemiBold;
        }
        return smallest < 1000 && (smallest >= 1.4 || (isBold && smallest >= 1.12)) ? smallest : 0;
    }

    // ---- tables ----

    void addTable(QTextTable *table)
    {
        if (isLayout(table)) {
            for (int row = 0; row < table->rows(); ++row) {
                for (int column = 0; column < table->columns(); ++column) {
                    const QTextTableCell cell = table->cellAt(row, column);
                    if (cell.row() == row && cell.column() == column)
                        addFrame(cell.begin());
                }
            }
            return;
        }
        Piece piece{.kind = Piece::Kind::Table};
        for (int row = 0; row < table->rows(); ++row) {
            QStringList cells;
            for (int column = 0; column < table->columns(); ++column) {
                const QTextTableCell cell = table->cellAt(row, column);
                const bool isHere = cell.column() == column; // over several rows it belongs to each
                cells.append(isHere ? textOf(cell.begin(), row == 0).join("<br>"_L1) : QString());
            }
            const bool isEmpty = std::ranges::all_of(cells, [](const QString &cell) { return cell.isEmpty(); });
            if (isEmpty && !piece.lines.isEmpty())
                continue;
            piece.lines.append(u"| "_s + cells.join(" | "_L1) + u" |"_s);
            if (piece.lines.size() == 1)
                piece.lines.append(u"|"_s + u" --- |"_s.repeated(table->columns()));
        }
        m_pieces.append(piece);
    }

    /// Whether a table only places what stands in it: it is a single cell, or holds headings or tables.
    static bool isLayout(const QTextTable *table)
    {
        if (table->rows() * table->columns() == 1)
            return true;
        for (QTextBlock block = table->firstCursorPosition().block(); block.isValid() && block.position() <= table->lastPosition(); block = block.next()) {
            if (block.blockFormat().headingLevel() > 0)
                return true;
        }
        return std::ranges::any_of(table->childFrames(), [](const QTextFrame *frame) {
            const auto *inner = qobject_cast<const QTextTable *>(frame);
            return inner && inner->rows() * inner->columns() > 1;
        });
    }

    /// What stands in a cell, a line per paragraph.
    QStringList textOf(QTextFrame::iterator it, bool isHead)
    {
        SpanRules rules{.bold = !isHead, .code = m_codeIsMarked, .inCell = true, .lineBreak = u"<br>"_s};
        QStringList lines;
        for (; !it.atEnd(); ++it) {
            if (QTextFrame *frame = it.currentFrame()) {
                lines += textOf(frame->begin(), isHead);
                continue;
            }
            const QTextBlock block = it.currentBlock();
            QString text = markdownOf(block, 0, rules);
            if (block.textList() && !text.isEmpty() && block.textList()->count() > 1)
                text.prepend(u"- "_s);
            const auto marker = block.blockFormat().marker();
            const QString box = marker == QTextBlockFormat::MarkerType::Checked ? u"\u2611 "_s
                : marker == QTextBlockFormat::MarkerType::Unchecked             ? u"\u2610 "_s
                                                                                : QString();
            if (!text.isEmpty())
                lines.append(box + text);
        }
        return lines;
    }

    const QTextDocument &m_document;
    QList<Piece> m_pieces;
    QHash<const QTextList *, int> m_numbers; ///< that their last item got
    double m_body = 12;                      ///< size of most letters
    bool m_inTasks = false;                  ///< below a heading of action items
    bool m_codeIsMarked = true;              ///< most of the text is no code
    int m_lastCode = -2;                     ///< number of its block
    QString m_box;                           ///< one that stands alone, before the text that belongs to it
};

/// Gives headings that only their letters make ones a level: by their sizes, and below those that are marked as headings.
void rankHeadings(QList<Piece> &pieces)
{
    QList<double> sizes;
    bool hasMarked = false;
    for (const Piece &piece : std::as_const(pieces)) {
        if (piece.kind != Piece::Kind::Heading)
            continue;
        hasMarked = hasMarked || piece.level > 0;
        if (piece.level == 0 && !sizes.contains(piece.size))
            sizes.append(piece.size);
    }
    std::ranges::sort(sizes, std::greater());
    bool isFirst = true;
    for (Piece &piece : pieces) {
        if (piece.kind != Piece::Kind::Heading)
            continue;
        if (piece.level == 0)
            piece.level = std::min(hasMarked ? (isFirst ? 1 : piece.size >= 1.4 ? 2 : 3) : int(sizes.indexOf(piece.size)) + 1, 6);
        isFirst = false;
    }
}

bool isTopic(const Piece &piece) { return topicOfOthers(piece.lines.first()).has_value(); }

/// In a document of Word whose lists show no bullets, each paragraph of them is an item; beside bullets it goes on with one.
void markWordItems(QList<Piece> &pieces)
{
    const auto isMarked = [](const Piece &piece) { return piece.isOfWord && piece.kind == Piece::Kind::Item; };
    if (std::ranges::any_of(pieces, isMarked))
        return;
    for (Piece &piece : pieces) {
        if (piece.isOfWord && piece.kind == Piece::Kind::Paragraph) {
            piece.kind = Piece::Kind::Item;
            piece.marker = u"-"_s;
        }
    }
}

/// Where bold lines stand for headings, they become some: those that say what a section says, beside the headings that do, and above them
/// all, in a document without any heading, the title.
void raiseBoldLines(QList<Piece> &pieces)
{
    const auto saysSection = [](const Piece &piece) { return !piece.asHeading.isEmpty() && topicOfOthers(piece.asHeading).has_value(); };
    const auto first = std::ranges::find_if(pieces, saysSection);
    if (first == pieces.end())
        return;
    const auto isHeading = [](const Piece &piece) { return piece.kind == Piece::Kind::Heading; };
    const auto section = std::ranges::find_if(pieces, [&](const Piece &piece) { return isHeading(piece) && isTopic(piece); });
    const int level = section == pieces.end() ? 2 : section->level;
    if (std::ranges::none_of(pieces, isHeading)) {
        const auto title = std::find_if(pieces.begin(), first, [](const Piece &piece) { return !piece.asHeading.isEmpty(); });
        if (title != first && !leadingTime(title->asHeading))
            *title = {.kind = Piece::Kind::Heading, .lines = {title->asHeading}, .level = 1};
    }
    for (Piece &piece : pieces) {
        if (saysSection(piece))
            piece = {.kind = Piece::Kind::Heading, .lines = {piece.asHeading}, .level = level};
    }
}

/// One heading is the title, and the sections are below it. Google's title and Confluence's are no heading of their own text, whose
/// sections then are of level 1.
void placeTitle(QList<Piece> &pieces, const QString &title)
{
    QList<Piece *> headings;
    for (Piece &piece : pieces) {
        if (piece.kind == Piece::Kind::Heading)
            headings.append(&piece);
    }
    const bool wantsTitle = headings.isEmpty() || isTopic(*headings.first());
    const auto isSection = [](const Piece *heading) { return heading->level == 1 && isTopic(*heading); };
    const bool areSections = wantsTitle ? !title.isEmpty() && std::ranges::any_of(headings, isSection)
                                        : headings.first()->level == 1 && std::any_of(headings.begin() + 1, headings.end(), isSection);
    if (areSections) {
        for (Piece *heading : headings) {
            if (wantsTitle || heading != headings.first())
                heading->level = std::min(heading->level + 1, 6);
        }
    }
    if (wantsTitle && !title.isEmpty())
        pieces.prepend({.kind = Piece::Kind::Heading, .lines = {title}, .level = 1});
}

/// Writes the pieces, items within each other.
class Writer
{
public:
    QString run(const QList<Piece> &pieces)
    {
        for (const Piece &piece : pieces)
            add(piece);
        return m_text;
    }

private:
    void add(const Piece &piece)
    {
        const bool isItem = piece.kind == Piece::Kind::Item;
        const bool isInItem = !isItem && piece.level > 0 && piece.kind != Piece::Kind::Heading && !m_indents.isEmpty();
        const bool goesOn = isItem && !m_indents.isEmpty() && m_wasItem;
        if (!isItem && !isInItem)
            m_indents.clear();
        QString first, others;
        if (isItem) {
            const qsizetype level = std::min<qsizetype>(piece.level, m_indents.size() + 1);
            m_indents.resize(level - 1);
            const QString outer(sum(), u' ');
            m_indents.append(piece.marker.size() + 1);
            first = outer + piece.marker + u' ';
            others = QString(sum(), u' ');
        } else if (isInItem) {
            m_indents.resize(std::min<qsizetype>(piece.level, m_indents.size()));
            first = others = QString(sum(), u' ');
        }
        const QString quote = u"> "_s.repeated(std::min(piece.quote, 9));
        if (!m_text.isEmpty())
            m_text += goesOn ? u"\n"_s : u"\n\n"_s;
        bool isFirst = true;
        for (const QString &line : linesOf(piece).join(u'\n').split(u'\n')) {
            if (!isFirst)
                m_text += u'\n';
            m_text += quote + (line.isEmpty() ? QString() : (isFirst ? first : others) + line);
            isFirst = false;
        }
        m_wasItem = isItem || isInItem;
    }

    static QStringList linesOf(const Piece &piece)
    {
        switch (piece.kind) {
        case Piece::Kind::Heading: return {QString(piece.level, u'#') + u' ' + piece.lines.first()};
        case Piece::Kind::Rule: return {u"---"_s};
        case Piece::Kind::Code: return fenced(piece.lines);
        default: return piece.lines;
        }
    }

    static QStringList fenced(QStringList lines)
    {
        while (!lines.isEmpty() && lines.first().trimmed().isEmpty())
            lines.removeFirst();
        while (!lines.isEmpty() && lines.last().trimmed().isEmpty())
            lines.removeLast();
        QString fence = u"```"_s;
        while (std::ranges::any_of(lines, [&](const QString &line) { return line.trimmed().startsWith(fence); }))
            fence += u'`';
        return QStringList{fence} + lines + QStringList{fence};
    }

    qsizetype sum() const { return std::ranges::fold_left(m_indents, qsizetype(0), std::plus()); }

    QString m_text;
    QList<qsizetype> m_indents; ///< what each of the items one is in brings
    bool m_wasItem = false;
};

} // namespace

Result<QString> markdownOfHtml(const QByteArray &html) { return markdownOfHtmlText(decodedHtml(html)); }

Result<QString> markdownOfHtmlText(const QString &html)
{
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance())) {
        return failure(Error::Kind::Input,
                       QCoreApplication::translate("Import", "This is HTML; give the file a name that ends in .html, and import it again."));
    }
    const HtmlSource source = readyHtml(html);
    if (source.isTooLarge || source.html.size() > largest)
        return failure(Error::Kind::Input,
                       QCoreApplication::translate("Import", "This is more HTML than a postmortem has; save the part that matters and import that."));
    ClosedDocument document;
    document.setUndoRedoEnabled(false);
    document.setHtml(source.html);
    QList<Piece> pieces = Walk(document).run();
    pieces.removeIf([](const Piece &piece) {
        return piece.kind == Piece::Kind::Code && std::ranges::all_of(piece.lines, [](const QString &line) { return line.trimmed().isEmpty(); });
    });
    markWordItems(pieces);
    rankHeadings(pieces);
    raiseBoldLines(pieces);
    placeTitle(pieces, QTextDocumentFragment::fromHtml(source.title).toPlainText().simplified());
    QString text = Writer().run(pieces);
    return text.isEmpty() ? text : text + u'\n';
}

bool hasStructure(const QString &html)
{
    static const QRegularExpression spreadsheet(u"<google-sheets-html-origin|content=[\"']?Excel\\.Sheet|urn:schemas-microsoft-com:office:excel"_s,
                                                QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression structure(u"<(?:h[1-6]|li)[\\s>]|class=[\"']?Mso(?:ListParagraph|Heading|Title)"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression table(u"<table[\\s>].*</table\\s*>"_s,
                                          QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tag(u"<[^<>]*>|&nbsp;|\\s"_s);
    if (spreadsheet.match(html).hasMatch())
        return false;
    const QString shown = readyHtml(html).html;
    if (structure.match(shown).hasMatch() || shown.contains("-qt-block-indent"_L1))
        return true;
    const auto tables = table.match(shown);
    return tables.hasMatch() && !(shown.first(tables.capturedStart()) + shown.sliced(tables.capturedEnd())).remove(tag).isEmpty();
}

} // namespace hindsight
