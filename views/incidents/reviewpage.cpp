// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewpage.h"

#include "reviewchart.h"

#include "models/incident/timetext.h"
#include "models/lists/cells.h"
#include "models/lists/choices.h"
#include "models/lists/fieldmodel.h"
#include "views/controls/chipbutton.h"
#include "views/controls/lowarea.h"
#include "views/controls/messagebar.h"
#include "views/controls/pagesection.h"
#include "views/theme/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTextBrowser>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

QString shortened(const QString &text)
{
    constexpr qsizetype longest = 90;
    const QString line = text.simplified();
    return line.size() > longest ? line.left(longest - 1) + u'…' : line;
}

/// A large label whose size follows the type.
QLabel *large(double factor, QWidget *parent)
{
    QLabel *label = makeLabel({}, factor, QFont::DemiBold, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QTextBrowser *browser(const QString &name, const QString &accessibleName, double factor, QWidget *parent)
{
    auto *made = new QTextBrowser(parent);
    made->setObjectName(name);
    made->setAccessibleName(accessibleName);
    made->setOpenExternalLinks(true);
    made->setTabChangesFocus(true);
    made->document()->setDocumentMargin(grid);
    fitToType(made, [made, factor] { made->setFont(scaledFont(factor, QFont::Normal)); });
    return made;
}

/// A heading and what stands below it.
QString section(const QString &title, const QStringList &texts, const QString &nothing)
{
    QString html = u"<p style=\"margin-top:12px; margin-bottom:4px\"><b>%1</b></p>"_s.arg(title.toHtmlEscaped());
    if (texts.isEmpty())
        return html + u"<p style=\"margin:0\">%1</p>"_s.arg(nothing.toHtmlEscaped());
    html += u"<ul style=\"margin:0; -qt-list-indent:0\">"_s;
    for (const QString &text : texts)
        html += u"<li style=\"margin-bottom:4px; margin-left:16px\">%1</li>"_s.arg(text.toHtmlEscaped());
    return html + u"</ul>"_s;
}

} // namespace

ReviewPage::ReviewPage(Store &store, QWidget *parent)
    : QWidget(parent)
    , m_incident(store)
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_line(new QLineEdit(this))
    , m_messages(new MessageBar(this))
{
    setObjectName(u"reviewPage"_s);
    setAccessibleName(tr("Review"));
    auto *title = new PageTitle(tr("Review"), this);
    const auto button = [&](const QString &name, const QString &text, const QString &toolTip, auto run) {
        auto *made = new QPushButton(text, this);
        made->setObjectName(name);
        made->setAutoDefault(false);
        made->setToolTip(toolTip);
        connect(made, &QPushButton::clicked, this, run);
        title->add(made);
    };
    button(u"previousEvent"_s, tr("Previous"), tr("Left, or K"), [this] { step(-1); });
    button(u"nextEvent"_s, tr("Next"), tr("Right, Space, or J"), [this] { step(1); });
    button(u"writeQuestion"_s, tr("Question"), tr("Q"), [this] { write(Writing::Question); });
    button(u"writeAction"_s, tr("Action"), tr("A"), [this] { write(Writing::Action); });
    connect(title, &PageTitle::back, this, &ReviewPage::back);
    m_title = large(1.15, this);
    m_line->setObjectName(u"reviewLine"_s);
    m_line->hide();
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::returnPressed, this, &ReviewPage::enter);

    auto *parts = new QWidget(this);
    parts->setLayout(m_columns);
    m_columns->setContentsMargins({});
    m_columns->setSpacing(4 * grid);
    m_columns->addWidget(makeEvent(), 3);
    m_notes = browser(u"reviewNotes"_s, tr("Questions, findings, decisions and actions"), 1.15, this);
    m_columns->addWidget(m_notes, 2);
    fitToType(m_notes, [this] { m_notes->setMinimumHeight(6 * m_notes->fontMetrics().lineSpacing()); });
    auto *area = new LowArea(this); // in large type they are higher than many a screen
    area->setContent(parts);
    area->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(pageMargin, 12, pageMargin, pageMargin);
    layout->setSpacing(grid);
    layout->addWidget(title);
    layout->addWidget(m_title);
    layout->addWidget(m_messages);
    layout->addWidget(area, 1);
    layout->addWidget(m_line);
    connect(&m_incident, &OpenIncident::changed, this, &ReviewPage::read);
    connect(&m_incident, &OpenIncident::failed, this, [this](const Error &error) { m_messages->complain(error, {}, u"review"_s); });
}

