// SPDX-License-Identifier: GPL-3.0-or-later
#include "narrativeeditor.h"

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
    layout->addWidget(m_places, 1);
}

QStringList NarrativeEditor::fields() { return {u"summary"_s, u"impact"_s, u"root_cause_summary"_s, u"detection"_s, u"resolution"_s, u"conclusion"_s}; }

void NarrativeEditor::edit(const QString &field) { m_places->setCurrentWidget(editor(field)->parentWidget()->parentWidget()); }

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
    if (edit)
        return edit;
    auto *place = new QScrollArea(m_places);
    place->setWidgetResizable(true);
    place->setFrameShape(QFrame::NoFrame);
    place->setFocusPolicy(Qt::NoFocus);
    edit = new BoundEdit(m_incident, field);
    const EntityInfo &entity = tableOf<Incident>().info;
    edit->setObjectName(u"narrative."_s + field);
    edit->setAccessibleName(headerText(entity.fields[entity.indexOf(field)]));
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
    return edit;
}

} // namespace hindsight
