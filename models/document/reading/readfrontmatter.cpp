// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/formats/frontmatter.h"
#include "models/text/sourcetext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr auto fence = "---"_L1;
constexpr auto versionName = "hindsight:"_L1;
constexpr auto version = "1"_L1;
constexpr auto titleName = "title"_L1;
constexpr auto incidentName = "incident"_L1;
constexpr auto removedName = "removed"_L1;

bool isFence(QStringView line) { return line.startsWith(fence) && isBlank(line.sliced(fence.size())); }

/// Hugo's other kind: "name = value" between lines "+++".
bool isTomlFence(QStringView line) { return line.startsWith(u"+++") && isBlank(line.sliced(3)); }

bool looksLikeYaml(QStringView line)
{
    const qsizetype colon = line.indexOf(u':');
    return colon > 0 && std::ranges::all_of(line.first(colon), [](QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u' '; });
}

QString brokenLine()
{
    return QCoreApplication::translate("Import", "This line of the front matter cannot be read; undo what was changed in it, or export the incident again.");
}

QString foreignLine()
{
    return QCoreApplication::translate("Import", "This line is none of the front matter, which is not closed above it; put a line “---” where it ends.");
}

/// The JSON of a value, which another program may have put in the quotes of YAML.
QJsonObject objectIn(QStringView text)
{
    QString json = text.trimmed().toString();
    if (json.size() > 1 && json.front() == u'\'' && json.back() == u'\'')
        json = json.sliced(1).chopped(1).replace(u"''"_s, u"'"_s);
    else if (json.startsWith(u'"'))
        json = QJsonDocument::fromJson(u"[%1]"_s.arg(json).toUtf8()).array().at(0).toString();
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

bool isInQuotes(QStringView text) { return text.startsWith(u"'{") || text.startsWith(u"\"{"); }

Result<FrontPart> readEntry(QStringView text, const EntityInfo &entity, const QString &list)
{
    const QJsonObject json = objectIn(text);
    if (json.isEmpty())
        return failure(Error::Kind::Input, brokenLine());
    FrontPart part{.uid = json.value(u"uid").toString(),
                   .isAbsent = json.value(u"absent").toBool(),
                   .isPrinted = json.contains(u"printed"),
                   .printed = json.value(u"printed").toObject()};
    const QJsonObject past = json.value(u"past").toObject();
    for (auto it = past.begin(); it != past.end(); ++it)
        part.past.insert(it.key(), it->toVariant().toStringList());
    for (const FieldInfo &field : entity.fields) {
        const QString name = field.nameText;
        if (!json.contains(name))
            continue;
        const Value value = fromJsonValue(json.value(name), field.kind);
        if (value.isUndefined())
            return misfit({}, name);
        part.fields.insert(name, value);
    }
    if (const QString field = misfitIn(list, part.fields); !field.isEmpty())
        return misfit({}, field);
    if (const auto fault = faultIn(json))
        return failure(Error::Kind::Input, fault->sentence);
    return part;
}

class FrontMatterReader
{
public:
    explicit FrontMatterReader(FrontMatter &matter)
        : front(matter)
    {
        for (const PartList &parts : partsOf({}))
            entities.insert(parts.name, parts.entity);
    }

    /// Line `number` of the document.
    Result<void> read(QStringView line, int number)
    {
        current = number;
        const QStringView text = line.trimmed();
        const bool isItem = text.startsWith(u"- ");
        if (foreignKey > 0 && (isItem || line.front().isSpace())) {
            // Parts of ours below a name that is none of ours have lost their own.
            if (isItem && (text.startsWith(u"- {") || isInQuotes(text.sliced(2))) && !objectIn(text.sliced(2)).isEmpty())
                return failure(Error::Kind::Input, foreignLine(), {}, foreignKey);
            front.foreignLines.append(number);
            return {};
        }
        if (isItem)
            return text.startsWith(u"- {") || isInQuotes(text.sliced(2)) ? add(text.sliced(2)) : failure(Error::Kind::Input, foreignLine());
        const qsizetype colon = text.indexOf(u':');
        const QString name = text.first(std::max<qsizetype>(colon, 0)).toString();
        if (!entities.contains(name) && name != removedName) {
            const bool isName = !line.front().isSpace() && looksLikeYaml(line) && (colon + 1 == text.size() || text[colon + 1].isSpace());
            if (!isName)
                return failure(Error::Kind::Input, foreignLine());
            foreignKey = number;
            front.foreignLines.append(number);
            return {};
        }
        list = name;
        foreignKey = 0;
        const QStringView rest = text.sliced(colon + 1).trimmed();
        if (list == removedName && rest.isEmpty())
            return {};
        if (list == incidentName && !front.parts.contains(list))
            return add(rest);
        if (list == incidentName || !rest.isEmpty())
            return failure(Error::Kind::Input, brokenLine());
        return {};
    }

private:
    Result<void> add(QStringView json)
    {
        if (list == removedName)
            return addRemoved(json);
        if (!entities.contains(list))
            return failure(Error::Kind::Input, brokenLine());
        Result<FrontPart> part = readEntry(json, *entities.value(list), list);
        if (!part)
            return std::unexpected(part.error());
        part->line = current;
        const bool isWhole = list != incidentName || (!part->uid.isEmpty() && !part->isAbsent); // which incident it is must be known
        if (!isWhole || uids.contains(part->uid))
            return failure(Error::Kind::Input, brokenLine());
        if (!part->uid.isEmpty())
            uids.insert(part->uid);
        front.parts[list].append(*part);
        return {};
    }

    Result<void> addRemoved(QStringView json)
    {
        const QJsonObject part = objectIn(json);
        const QString uid = part.value(u"uid").toString(), was = part.value(u"was").toString();
        if (uid.isEmpty() || was.isEmpty())
            return failure(Error::Kind::Input, brokenLine());
        front.removed.insert(uid, was);
        return {};
    }

    FrontMatter &front;
    QHash<QString, const EntityInfo *> entities;
    QSet<QString> uids;
    QString list;       ///< of ours, whose entries follow
    int foreignKey = 0; ///< line of the name of another program whose value follows; 0: it is one of ours
    int current = 0;
};

QString unquoted(QStringView text)
{
    text = text.trimmed();
    const bool isQuoted = text.size() > 1 && text.front() == text.back() && (text.front() == u'"' || text.front() == u'\'');
    return (isQuoted ? text.sliced(1).chopped(1) : text).toString();
}

/// The line of a block, which begins with line `first`, that makes it ours; 0: it is none of ours.
int versionLine(const QStringList &lines, int first)
{
    for (int number = first; number <= int(lines.size()) && !isFence(lines[number - 1]); ++number) {
        const QStringView line = lines[number - 1];
        if (line.trimmed().startsWith(versionName) && (number == first || !line.front().isSpace()))
            return number;
        const bool mayBeYaml = isBlank(line) || line.front().isSpace() || line.startsWith(u"- ") || line.startsWith(u"# ") || looksLikeYaml(line);
        if (!mayBeYaml)
            break;
    }
    return 0;
}

/// Our own block, which begins with line `first` and says in line `number` that it is ours.
FrontMatter readOwn(const QStringList &lines, int first, int number, const QString &fileName)
{
    FrontMatter front{.isOurs = true};
    const auto stop = [&](int line, const QString &text) {
        front.problem = Error{Error::Kind::Input, text, fileName, line};
        return front;
    };
    if (unquoted(QStringView(lines[number - 1]).trimmed().sliced(versionName.size())) != version) {
        return stop(
            number,
            QCoreApplication::translate("Import", "The version of this front matter is not %1: a newer Hindsight wrote it; update this one.").arg(version));
    }
    FrontMatterReader reader(front);
    for (int line = first; line <= int(lines.size()); ++line) {
        if (isBlank(lines[line - 1]) || line == number)
            continue;
        if (isFence(lines[line - 1])) {
            front.lastLine = line;
            break;
        }
        if (line < number && lines[line - 1].startsWith(u"# ")) { // a remark of another program
            front.foreignLines.append(line);
            continue;
        }
        if (const Result<void> read = reader.read(lines[line - 1], line); !read)
            return stop(read.error().line > 0 ? read.error().line : line, read.error().text);
    }
    if (front.lastLine == 0)
        return stop(int(lines.size()), QCoreApplication::translate("Import", "The front matter is not closed; put a line “---” where it ends."));
    if (!front.parts.contains(incidentName)) {
        return stop(number,
                    QCoreApplication::translate("Import",
                                                "The front matter does not say which incident this is: its line “incident:” is missing; "
                                                "export the incident again, or remove the front matter to make a new one."));
    }
    return front;
}

/// A line of another program's front matter: "name: text", "name: [a, b]", or "- item" of the list above.
void readField(QStringView line, int number, FrontMatter &front)
{
    const QStringView text = line.trimmed();
    if (text.startsWith(u"- ") && !front.fields.isEmpty()) {
        front.fields.last().values.append(unquoted(text.sliced(2)));
        front.fields.last().lastLine = number;
        return;
    }
    const bool isToml = line.contains(u" = ") && !line.first(line.indexOf(u" = ")).contains(u':');
    if (line.startsWith(u' ') || line.startsWith(u'#') || (!isToml && !looksLikeYaml(line)))
        return;
    const qsizetype colon = line.indexOf(isToml ? u'=' : u':');
    FrontField field{.name = line.first(colon).trimmed().toString(), .values = {}, .line = number, .lastLine = number};
    const QStringView value = line.sliced(colon + 1).trimmed();
    if (value.startsWith(u'[') && value.endsWith(u']')) {
        for (const QStringView item : value.sliced(1).chopped(1).split(u','))
            field.values.append(unquoted(item));
    } else if (!value.isEmpty()) {
        field.values.append(unquoted(value));
    }
    front.fields.append(field);
}

} // namespace

FrontMatter readFrontMatter(const QStringList &lines, const QString &fileName)
{
    const auto isText = [](const QString &line) { return !isBlank(line); };
    const auto top = std::ranges::find_if(lines, isText);
    if (lines.end() - top < 2 || (!isFence(*top) && !isTomlFence(*top)))
        return {};
    const int first = int(top - lines.begin()) + 1;
    if (const int number = isFence(*top) ? versionLine(lines, first + 1) : 0; number > 0)
        return readOwn(lines, first + 1, number, fileName);
    const bool isToml = isTomlFence(*top);
    const auto end = std::find_if(top + 1, lines.end(), isToml ? isTomlFence : isFence);
    if (first > 1 || (!isToml && !looksLikeYaml(lines[first])) || end == lines.end())
        return {};
    FrontMatter front{.lastLine = int(end - lines.begin()) + 1};
    for (auto line = top + 1; line != end; ++line)
        readField(*line, int(line - lines.begin()) + 1, front);
    const auto title = std::ranges::find(front.fields, titleName, &FrontField::name);
    if (title != front.fields.end() && !title->values.isEmpty()) {
        front.titleLine = title->line;
        front.title = title->values.first();
    }
    return front;
}

} // namespace hindsight