ReviewPage::~ReviewPage() = default;

Result<void> ReviewPage::start(const QString &incident)
{
    m_index = 0;
    m_messages->clear();
    const Result<void> opened = m_incident.open(incident);
    if (opened) {
        write(Writing::Nothing);
        read();
    }
    return opened;
}

void ReviewPage::takeFocus() { m_text->setFocus(); }

bool ReviewPage::isReading() const { return m_chart->isReading(); }

QWidget *ReviewPage::makeEvent()
{
    auto *place = new QWidget(this);
    m_place = makeMuted({}, place);
    m_place->setObjectName(u"reviewPlace"_s);
    m_before = makeMuted({}, place);
    m_before->setWordWrap(true);
    m_time = large(1.8, place);
    m_time->setObjectName(u"reviewTime"_s);
    m_kind = new ChipButton(tr("Kind"), place);
    m_kind->setChoices({}, {});
    m_who = large(1.15, place);
    m_text = browser(u"reviewText"_s, tr("What happened"), 1.8, place);
    m_text->installEventFilter(this);
    fitToType(m_text, [this] { m_text->setMinimumHeight(2 * m_text->fontMetrics().lineSpacing() + 3 * grid); });
    m_chart = new ReviewChart(m_incident, place);
    m_after = makeMuted({}, place);
    m_after->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->addWidget(m_time);
    head->addWidget(m_kind);
    head->addWidget(m_who, 1);
    auto *layout = new QVBoxLayout(place);
    layout->setContentsMargins({});
    layout->setSpacing(grid);
    layout->addWidget(m_place);
    layout->addWidget(m_before);
    layout->addLayout(head);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_chart, 2);
    layout->addWidget(m_after);
    return place;
}

QList<TimelineEvent> ReviewPage::events() const
{
    QList<TimelineEvent> key = m_incident.record().events;
    key.removeIf([](const TimelineEvent &event) { return !event.key; });
    return key.isEmpty() ? m_incident.record().events : key; // nobody chose any
}

void ReviewPage::read()
{
    const Record &record = m_incident.record();
    const QList<TimelineEvent> shown = events();
    const TimeContext context = timeContextOf(record);
    static const EntityInfo &entity = tableOf<TimelineEvent>().info;
    static const FieldInfo &at = entity.fields[entity.indexOf(u"at")];
    m_index = std::clamp(m_index, 0, std::max(0, int(shown.size()) - 1));
    m_title->setText((record.incident.number ? u"INC-%1 "_s.arg(*record.incident.number) : QString()) + record.incident.title);
    const auto oneLine = [&](int index) {
        return index < 0 || index >= shown.size() ? QString() : cellText(at, toValue(shown[index].at), context) + u"  "_s + shortened(shown[index].text);
    };
    const TimelineEvent event = shown.value(m_index);
    m_place->setText(shown.isEmpty() ? tr("This incident has no events yet.") : tr("Event %1 of %2").arg(m_index + 1).arg(shown.size()));
    m_before->setText(oneLine(m_index - 1));
    m_after->setText(oneLine(m_index + 1));
    m_time->setText(shown.isEmpty() ? QString() : cellText(at, toValue(event.at), context));
    m_time->setToolTip(cellToolTip(at, toValue(event.at), context));
    const QString kind = QString::fromLatin1(nameOf(event.kind));
    m_kind->setVisible(!shown.isEmpty());
    m_kind->setValue(u"kind"_s, kind, choiceLabel(kind));
    m_who->setText(event.actor);
    m_text->setMarkdown(event.text);
    m_chart->mark(event);

    QStringList questions, findings, decisions, actions;
    for (const Question &question : record.questions) {
        if (question.answer.isEmpty())
            questions.append(question.text.simplified());
    }
    for (const TimelineEvent &other : record.events) {
        if (other.kind == EventKind::Finding)
            findings.append(other.text.simplified());
        else if (other.kind == EventKind::Decision)
            decisions.append(other.text.simplified());
    }
    for (const ActionItem &action : record.actions) {
        const QString owner = action.person.isEmpty() ? action.team : action.person;
        actions.append(owner.isEmpty() ? action.text.simplified() : tr("%1 (%2)").arg(action.text.simplified(), owner));
    }
    m_notes->setHtml(section(tr("Open questions"), questions, tr("None.")) + section(tr("Findings"), findings, tr("None yet."))
                     + section(tr("Decisions"), decisions, tr("None yet.")) + section(tr("Actions"), actions, tr("None yet.")));
}

