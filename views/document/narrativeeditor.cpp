// SPDX-License-Identifier: GPL-3.0-or-later
#include "narrativeeditor.h"

#include "keptsections.h"

#include "models/lists/cells.h"
#include "views/controls/boundedit.h"
#include "views/controls/flowlayout.h"
#include "views/controls/markdownkeys.h"
#include "views/controls/messagebar.h"
#include "views/highlighting/highlighting.h"
#include "views/theme/theme.h"

#include <QBoxLayout>
#include <QRegularExpression>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTextBlock>
#include <QToolButton>

namespace hindsight {

using namespace Qt::StringLiterals;

NarrativeEditor::NarrativeEditor(OpenIncident &incident, QWidget *parent)
    : QWidget(parent)
    , m_incident(incident)
    , m_messages(new MessageBar(this))
    , m_places(new QStackedWidget(this))
    , m_nothing(new QWidget(m_places))
    , m_sections(new KeptSections(incident, m_messages, this))
{
    setObjectName(u"narrativeEditor"_s);
    auto *bar = new QWidget(this);
    auto *flow = new FlowLayout(bar);
    for (const MarkdownKey &key : markdownKeys()) {
        auto *button = new QToolButton(bar);
        button->setObjectName(u"markdown"_s + key.icon);
        button->setIcon(themeIcon(key.icon));
        button->setAccessibleName(key.name);
        button->setToolTip(u"%1 (%2)"_s.arg(key.name, QKeySequence(key.keys).toString(QKeySequence::NativeText)));
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, this, [this, command = key.command] {
            if (BoundEdit *edit = current()) {
                apply(command, edit);
                edit->setFocus();
            }
        });
        flow->addWidget(button);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(grid / 2);
    layout->addWidget(bar);
    layout->addWidget(m_messages);
    layout->addWidget(m_sections);
    layout->addWidget(m_places, 1);
    m_places->addWidget(m_nothing);
    m_sections->hide();
    connect(m_sections, &KeptSections::currentChanged, this, [this] {
        if (!m_sections->isHidden())
            showSection();
    });
    connect(&m_incident, &OpenIncident::changed, this, [this] {
        if (!m_sections->isHidden())
            showSection(); // it may have another heading
        dropRemoved();
    });
}

QStringList NarrativeEditor::fields() { return {u"summary"_s, u"impact"_s, u"root_cause_summary"_s, u"detection"_s, u"resolution"_s, u"conclusion"_s}; }

void NarrativeEditor::edit(const QString &field)
{
    m_sections->hide();
    show(editor(field));
}

void NarrativeEditor::editSections(const QString &uid)
{
    m_sections->show();
    if (!uid.isEmpty())
        m_sections->select(uid);
    showSection();
}

void NarrativeEditor::show(BoundEdit *edit) { m_places->setCurrentWidget(edit->parentWidget()->parentWidget()); }

void NarrativeEditor::showSection()
{
    const Section *section = withUid(m_incident.record().sections, m_sections->current());
    if (section)
        show(sectionEditor(*section));
    else
        m_places->setCurrentWidget(m_nothing);
}

void NarrativeEditor::dropRemoved()
{
    for (auto edit = m_edits.begin(); edit != m_edits.end();) {
        const bool isGone = !fields().contains(edit.key()) && !withUid(m_incident.record().sections, edit.key());
        if (!isGone || (*edit)->isPending()) { // what was typed stays until it is stored somewhere
            ++edit;
            continue;
        }
        (*edit)->parentWidget()->parentWidget()->deleteLater();
        edit = m_edits.erase(edit);
    }
}

BoundEdit *NarrativeEditor::current() const
{
    const auto *place = qobject_cast<QScrollArea *>(m_places->currentWidget());
    return place ? qobject_cast<BoundEdit *>(place->widget()) : nullptr;
}

bool NarrativeEditor::isPending() const { return std::ranges::any_of(m_edits, &BoundEdit::isPending); }

void NarrativeEditor::store()
{
    for (BoundEdit *edit : std::as_const(m_edits))
        edit->store();
}

BoundEdit *NarrativeEditor::editor(const QString &field)
{
    BoundEdit *&edit = m_edits[field];
    if (!edit) {
        edit = new BoundEdit(m_incident, field);
        const EntityInfo &entity = tableOf<Incident>().info;
        place(edit, u"narrative."_s + field, headerText(entity.fields[entity.indexOf(field)]));
    }
    return edit;
}

BoundEdit *NarrativeEditor::sectionEditor(const Section &section)
{
    BoundEdit *&edit = m_edits[section.uid];
    if (!edit) {
        edit = new BoundEdit(m_incident, tableOf<Section>().info, section.uid, u"text"_s);
        place(edit, u"narrative.section"_s, {});
    }
    edit->setAccessibleName(tr("Text of “%1”", "a section").arg(section.title));
    return edit;
}

void NarrativeEditor::place(BoundEdit *edit, const QString &name, const QString &accessibleName)
{
    auto *place = new QScrollArea(m_places);
    place->setWidgetResizable(true);
    place->setFrameShape(QFrame::NoFrame);
    place->setFocusPolicy(Qt::NoFocus);
    edit->setObjectName(name);
    edit->setAccessibleName(accessibleName);
    edit->setMinimumLines(12);
    colourMarkdown(edit, false);
    addMarkdownKeys(edit, m_incident);
    edit->takePictures();
    place->setWidget(edit);
    m_places->addWidget(place);
    connect(edit, &BoundEdit::pendingChanged, this, &NarrativeEditor::pendingChanged);
    tellFailures(edit, m_messages, u"text"_s);
    connect(edit, &QPlainTextEdit::cursorPositionChanged, this, [this, edit] {
        static const QRegularExpression marks(u"^\\s*(?:[-*+>#]+|\\d+[.)])\\s+|[*_`]|\\]\\([^)]*\\)|\\["_s);
        Q_EMIT cursorMoved(edit->textCursor().block().text().remove(marks).trimmed());
    });
}

} // namespace hindsight
