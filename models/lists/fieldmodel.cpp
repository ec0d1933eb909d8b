// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldmodel.h"

#include "catalogueentries.h"
#include "models/incident/due.h"

#include <QDateTime>
#include <QSet>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

bool isClosed(const QJsonObject &action)
{
    const auto status = fromName<ActionStatus>(action["status"_L1].toString());
    return status && hindsight::isClosed(*status);
}

bool isOverdue(const FieldRow &row, const FieldInfo &field)
{
    if (QLatin1StringView(field.name) != "due"_L1)
        return false;
    const QJsonObject fields = row.fields();
    Moment due;
    return fromValue(fields["due"_L1], due) && due.at && fields.contains("status"_L1) && !isClosed(fields)
        && isPast(due, QDateTime::currentMSecsSinceEpoch() * 1000);
}

} // namespace

FieldModel::FieldModel(Store &store, const EntityInfo &entity, const QList<FieldColumn> &columns, QObject *parent)
    : RowsModel(parent)
    , m_store(store)
    , m_entity(entity)
    , m_columns(columns)
{
    for (const FieldColumn &column : columns)
        m_fields.append(entity.indexOf(column.field));
    Q_ASSERT(!m_fields.contains(-1));
}

void FieldModel::setAddHint(const QString &hint)
{
    const int last = int(m_rows.size());
    if (m_addHint.isEmpty() != hint.isEmpty()) {
        if (hint.isEmpty())
            beginRemoveRows({}, last, last);
        else
            beginInsertRows({}, last, last);
        m_addHint = hint;
        if (hint.isEmpty())
            endRemoveRows();
        else
            endInsertRows();
    }
    m_addHint = hint;
}

int FieldModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()) + (m_addHint.isEmpty() ? 0 : 1); }

int FieldModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_columns.size()); }

int FieldModel::columnOf(const QString &field) const
{
    for (int i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].field == field)
            return i;
    }
    return -1;
}

bool FieldModel::refusesChanges()
{
    return m_store.isReadOnly() && !apply({}); // the store has the sentence
}

Qt::ItemFlags FieldModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.column() >= m_columns.size() || (index.row() < m_rows.size() && m_rows[index.row()].isHeading()))
        return flags;
    const FieldColumn &column = m_columns[index.column()];
    if (!column.editable || m_store.isReadOnly())
        return flags;
    const bool isBox = fieldAt(index.column()).kind == FieldKind::Boolean;
    if (!isBox)
        flags |= Qt::ItemIsEditable;
    if ((isBox || !column.check.isEmpty()) && index.row() < m_rows.size())
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant FieldModel::headerCell(int column, int role) const
{
    const FieldInfo &field = fieldAt(column);
    switch (role) {
    case Qt::DisplayRole: return m_columns[column].header.isNull() ? headerText(field) : m_columns[column].header;
    case Qt::ToolTipRole: return headerText(field);
    case FieldRole: return field.nameText;
    case KindRole: return int(field.kind);
    default: return {};
    }
}

QVariant FieldModel::cell(int row, int column, int role) const
{
    const FieldInfo &field = fieldAt(column);
    switch (role) {
    case FieldRole:
    case KindRole: return headerCell(column, role);
    case ChoicesRole: return field.choices ? QVariant(field.choices()) : QVariant();
    case SuggestionsRole: return suggestions(field);
    default: break;
    }
    if (row >= m_rows.size())
        return emptyCell(role);
    const FieldRow &record = m_rows[row];
    const Value value = record.value(m_fields[column]);
    switch (role) {
    case Qt::DisplayRole: return field.kind == FieldKind::Boolean ? QVariant() : cellText(field, value, timeContext());
    case Qt::EditRole: return field.kind == FieldKind::Boolean ? QVariant(value.toBool()) : editorText(field, value, timeContext());
    case Qt::ToolTipRole: return cellToolTip(field, value, timeContext());
    case Qt::AccessibleTextRole:
        if (field.kind == FieldKind::Boolean && !m_columns[column].header.isEmpty()) // a box without words
            return m_columns[column].header + u": "_s + cellText(field, value, timeContext());
        return m_columns[column].header.isEmpty() ? headerText(field) + u": "_s + cellText(field, value, timeContext()) : cellText(field, value, timeContext());
    case Qt::CheckStateRole:
        if (!m_columns[column].check.isEmpty())
            return isClosed(record.fields()) ? Qt::Checked : Qt::Unchecked;
        return field.kind == FieldKind::Boolean ? QVariant(value.toBool() ? Qt::Checked : Qt::Unchecked) : QVariant();
    case MutedRole: return !m_columns[column].check.isEmpty() && isClosed(record.fields());
    case AttentionRole: return isOverdue(record, field);
    case SortRole: return sortValue(field, value);
    case UidRole: return record.uid;
    case ValueRole: return value.toJson().toVariant();
    default: return {};
    }
}

