// SPDX-License-Identifier: GPL-3.0-or-later
#include "template.h"

#include <QCoreApplication>
#include <QSet>

#include <kainjow/mustache.hpp>

#include <algorithm>
#include <numeric>

namespace hindsight {

using namespace Qt::StringLiterals;
namespace mustache = kainjow::mustache;

namespace {

// The line ends of a template on their way through the renderer, which drops lines by rules of its own; no text has this sign.
constexpr QChar lineEnd(0xfdd0);
// Sections in sections: more than anybody writes, and few enough for the renderer, which calls itself for each.
constexpr qsizetype mostSections = 60;
// Lists in lists: each multiplies what there is to do.
constexpr qsizetype mostLists = 3;

const QString phraseName = u"t"_s;

struct Tag
{
    QChar sign; ///< '#', '^', '/', '!', '>', '=', '&' or null of a value
    QString name;
    qsizetype begin;
    qsizetype end;
};

int lineOf(const QString &source, qsizetype offset) { return int(QStringView(source).first(offset).count(u'\n')) + 1; }

std::unexpected<Error> failureAt(const Template &source, qsizetype offset, const QString &text)
{
    return failure(Error::Kind::Input, text, source.file, lineOf(source.source, offset));
}

Result<QList<Tag>> tagsOf(const Template &source)
{
    const QString &text = source.source;
    QList<Tag> tags;
    for (qsizetype begin = text.indexOf(u"{{"_s); begin >= 0; begin = text.indexOf(u"{{"_s, tags.constLast().end)) {
        const bool triple = QStringView(text).sliced(begin).startsWith(u"{{{");
        const QString closing = triple ? u"}}}"_s : u"}}"_s;
        const qsizetype inner = begin + closing.size();
        const qsizetype end = text.indexOf(closing, inner);
        if (end < 0)
            return failureAt(source, begin, QCoreApplication::translate("Template", "This tag is never closed. Add “%1”.").arg(closing));
        QString name = text.sliced(inner, end - inner).trimmed();
        QChar sign;
        if (!triple && !name.isEmpty() && u"#^/!>=&"_s.contains(name.front())) {
            sign = name.front();
            name = name.sliced(1).trimmed();
        }
        tags.append({sign, name, begin, end + closing.size()});
    }
    return tags;
}

struct KnownName
{
    const ContextName *entry = nullptr; ///< null: not known
    bool asSection = false;
    bool asValue = false;
};

const QStringList &markdownVariants()
{
    static const QStringList variants = {u""_s, u"_labelled"_s, u"_item"_s, u"_item_labelled"_s, u"_cell"_s};
    return variants;
}

KnownName lookUp(const QString &name, const QList<std::span<const ContextName>> &scopes)
{
    for (auto scope = scopes.crbegin(); scope != scopes.crend(); ++scope) {
        for (const ContextName &entry : *scope) {
            const QString known = QString::fromLatin1(entry.name);
            switch (entry.holds) {
            case Holds::Text:
                if (name == known)
                    return {&entry, true, true};
                break;
            case Holds::Markdown:
                if (name.startsWith(known) && markdownVariants().contains(name.sliced(known.size())))
                    return {&entry, true, true};
                break;
            case Holds::Condition:
            case Holds::List:
                if (name == known)
                    return {&entry, true, false};
                break;
            }
        }
    }
    return {};
}

int editDistance(const QString &a, const QString &b)
{
    QList<int> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = std::exchange(row[0], int(i) + 1);
        for (qsizetype j = 0; j < b.size(); ++j) {
            const int replaced = diagonal + (a[i] != b[j]);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.constLast();
}

QString unknownName(const QString &name, const QList<std::span<const ContextName>> &scopes)
{
    QString closest;
    int distance = int(name.size() / 2) + 1;
    for (const auto &scope : scopes) {
        for (const ContextName &entry : scope) {
            for (const QString &variant : entry.holds == Holds::Markdown ? markdownVariants() : QStringList{u""_s}) {
                const QString known = QString::fromLatin1(entry.name) + variant;
                if (const int d = editDistance(name, known); d < distance) {
                    closest = known;
                    distance = d;
                }
            }
        }
    }
    const QString text = QCoreApplication::translate("Template", "There is no “%1” here.").arg(name);
    return closest.isEmpty() ? text : text + u' ' + QCoreApplication::translate("Template", "Did you mean “%1”?").arg(closest);
}

// A line that holds nothing but one section or comment tag disappears; all other line ends are hidden from the renderer.
QString prepared(const QString &source, const QList<Tag> &tags)
{
    QString result;
    qsizetype done = 0;
    for (const Tag &tag : tags) {
        qsizetype begin = tag.begin;
        while (begin > 0 && (source[begin - 1] == u' ' || source[begin - 1] == u'\t'))
            --begin;
        qsizetype end = tag.end;
        while (end < source.size() && (source[end] == u' ' || source[end] == u'\t' || source[end] == u'\r'))
            ++end;
        const bool control = !tag.sign.isNull() && tag.sign != u'&';
        const bool alone = control && (begin == 0 || source[begin - 1] == u'\n') && (end == source.size() || source[end] == u'\n');
        if (!alone) {
            begin = tag.begin;
            end = tag.end;
        }
        result += source.sliced(done, begin - done).replace(u"\r\n"_s, u"\n"_s).replace(u'\n', lineEnd);
        if (tag.sign != u'!')
            result += source.sliced(tag.begin, tag.end - tag.begin);
        done = alone ? qMin(end + 1, source.size()) : end;
    }
    return result + source.sliced(done).replace(u"\r\n"_s, u"\n"_s).replace(u'\n', lineEnd);
}

/// `used`: what a template names; the rest of a context is not handed over.
mustache::data toData(const QVariant &value, const QSet<QString> &used)
{
    switch (value.typeId()) {
    case QMetaType::Bool: return mustache::data(value.toBool());
    case QMetaType::QVariantList: {
        mustache::data list(mustache::data::type::list);
        for (const QVariant &entry : value.toList())
            list.push_back(toData(entry, used));
        return list;
    }
    case QMetaType::QVariantMap: {
        mustache::data object(mustache::data::type::object);
        const QVariantMap map = value.toMap();
        for (auto it = map.begin(); it != map.end(); ++it) {
            if (used.contains(it.key()))
                object.set(it.key().toStdString(), toData(*it, used));
        }
        return object;
    }
    default: {
        // An empty text is true for the renderer.
        const QString text = value.toString();
        return text.isEmpty() ? mustache::data(false) : mustache::data(text.toStdString());
    }
    }
}

} // namespace

std::optional<Error> checkTemplate(const Template &source, std::span<const ContextName> names)
{
    const auto tags = tagsOf(source);
    if (!tags)
        return tags.error();
    const auto error = [&](const Tag &tag, const QString &text) { return failureAt(source, tag.begin, text).error(); };

    QList<const Tag *> open;
    QList<std::span<const ContextName>> scopes = {names};
    for (const Tag &tag : *tags) {
        if (tag.sign == u'!')
            continue;
        if (!open.isEmpty() && open.constLast()->name == phraseName && tag.sign != u'/')
            return error(tag, QCoreApplication::translate("Template", "A phrase is plain text: close “%1” before this tag.").arg(phraseName));
        if (tag.sign == u'>' || tag.sign == u'=')
            return error(tag, QCoreApplication::translate("Template", "Templates have no partials, and their braces cannot be changed."));
        if (tag.sign == u'/') {
            if (open.isEmpty())
                return error(tag, QCoreApplication::translate("Template", "“%1” is closed here, but nothing is open.").arg(tag.name));
            if (open.constLast()->name != tag.name)
                return error(tag,
                             QCoreApplication::translate("Template", "“%1” is closed here, but “%2” of line %3 is still open.")
                                 .arg(tag.name, open.constLast()->name)
                                 .arg(lineOf(source.source, open.constLast()->begin)));
            open.removeLast();
            scopes.removeLast();
            continue;
        }
        const bool section = tag.sign == u'#' || tag.sign == u'^';
        if (section && open.size() == mostSections)
            return error(tag, QCoreApplication::translate("Template", "Too many sections are open here: at most %1.").arg(mostSections));
        if (section && tag.name == phraseName) {
            open.append(&tag);
            scopes.append(std::span<const ContextName>());
            continue;
        }
        const KnownName known = lookUp(tag.name, scopes);
        if (!known.entry)
            return error(tag, unknownName(tag.name, scopes));
        if (!section && !known.asValue)
            return error(tag, QCoreApplication::translate("Template", "“%1” is no text: write “{{#%1}}...{{/%1}}”.").arg(tag.name));
        const bool repeats = tag.sign == u'#' && known.entry->holds == Holds::List;
        const auto isList = [](std::span<const ContextName> scope) { return !scope.empty(); };
        if (repeats && std::ranges::count_if(scopes.sliced(1), isList) == mostLists)
            return error(tag, QCoreApplication::translate("Template", "A list in a list in a list is as deep as it goes."));
        if (section) {
            open.append(&tag);
            scopes.append(repeats ? known.entry->of : std::span<const ContextName>());
        }
    }
    if (!open.isEmpty())
        return error(*open.constLast(),
                     QCoreApplication::translate("Template", "“%1” is opened here and never closed. Add “{{/%1}}”.").arg(open.constLast()->name));
    return std::nullopt;
}

QSet<QString> namesIn(const Template &source)
{
    QSet<QString> names;
    for (const Tag &tag : tagsOf(source).value_or(QList<Tag>()))
        names.insert(tag.name);
    return names;
}

Result<QString> render(const Template &source, std::span<const ContextName> names, const QVariantMap &context, const Phrases &phrases)
{
    if (const auto error = checkTemplate(source, names))
        return std::unexpected(*error);

    const QSet<QString> used = namesIn(source);
    mustache::mustache renderer(prepared(source.source, *tagsOf(source)).toStdString());
    renderer.set_custom_escape([](const std::string &text) { return text; });
    mustache::data data = toData(context, used);
    data.set(phraseName.toStdString(),
             mustache::data(mustache::lambda2([&](const std::string &text, const mustache::renderer &) { return phrases.text(text.c_str()).toStdString(); })));
    const std::string text = renderer.render(data);
    if (!renderer.is_valid())
        return failure(Error::Kind::Input, QString::fromStdString(renderer.error_message()), source.file);
    return QString::fromStdString(text).replace(lineEnd, u'\n');
}

} // namespace hindsight
