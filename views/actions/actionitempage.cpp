// SPDX-License-Identifier: GPL-3.0-or-later
#include "actionitempage.h"

#include "models/lists/actions/actionitemmodel.h"
#include "models/lists/choices.h"
#include "outcomelines.h"
#include "views/controls/choicebox.h"
#include "views/controls/growingedit.h"
#include "views/controls/messagebar.h"
#include "views/controls/pagesection.h"
#include "views/controls/parttable.h"
#include "views/controls/readonly.h"
#include "views/theme/theme.h"

#include <QAction>
#include <QCheckBox>
#include <QCompleter>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStringListModel>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

QString plainLine(const QString &text) { return text.simplified().left(200); }

/// As wide in every section, so that the editors stand below each other.
QLabel *labelFor(QWidget *editor, const QString &name, QWidget *parent)
{
    QLabel *label = makeMuted(name, parent);
    label->setWordWrap(false);
    label->setBuddy(editor);
    fitToType(label, [label] { label->setMinimumWidth(label->fontMetrics().averageCharWidth() * 18); });
    return label;
}

} // namespace

QAction *addDetails(PartTable *table, const std::function<void(const QString &uid)> &show)
{
    auto *details = new QAction(ActionItemPage::tr("Details\u2026"), table);
    details->setShortcuts({QKeySequence(Qt::ALT | Qt::Key_Return), QKeySequence(Qt::ALT | Qt::Key_Enter)});
    details->setShortcutContext(Qt::WidgetShortcut);
    table->addAction(details);
    QObject::connect(details, &QAction::triggered, table, [table, show] {
        const QModelIndex current = table->currentIndex();
        const QString uid = current.data(TableModel::UidRole).toString();
        if (!uid.isEmpty() && !current.data(TableModel::HeadingRole).toBool())
            show(uid);
    });
    return details;
}