QStringList FieldModel::suggestions(const FieldInfo &field) const
{
    if (field.kind != FieldKind::Text)
        return {};
    QStringList texts = suggestionsFor(m_store, QLatin1StringView(m_entity.name), QLatin1StringView(field.name));
    QSet<QString> known(texts.begin(), texts.end());
    const int index = m_entity.indexOf(field.nameText);
    for (const FieldRow &row : m_rows) {
        const QString text = row.value(index).toString();
        if (!text.isEmpty() && !known.contains(text)) {
            known.insert(text);
            texts.append(text);
        }
    }
    return texts;
}

QVariant FieldModel::emptyCell(int role) const
{
    switch (role) {
    case UidRole:
    case Qt::EditRole: return QString();
    case Qt::AccessibleTextRole: return m_addHint;
    default: return {};
    }
}

bool FieldModel::setData(const QModelIndex &index, const QVariant &typed, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const Qt::ItemFlags allowed = flags(index);
    if (role == Qt::EditRole && allowed.testFlag(Qt::ItemIsEditable))
        return write(index.row(), fieldAt(index.column()), typed);
    if (role != Qt::CheckStateRole || !allowed.testFlag(Qt::ItemIsUserCheckable))
        return false;
    const bool checked = typed.toInt() == Qt::Checked;
    const QString &status = m_columns[index.column()].check;
    if (status.isEmpty())
        return write(index.row(), fieldAt(index.column()), checked);
    return write(index.row(), m_entity.fields[m_entity.indexOf(status)], checked ? u"done"_s : u"open"_s);
}

bool FieldModel::write(int row, const FieldInfo &field, const QVariant &typed)
{
    const bool adding = row >= m_rows.size();
    const QJsonObject before = adding ? blank() : m_rows[row].fields();
    const Value old = before.value(QLatin1StringView(field.name));
    // What was not touched is not read again: a time keeps the text it was written with.
    if (typed.toString() == editorText(field, old, timeContext()))
        return true;
    const Result<Value> value = readCell(field, typed, timeContext());
    if (!value) {
        Q_EMIT failed(value.error());
        return false;
    }
    const QJsonObject after = withField(before, field, *value);
    if (!adding)
        return apply({difference(m_entity, m_rows[row].uid, Change::Kind::Update, before, after)});
    const QString uid = newUid();
    if (!apply({difference(m_entity, uid, Change::Kind::Create, {}, after)}))
        return false;
    Q_EMIT added(uid);
    return true;
}

bool FieldModel::removeRecords(const QStringList &uids)
{
    const QSet<QString> wanted(uids.begin(), uids.end());
    QList<Change> changes;
    for (const FieldRow &row : std::as_const(m_rows)) {
        if (wanted.contains(row.uid) && !row.isHeading())
            changes.append(difference(m_entity, row.uid, Change::Kind::Remove, row.fields(), {}));
    }
    return changes.isEmpty() || apply(changes);
}

QJsonObject FieldModel::withField(const QJsonObject &fields, const FieldInfo &field, const Value &value) const
{
    QJsonObject after = fields;
    after[QLatin1StringView(field.name)] = value;
    return after;
}

