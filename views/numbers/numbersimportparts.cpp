// SPDX-License-Identifier: GPL-3.0-or-later
// What the import page consists of.
#include "columngrid.h"
#include "importresult.h"
#include "numbersimportpage.h"
#include "questionform.h"
#include "ratestrip.h"
#include "statusgrid.h"
#include "views/controls/choicebox.h"
#include "views/controls/messagebar.h"
#include "views/controls/pagesection.h"
#include "views/theme/theme.h"

#include <QBoxLayout>
#include <QCompleter>
#include <QFormLayout>
#include <QLineEdit>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

/// How far it is, without an edge or a shine.
class PlainProgress : public QProgressBar
{
public:
    using QProgressBar::QProgressBar;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        const double round = height() / 2.0;
        painter.setBrush(palette().color(QPalette::Mid));
        painter.drawRoundedRect(rect(), round, round);
        if (maximum() <= minimum())
            return;
        QRectF done = rect();
        done.setWidth(std::max(2 * round, done.width() * (value() - minimum()) / (maximum() - minimum())));
        painter.setBrush(palette().color(QPalette::Accent));
        painter.drawRoundedRect(done, round, round);
    }
};

} // namespace

NumbersImportPage::NumbersImportPage(Store &store, QWidget *parent)
    : QScrollArea(parent)
    , m_store(store)
    , m_lookJob([this](Result<NumbersLook> look) { show(std::move(look)); })
    , m_hashJob([this](const Result<QStringList> &hashes) { compare(hashes); })
    , m_import(store, [this](Result<NumbersDone> done) { finish(std::move(done)); }, [this](const NumbersPace &pace) { follow(pace); })
{
    setObjectName(u"numbersImportPage"_s);
    setAccessibleName(tr("Import numbers"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    auto *content = new QWidget(this);
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    m_file = makeMuted({}, content);
    m_file->setObjectName(u"numbersFile"_s);
    m_messages = new MessageBar(content);
    m_why = makeMuted({}, content);
    m_why->setObjectName(u"whyNoImport"_s);
    m_run = new QPushButton(tr("Import"), content);
    m_run->setObjectName(u"runImport"_s);
    m_run->setAccessibleName(tr("Import these numbers"));
    m_run->setAutoDefault(false);
    m_run->setDefault(true);
    connect(m_run, &QPushButton::clicked, this, &NumbersImportPage::import);

    auto *title = new PageTitle(tr("Import numbers"), content);
    title->add(m_run);
    connect(title, &PageTitle::back, this, &NumbersImportPage::back);
    m_empty = new EmptyState(
        u"document-import"_s, tr("No file yet"),
        tr("Choose an export of transactions or of ready-made metrics: CSV or JSON, also as .gz or .zst. You can also drop it on the window."), content);
    connect(m_empty->addButton(tr("Choose a file"), u"document-open"_s), &QPushButton::clicked, this, &NumbersImportPage::filesWanted);
    m_asking = new QWidget(content);
    auto *asking = new QVBoxLayout(m_asking);
    asking->setContentsMargins({});
    asking->setSpacing(3 * grid);
    asking->addWidget(makeTarget());
    asking->addWidget(makeQuestions());
    m_importing = makeProgress();
    m_result = new ImportResult(store, content);
    connect(m_result, &ImportResult::numbersWanted, this, [this] { Q_EMIT numbersWanted(m_incident->currentData().toString(), m_shownSource); });
    connect(m_result, &ImportResult::zoneChosen, this, &NumbersImportPage::correct);
    connect(m_result, &ImportResult::anotherWanted, this, &NumbersImportPage::filesWanted);

    auto *page = new QVBoxLayout(content);
    page->setContentsMargins(pageMargin, 12, pageMargin, pageMargin);
    page->setSpacing(grid);
    page->addWidget(title);
    page->addWidget(m_file);
    page->addWidget(m_why);
    page->addWidget(m_messages);
    page->addSpacing(grid);
    page->addWidget(m_empty, 1);
    page->addWidget(m_asking);
    page->addWidget(m_importing);
    page->addWidget(m_result);
    page->addStretch();
    setWidget(content);

    connect(&m_store, &Store::changed, this, [this] {
        if (m_state == State::Done)
            m_result->read();
        else if (m_state == State::Asking)
            plan();
    });
    setState(State::Empty);
}

NumbersImportPage::~NumbersImportPage() = default;

void NumbersImportPage::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

void NumbersImportPage::setState(State state)
{
    m_state = state;
    m_file->setVisible(state != State::Empty);
    m_empty->setVisible(state == State::Empty);
    m_asking->setVisible(state == State::Asking);
    m_importing->setVisible(state == State::Importing);
    m_result->setVisible(state == State::Done);
    readState();
}

void NumbersImportPage::arrange()
{
    // The columns beside the rest where both have room.
    const bool wide = viewport()->width() >= fontMetrics().averageCharWidth() * 130;
    m_body->setDirection(wide ? QBoxLayout::RightToLeft : QBoxLayout::TopToBottom);
}

QWidget *NumbersImportPage::makeTarget()
{
    auto *section = new PageSection(tr("Whose numbers"), m_asking);
    m_incident = new ChoiceBox(section);
    m_source = new ChoiceBox(section);
    m_source->setEditable(true);
    m_source->setInsertPolicy(QComboBox::NoInsert);
    m_source->lineEdit()->setPlaceholderText(tr("a service, for example Checkout"));
    auto *form = new QWidget(section);
    QFormLayout *layout = makeForm(form);
    for (const auto &[name, text, box] :
         {std::tuple(u"numbersIncident"_s, tr("Incident"), m_incident), std::tuple(u"numbersSource"_s, tr("Source"), m_source)}) {
        box->setObjectName(name);
        box->setAccessibleName(text);
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(20);
        QLabel *label = makeMuted(text, form);
        label->setWordWrap(false);
        label->setBuddy(box);
        layout->addRow(label, box);
    }
    fitToType(form, [form] { form->setMaximumWidth(form->fontMetrics().averageCharWidth() * 80); });
    m_target = makeMuted({}, section);
    section->add(form);
    section->add(m_target);
    connect(m_incident, &QComboBox::activated, this, &NumbersImportPage::chooseIncident);
    connect(m_source->lineEdit(), &QLineEdit::textEdited, this, [this] {
        m_sourceTyped = true;
        m_overlap = Overlap::Ask;
        plan();
    });
    connect(m_source, &QComboBox::activated, this, [this] {
        m_sourceTyped = true;
        m_overlap = Overlap::Ask;
        plan();
    });
    return section;
}

QWidget *NumbersImportPage::makeQuestions()
{
    auto *body = new QWidget(m_asking);
    m_body = new QBoxLayout(QBoxLayout::RightToLeft, body);
    m_body->setContentsMargins({});
    m_body->setSpacing(4 * grid);
    auto *side = new QWidget(body);
    auto *sections = new QVBoxLayout(side);
    sections->setContentsMargins({});
    sections->setSpacing(3 * grid);
    const auto section = [&](const QString &title, QVBoxLayout *into) {
        auto *made = new PageSection(title, body);
        made->hide();
        into->addWidget(made);
        return made;
    };
    m_questions = section(tr("Questions"), sections);
    m_questionForm = new QuestionForm(m_questions);
    m_questions->add(m_questionForm);
    m_statuses = section(tr("What became of payments"), sections);
    m_statusGrid = new StatusGrid(m_statuses);
    m_seen = makeMuted({}, side);
    m_seen->setObjectName(u"rowsSeen"_s);
    m_statuses->add(m_statusGrid);
    sections->insertWidget(1, m_seen);
    m_settings = section(tr("How it is read"), sections);
    m_settingForm = new QuestionForm(m_settings);
    m_settings->add(m_settingForm);
    m_notes = section(tr("Worth knowing"), sections);
    m_noteTexts = makeMuted({}, m_notes);
    m_noteTexts->setObjectName(u"importNotes"_s);
    m_noteTexts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_notes->add(m_noteTexts);
    sections->addStretch();
    auto *wide = new QWidget(body);
    auto *columns = new QVBoxLayout(wide);
    columns->setContentsMargins({});
    m_columns = section(tr("What the columns are"), columns);
    m_columnGrid = new ColumnGrid(m_columns);
    m_columns->add(m_columnGrid);
    columns->addStretch();
    // What is asked comes first where they stand below each other, and for the Tab key.
    m_body->addWidget(side, 4);
    m_body->addWidget(wide, 6);

    const auto answered = [this](const QString &id, const QString &value) {
        m_answers.set(id, value);
        look();
    };
    connect(m_questionForm, &QuestionForm::answered, this, answered);
    connect(m_settingForm, &QuestionForm::answered, this, answered);
    connect(m_statusGrid, &StatusGrid::outcomeChosen, this,
            [answered](const QString &status, const QString &outcome) { answered(u"status."_s + status.toLower(), outcome); });
    connect(m_columnGrid, &ColumnGrid::roleChosen, this, [this](const QString &column, Role role, const QString &attribute) {
        m_answers.setRole(column, role, attribute);
        look();
    });
    return body;
}

QWidget *NumbersImportPage::makeProgress()
{
    auto *section = new QWidget(this);
    m_pace = makeLabel({}, textSize, QFont::Normal, section);
    m_pace->setObjectName(u"importPace"_s);
    m_pace->setFont(tabular(m_pace->font()));
    m_bar = new PlainProgress(section);
    m_bar->setObjectName(u"importProgress"_s);
    m_bar->setAccessibleName(tr("Progress of the import"));
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(grid);
    m_strip = new RateStrip(section);
    m_strip->hide();
    m_cancel = new QPushButton(themeIcon(u"dialog-cancel"_s), tr("Cancel"), section);
    m_cancel->setObjectName(u"cancelImport"_s);
    m_cancel->setAccessibleName(tr("Cancel the import"));
    m_cancel->setAutoDefault(false);
    connect(m_cancel, &QPushButton::clicked, this, &NumbersImportPage::cancel);
    auto *layout = new QVBoxLayout(section);
    layout->setContentsMargins({});
    layout->setSpacing(2 * grid);
    layout->addWidget(m_pace);
    layout->addWidget(m_bar);
    layout->addWidget(m_strip);
    layout->addWidget(makeMuted(tr("You can work on meanwhile; the line at the bottom of the window says how far it is."), section));
    layout->addWidget(m_cancel, 0, Qt::AlignLeft);
    return section;
}

} // namespace hindsight