ActionItemPage::ActionItemPage(Store &store, QWidget *parent)
    : QScrollArea(parent)
    , m_model(new ActionItemModel(store, this))
    , m_number(makeMuted({}, this))
    , m_messages(new MessageBar(this))
{
    setObjectName(u"actionItemPage"_s);
    setAccessibleName(tr("Action item"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *whole = new QWidget(this);
    whole->setBackgroundRole(QPalette::Base);
    whole->setAutoFillBackground(true);
    auto *title = new PageTitle(tr("Action item"), whole);
    auto *open = makeButton(u"openIncident"_s, tr("Open its incident"), u"go-next"_s, whole);
    title->add(open);
    connect(title, &PageTitle::back, this, &ActionItemPage::back);
    connect(open, &QPushButton::clicked, this, [this] {
        if (!m_model->incidents().isEmpty())
            Q_EMIT incidentWanted(m_model->incidents().first().uid, m_model->action().uid);
    });
    m_number->setObjectName(u"actionItemNumber"_s);

    m_content = new QWidget(whole);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, m_content);
    m_columns->setContentsMargins({});
    m_columns->setSpacing(6 * grid);
    const auto column = [this] {
        auto *layout = new QVBoxLayout;
        layout->setSpacing(3 * grid);
        m_columns->addLayout(layout, 1);
        return layout;
    };
    QVBoxLayout *first = column(), *second = column();
    addSection(first, tr("What is promised"), {u"text"_s, u"status"_s, u"status_reason"_s, u"kind"_s, u"theme"_s, u"priority"_s});
    QFormLayout *who = addSection(first, tr("By whom, and until when"), {u"team"_s, u"person"_s, u"due"_s, u"done"_s});
    m_slips = makeMuted({}, m_content);
    m_slips->setObjectName(u"slips"_s);
    who->addRow(m_slips);
    addAnswers(first);
    first->addStretch();
    QFormLayout *worked = addSection(second, tr("Whether it worked"), {u"verification"_s, u"verified_by"_s, u"verified"_s});
    m_outcomes = new OutcomeLines(m_model->store(), m_content);
    worked->addRow(m_outcomes);
    addSection(second, tr("A risk that somebody carries"), {u"accepted_by"_s, u"accepted_until"_s});
    addSection(second, tr("In the tracker"), {u"tracker_key"_s, u"tracker_url"_s, u"tracker_status"_s, u"tracker_as_of"_s});
    second->addStretch();

    auto *layout = new QVBoxLayout(whole);
    layout->setContentsMargins(pageMargin, 12, pageMargin, pageMargin);
    layout->setSpacing(grid);
    layout->addWidget(title);
    layout->addWidget(m_number);
    layout->addWidget(m_messages);
    layout->addSpacing(grid);
    layout->addWidget(m_content);
    layout->addStretch();
    setWidget(whole);
    connect(m_model, &ActionItemModel::read, this, &ActionItemPage::read);
    connect(m_model, &FieldModel::failed, this, [this](const Error &error) { m_messages->complain(error, {}, u"edit"_s); });
    fitToType(this, [this] { fit(); });
}

QWidget *ActionItemPage::makeEditor(const QString &field, QWidget *parent)
{
    const int column = m_model->columnOf(field);
    const auto kind = FieldKind(m_model->headerData(column, Qt::Horizontal, TableModel::KindRole).toInt());
    if (kind == FieldKind::Choice) {
        auto *box = new ChoiceBox(parent);
        const FieldInfo &info = m_model->entity().fields[m_model->entity().indexOf(field)];
        for (const QString &choice : info.choices())
            box->addItem(choiceLabel(choice), choice);
        connect(box, &QComboBox::activated, this, [this, box] { write(box, box->currentData()); });
        return box;
    }
    if (kind == FieldKind::Markdown) {
        auto *edit = new GrowingEdit(parent);
        connect(edit, &GrowingEdit::finished, this, [this, edit] {
            if (edit->document()->isModified())
                write(edit, edit->toPlainText());
        });
        return edit;
    }
    auto *line = new QLineEdit(parent);
    if (kind == FieldKind::Time)
        line->setPlaceholderText(tr("date or time"));
    connect(line, &QLineEdit::editingFinished, this, [this, line] {
        if (line->isModified())
            write(line, line->text());
    });
    return line;
}

QFormLayout *ActionItemPage::addSection(QBoxLayout *column, const QString &title, const QStringList &fields)
{
    auto *section = new PageSection(title, m_content);
    auto *content = new QWidget(section);
    QFormLayout *form = makeForm(content);
    for (const QString &field : fields) {
        const QString name = m_model->headerData(m_model->columnOf(field), Qt::Horizontal).toString();
        QWidget *editor = makeEditor(field, content);
        editor->setObjectName(u"item."_s + field);
        editor->setAccessibleName(name);
        editor->setSizePolicy(QSizePolicy::Expanding, editor->sizePolicy().verticalPolicy());
        keepReadOnly(m_model->store(), editor);
        form->addRow(labelFor(editor, name, content), editor);
        m_editors.append({field, editor});
    }
    section->add(content);
    column->addWidget(section);
    return form;
}

void ActionItemPage::addAnswers(QBoxLayout *column)
{
    auto *section = new PageSection(tr("What it answers"), m_content);
    auto *content = new QWidget(section);
    QFormLayout *form = makeForm(content);
    m_incidents = new QLineEdit(content);
    m_incidents->setObjectName(u"item.incidents"_s);
    m_incidents->setAccessibleName(tr("Incidents"));
    m_incidents->setToolTip(tr("Numbers of the incidents, like INC-1, INC-7; the first one is where it was promised"));
    keepReadOnly(m_model->store(), m_incidents);
    connect(m_incidents, &QLineEdit::editingFinished, this, [this] {
        if (m_incidents->isModified())
            writeIncidents();
    });
    form->addRow(labelFor(m_incidents, tr("Incidents"), content), m_incidents);
    m_titles = makeMuted({}, content);
    form->addRow(m_titles);
    m_causes = new QWidget(content);
    auto *causes = new QVBoxLayout(m_causes);
    causes->setContentsMargins({});
    causes->setSpacing(grid / 2);
    form->addRow(m_causes);
    section->add(content);
    column->addWidget(section);
}

void ActionItemPage::show(const QString &uid)
{
    m_messages->clear();
    for (const auto &[field, editor] : std::as_const(m_editors)) { // what was typed about another one is over
        if (auto *line = qobject_cast<QLineEdit *>(editor))
            line->setModified(false);
        else if (auto *edit = qobject_cast<GrowingEdit *>(editor))
            edit->document()->setModified(false);
    }
    m_incidents->setModified(false);
    m_model->show(uid);
}

void ActionItemPage::takeFocus()
{
    ensureVisible(0, 0);
    for (const auto &[field, editor] : std::as_const(m_editors)) {
        if (field == "status"_L1)
            editor->setFocus();
    }
}

void ActionItemPage::read()
{
    const bool isThere = m_model->isThere();
    m_content->setVisible(isThere);
    if (!isThere) {
        m_number->setText(tr("It is not there any more. The history can bring it back."));
        return;
    }
    const ActionItem &action = m_model->action();
    QStringList about{action.number ? u"ACT-%1"_s.arg(*action.number) : QString()};
    if (!m_model->incidents().isEmpty())
        about.append(u"INC-%1 %2"_s.arg(m_model->incidents().first().number).arg(plainLine(m_model->incidents().first().title)));
    m_number->setText(about.join(u"  \u00b7  "_s));
    for (const auto &[field, editor] : std::as_const(m_editors)) {
        const QModelIndex cell = m_model->index(0, m_model->columnOf(field));
        const QString text = cell.data(Qt::EditRole).toString();
        if (auto *box = qobject_cast<QComboBox *>(editor)) {
            box->setCurrentIndex(box->findData(text));
        } else if (auto *edit = qobject_cast<GrowingEdit *>(editor)) {
            if (!edit->document()->isModified() && edit->toPlainText() != text)
                edit->setPlainText(text);
        } else if (auto *line = qobject_cast<QLineEdit *>(editor); line && !line->isModified()) {
            line->setText(text);
            line->setToolTip(cell.data(Qt::ToolTipRole).toString());
            line->setCursorPosition(0);
            const QStringList suggestions = cell.data(TableModel::SuggestionsRole).toStringList();
            if (!line->completer()) { // it stays: it may be just what is asked
                line->setCompleter(new QCompleter(new QStringListModel(line), line));
                line->completer()->setCaseSensitivity(Qt::CaseInsensitive);
            }
            static_cast<QStringListModel *>(line->completer()->model())->setStringList(suggestions);
        }
    }
    const QStringList slips = m_model->slips();
    m_slips->setText(slips.join(u'\n'));
    m_slips->setVisible(!slips.isEmpty());
    if (!m_incidents->isModified())
        m_incidents->setText(m_model->incidentsText());
    QStringList titles;
    for (const ActionItemModel::Answered &one : m_model->incidents())
        titles.append(u"INC-%1 %2"_s.arg(one.number).arg(plainLine(one.title)));
    m_titles->setText(titles.join(u'\n'));
    readCauses();
    readOutcome();
}

void ActionItemPage::readOutcome()
{
    Record record;
    if (!m_model->incidents().isEmpty())
        record = m_model->store().record(m_model->incidents().first().uid).value_or(Record());
    record.actions = {m_model->action()};
    m_outcomes->setRecord(record);
}

void ActionItemPage::readCauses()
{
    QList<QCheckBox *> boxes = m_causes->findChildren<QCheckBox *>();
    const auto &causes = m_model->causes();
    const bool same = std::ranges::equal(
        boxes, causes, {}, [](const QCheckBox *box) { return box->objectName(); },
        [](const ActionItemModel::CauseOf &cause) { return u"cause."_s + cause.uid; });
    if (!same) {
        qDeleteAll(boxes);
        boxes.clear();
        for (const ActionItemModel::CauseOf &cause : causes) {
            auto *box = new QCheckBox(m_causes);
            box->setObjectName(u"cause."_s + cause.uid);
            keepReadOnly(m_model->store(), box);
            connect(box, &QCheckBox::clicked, this, [this, uid = cause.uid](bool checked) { m_model->setAnswered(uid, checked); });
            m_causes->layout()->addWidget(box);
            boxes.append(box);
        }
    }
    for (qsizetype i = 0; i < causes.size(); ++i) {
        const QString text = tr("Answers the cause: %1").arg(plainLine(causes[i].text));
        boxes[i]->setChecked(causes[i].answered);
        boxes[i]->setText(boxes[i]->fontMetrics().elidedText(text, Qt::ElideRight, boxes[i]->fontMetrics().averageCharWidth() * 60));
        boxes[i]->setToolTip(text);
        boxes[i]->setAccessibleName(text);
    }
    m_causes->setVisible(!causes.isEmpty());
}

void ActionItemPage::write(QWidget *editor, const QVariant &typed)
{
    QString name;
    for (const auto &[field, widget] : std::as_const(m_editors)) {
        if (widget == editor)
            name = field;
    }
    const QModelIndex cell = m_model->index(0, m_model->columnOf(name));
    if (!cell.isValid())
        return;
    auto *line = qobject_cast<QLineEdit *>(editor);
    auto *edit = qobject_cast<GrowingEdit *>(editor);
    const auto setModified = [&](bool modified) { // what was refused stays, so that it can be mended
        if (line)
            line->setModified(modified);
        if (edit)
            edit->document()->setModified(modified);
    };
    setModified(false);
    m_messages->clear(u"edit"_s);
    if (!m_model->setData(cell, typed)) {
        setModified(true);
        if (auto *box = qobject_cast<QComboBox *>(editor))
            box->setCurrentIndex(box->findData(cell.data(Qt::EditRole)));
    }
}

void ActionItemPage::writeIncidents()
{
    m_messages->clear(u"incidents"_s);
    m_incidents->setModified(false);
    if (const auto written = m_model->setIncidents(m_incidents->text()); !written) {
        m_incidents->setModified(true);
        m_messages->complain(written.error(), {}, u"incidents"_s);
    }
}

void ActionItemPage::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

void ActionItemPage::fit()
{
    const bool wide = width() > fontMetrics().averageCharWidth() * 120;
    m_columns->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace hindsight