void ReviewPage::step(int by)
{
    m_index += by;
    read();
    m_text->setFocus();
}

void ReviewPage::write(Writing what)
{
    if (m_incident.store().isReadOnly())
        what = Writing::Nothing;
    m_writing = what;
    m_line->clear();
    m_line->setVisible(what != Writing::Nothing);
    m_line->setPlaceholderText(what == Writing::Action ? tr("What is to be done, and by whom: watch the success of each method @sre")
                                                       : tr("What nobody can say yet"));
    m_line->setAccessibleName(what == Writing::Action ? tr("New action item") : tr("New question"));
    if (what == Writing::Nothing)
        m_text->setFocus();
    else
        m_line->setFocus();
}

void ReviewPage::enter()
{
    QString text = m_line->text().trimmed();
    if (text.isEmpty())
        return;
    const Record &record = m_incident.record();
    bool done = false;
    if (m_writing == Writing::Question) {
        done = m_incident.add(Question{
            .uid = newUid(), .incident = record.incident.uid, .text = text, .event = events().value(m_index).uid, .position = nextPosition(record.questions)});
    } else {
        static const QRegularExpression owner(u"(?:^|\\s)@([\\w.-]+)\\s*"_s, QRegularExpression::UseUnicodePropertiesOption);
        const auto found = owner.match(text);
        ActionItem action{.uid = newUid(), .incidents = {record.incident.uid}, .position = nextPosition(record.actions)};
        if (found.hasMatch()) {
            const QString name = found.captured(1);
            const bool isTeam = suggestionsFor(m_incident.store(), "action"_L1, "team"_L1).contains(name, Qt::CaseInsensitive);
            (isTeam ? action.team : action.person) = name;
            text = text.replace(owner, u" "_s).trimmed();
        }
        action.text = text;
        done = m_incident.add(action);
    }
    if (done)
        write(Writing::Nothing);
}

void ReviewPage::keyPressEvent(QKeyEvent *event)
{
    if (!take(event))
        QWidget::keyPressEvent(event);
}

bool ReviewPage::take(const QKeyEvent *event)
{
    if (event->modifiers() != Qt::NoModifier && event->modifiers() != Qt::KeypadModifier)
        return false;
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_PageDown:
    case Qt::Key_Space:
    case Qt::Key_J: step(1); return true;
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_PageUp:
    case Qt::Key_K: step(-1); return true;
    case Qt::Key_Home: step(-m_index); return true;
    case Qt::Key_End: step(int(events().size())); return true;
    case Qt::Key_Q: write(Writing::Question); return true;
    case Qt::Key_A: write(Writing::Action); return true;
    case Qt::Key_Escape: Q_EMIT back(); return true;
    default: return false;
    }
}

bool ReviewPage::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_line && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        write(Writing::Nothing);
        return true;
    }
    if (object == m_text && event->type() == QEvent::KeyPress && take(static_cast<QKeyEvent *>(event)))
        return true; // else the text would scroll
    return QWidget::eventFilter(object, event);
}

void ReviewPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_columns->setDirection(width() > fontMetrics().averageCharWidth() * 90 ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace hindsight
