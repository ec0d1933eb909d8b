// SPDX-License-Identifier: GPL-3.0-or-later
#include "readparts.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace hindsight {

QByteArray asParameter(const QStringList &texts) { return QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact); }

QStringList textsOf(const Statement &row, int column)
{
    const QByteArrayView json = row.blob(column);
    if (json.size() <= 2) // "[]"
        return {};
    QStringList texts;
    for (const auto &text : QJsonDocument::fromJson(json.toByteArray()).array())
        texts.append(text.toString());
    return texts;
}

QString RepeatedTexts::of(const Statement &row, int column)
{
    const QByteArrayView utf8 = row.blob(column);
    if (const auto known = m_texts.constFind(utf8); known != m_texts.cend())
        return *known;
    return *m_texts.insert(utf8.toByteArray(), row.text(column));
}

qsizetype Wholes::placeOf(const Statement &row)
{
    const QByteArrayView uid = row.blob(0);
    if (uid != QByteArrayView(m_last)) {
        m_last = uid.toByteArray();
        m_place = m_places.value(m_last, -1);
    }
    return m_place;
}

} // namespace hindsight
