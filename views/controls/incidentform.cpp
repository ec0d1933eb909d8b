// SPDX-License-Identifier: GPL-3.0-or-later
#include "incidentform.h"

#include "choicebox.h"
#include "models/lists/cells.h"
#include "models/lists/choices.h"
#include "models/lists/fieldmodel.h"
#include "pagesection.h"
#include "views/theme/theme.h"

#include <QCompleter>
#include <QFormLayout>
#include <QLineEdit>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

const EntityInfo &incidentFields() { return tableOf<Incident>().info; }

} // namespace

IncidentForm::IncidentForm(OpenIncident &incident, const QStringList &fields, QWidget *parent)
    : QWidget(parent)
    , m_incident(incident)
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    form->setHorizontalSpacing(grid);
    form->setVerticalSpacing(grid / 2);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (const QString &name : fields) {
        const int place = incidentFields().indexOf(name);
        Q_ASSERT(place >= 0);
        const FieldInfo &field = incidentFields().fields[place];
        QWidget *editor = nullptr;
        if (field.kind == FieldKind::Choice) {
            auto *box = new ChoiceBox(this);
            box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
            for (const QString &choice : field.choices())
                box->addItem(choiceLabel(choice), choice);
            connect(box, &QComboBox::activated, this, [this, place, box] { write(place, box->currentData()); });
            editor = box;
        } else {
            auto *line = new QLineEdit(this);
            if (field.kind == FieldKind::Time)
                line->setPlaceholderText(tr("date or time"));
            else if (name.endsWith("_minutes"_L1))
                line->setPlaceholderText(tr("minutes"));
            connect(line, &QLineEdit::editingFinished, this, [this, place, line] { write(place, line->text()); });
            editor = line;
        }
        editor->setObjectName(name);
        editor->setAccessibleName(headerText(field));
        editor->setEnabled(!incident.store().isReadOnly());
        fitToType(editor, [editor] { editor->setMinimumWidth(editor->fontMetrics().averageCharWidth() * 12); });
        QLabel *label = makeMuted(headerText(field), this);
        label->setWordWrap(false);
        label->setBuddy(editor);
        form->addRow(label, editor);
        m_fields.append(place);
        m_editors.append(editor);
    }
    connect(&m_incident, &OpenIncident::changed, this, &IncidentForm::readFields);
    readFields();
}

QWidget *IncidentForm::editor(const QString &field) const
{
    for (int i = 0; i < m_editors.size(); ++i) {
        if (m_editors[i]->objectName() == field)
            return m_editors[i];
    }
    return nullptr;
}

void IncidentForm::readFields()
{
    const QJsonObject values = toObject(m_incident.incident());
    const TimeContext context = timeContextOf(m_incident.record());
    for (int i = 0; i < m_editors.size(); ++i) {
        const FieldInfo &field = incidentFields().fields[m_fields[i]];
        const Value value = values.value(QLatin1StringView(field.name));
        const QString text = editorText(field, value, context);
        if (auto *box = qobject_cast<QComboBox *>(m_editors[i])) {
            box->setCurrentIndex(box->findData(text));
        } else if (auto *line = qobject_cast<QLineEdit *>(m_editors[i]); line && !(line->hasFocus() && line->isModified())) {
            line->setText(text);
            line->setToolTip(cellToolTip(field, value, context));
            line->setCursorPosition(0);
            const QStringList suggestions = suggestionsFor(m_incident.store(), "incident"_L1, QLatin1StringView(field.name));
            if (!suggestions.isEmpty() && field.kind == FieldKind::Text && !line->completer()) {
                line->setCompleter(new QCompleter(suggestions, line));
                line->completer()->setCaseSensitivity(Qt::CaseInsensitive);
            }
        }
    }
}

void IncidentForm::write(int place, const QVariant &typed)
{
    if (!m_incident.exists())
        return;
    const FieldInfo &field = incidentFields().fields[place];
    const TimeContext context = timeContextOf(m_incident.record());
    const QString name = QString::fromLatin1(field.name);
    const Value before = toObject(m_incident.incident()).value(name);
    if (typed.toString() == editorText(field, before, context))
        return;
    const Result<Value> after = readCell(field, typed, context);
    if (!after) {
        Q_EMIT failed(after.error());
        return;
    }
    if (auto *line = qobject_cast<QLineEdit *>(editor(name)))
        line->setModified(false);
    m_incident.apply({{QString::fromLatin1(incidentFields().name), m_incident.uid(), Change::Kind::Update, {{name, before, *after}}}});
}

} // namespace hindsight