QString FieldModel::textToCopy(const QModelIndex &index) const
{
    if (index.row() >= m_rows.size() || m_rows[index.row()].isHeading())
        return {};
    return copiedText(fieldAt(index.column()), m_rows[index.row()].value(m_fields[index.column()]), timeContext());
}

Result<QJsonObject> FieldModel::withCells(const QJsonObject &before, std::span<const CellText> cells, const TimeContext &context) const
{
    QJsonObject after = before;
    for (const CellText &cell : cells) {
        if (cell.column >= m_columns.size()) {
            if (cell.text.isEmpty())
                continue;
            return failure(Error::Kind::Input, tr("there is no column for “%1”. Start further to the left, or copy fewer columns.").arg(cell.text));
        }
        const FieldInfo &field = fieldAt(cell.column);
        const Value old = before.value(QLatin1StringView(field.name));
        // What is there already is not read again: a time keeps the text it was written with.
        if (!m_columns[cell.column].editable || cell.text == copiedText(field, old, timeContext()) || cell.text == cellText(field, old, timeContext()))
            continue;
        const Result<Value> value = readCopied(field, cell.text, context);
        if (!value)
            return std::unexpected(value.error());
        after = withField(after, field, *value);
    }
    return after;
}

QStringList FieldModel::writeCells(const QList<CellText> &cells)
{
    if (refusesChanges())
        return {};
    QList<Change> changes;
    QStringList uids;
    TimeContext context = timeContext();
    qint64 added = 0;
    for (std::span<const CellText> rest(cells); !rest.empty();) {
        const auto end = std::ranges::find_if(rest, [&rest](const CellText &cell) { return cell.row != rest.front().row; });
        const auto row = rest.first(size_t(end - rest.begin()));
        rest = rest.subspan(row.size());
        const bool adding = row.front().row >= m_rows.size();
        if (adding && m_addHint.isEmpty())
            break;
        if (!adding && m_rows[row.front().row].isHeading())
            continue;
        QJsonObject before = adding ? blank() : m_rows[row.front().row].fields();
        if (adding && before.contains("position"_L1))
            before["position"_L1] = before["position"_L1].toInteger() + added;
        const auto after = withCells(before, row, context);
        if (!after) {
            const QString line = QString::number(row.front().row - cells.front().row + 1);
            Q_EMIT failed({Error::Kind::Input, tr("Nothing was pasted. Row %1: %2").arg(line, after.error().text)});
            return {};
        }
        const QString uid = adding ? newUid() : m_rows[row.front().row].uid;
        if (adding && *after != before) {
            ++added;
            changes.append(difference(m_entity, uid, Change::Kind::Create, {}, *after));
            // Times of new rows follow each other, as those of a list that is typed.
            if (Moment at; m_entity.indexOf(u"at") >= 0 && fromValue(after->value("at"_L1), at) && at.at)
                context.before = at.at;
        } else if (!adding) {
            changes.append(difference(m_entity, uid, Change::Kind::Update, before, *after));
        }
        uids.append(uid);
    }
    changes.removeIf([](const Change &change) { return change.fields.isEmpty(); });
    return changes.isEmpty() || apply(changes, tr("%n rows pasted", nullptr, int(uids.size()))) ? uids : QStringList();
}

Result<void> FieldModel::complete(QList<Change> &, QString &, QString &) const { return {}; }

bool FieldModel::apply(QList<Change> changes, QString sentence)
{
    QString remark;
    const Result<Step> step = complete(changes, sentence, remark).and_then([&] { return m_store.apply(changes, sentence); });
    if (!step)
        Q_EMIT failed(step.error());
    else if (!remark.isEmpty())
        Q_EMIT remarked(remark);
    return step.has_value();
}

QStringList suggestionsFor(const Store &store, QLatin1StringView entity, QLatin1StringView field)
{
    QStringList texts;
    for (const CatalogueList *list : listsNamedBy(entity, field)) {
        for (const QString &name : namesIn(store, *list)) {
            if (!texts.contains(name))
                texts.append(name);
        }
    }
    return texts;
}

} // namespace hindsight
