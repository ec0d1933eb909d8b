// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "models/metrics/reading/samplevalues.h"
#include "models/text/smallcsv.h"
#include "models/text/sourcetext.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace hindsight {

using namespace Qt::StringLiterals;

QByteArray fixture(const QString &name)
{
    QFile file(QStringLiteral(TEST_SOURCE_DIR "/metrics/data/") + name);
    if (!file.open(QFile::ReadOnly))
        qFatal("no fixture %s", qPrintable(name));
    return file.readAll();
}

static void flatten(const QJsonObject &object, const QString &above, QStringList &header, QHash<QString, QString> &values)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString path = above.isEmpty() ? it.key() : above + u'.' + it.key();
        if (it->isObject()) {
            flatten(it->toObject(), path, header, values);
            continue;
        }
        if (!header.contains(path))
            header << path;
        if (it->isBool())
            values.insert(path, it->toBool() ? u"true"_s : u"false"_s);
        else if (it->isDouble())
            values.insert(path, QString::number(it->toDouble(), 'g', 17));
        else if (it->isString())
            values.insert(path, it->toString());
    }
}

static Sample jsonSample(const QByteArray &bytes)
{
    Sample sample{.typed = true, .whole = true};
    QList<QHash<QString, QString>> rows;
    const QList<QByteArray> lines = bytes.split('\n');
    for (const QByteArray &line : lines) {
        if (!line.trimmed().isEmpty())
            flatten(QJsonDocument::fromJson(line).object(), {}, sample.header, rows.emplaceBack());
    }
    for (const QHash<QString, QString> &values : std::as_const(rows)) {
        QStringList &row = sample.rows.emplaceBack();
        for (const QString &column : std::as_const(sample.header))
            row << values.value(column);
    }
    return sample;
}

Sample csvSample(const QString &text)
{
    Sample sample{.whole = true};
    QList<QStringList> rows;
    forEachCsvRow(text, delimiterOf(text), [&](const CsvRow &row) {
        if (!row.empty)
            rows << row.cells;
        return true;
    });
    const int header = headerRowOf(rows);
    if (header < 0)
        qFatal("no header in %s", qPrintable(text.left(80)));
    sample.header = rows.at(header);
    sample.rows = rows.sliced(header + 1);
    return sample;
}

Sample sampleOf(const QString &name) { return name.endsWith(".jsonl"_L1) ? jsonSample(fixture(name)) : csvSample(textOf(fixture(name))); }

} // namespace hindsight
