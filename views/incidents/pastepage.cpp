// SPDX-License-Identifier: GPL-3.0-or-later
#include "pastepage.h"

#include "models/document/templates/phrases.h"
#include "views/controls/celldelegate.h"
#include "views/controls/flowlayout.h"
#include "views/controls/markedsource.h"
#include "views/controls/messagebar.h"
#include "views/controls/pagesection.h"
#include "views/controls/rowtable.h"
#include "views/controls/twoparts.h"
#include "views/importing.h"
#include "views/theme/theme.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QShortcut>
#include <QTableView>
#include <QTextBlock>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

/// The lines that a selection touches, as a selection of whole lines with their ends.
QTextCursor wholeLines(const QPlainTextEdit *edit)
{
    QTextCursor cursor = edit->textCursor();
    const int first = std::min(cursor.anchor(), cursor.position()), last = std::max(cursor.anchor(), cursor.position());
    cursor.setPosition(first);
    cursor.movePosition(QTextCursor::StartOfBlock);
    const int start = cursor.position();
    cursor.setPosition(last);
    if (last > first && cursor.atBlockStart())
        cursor.movePosition(QTextCursor::Left); // the line that is only touched by its beginning is not meant
    cursor.movePosition(QTextCursor::EndOfBlock);
    const int end = std::max(start, cursor.position());
    cursor.setPosition(start);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    return cursor;
}

/// The text of a postmortem: formatted text that is pasted or dropped into it becomes Markdown.
class PostmortemText : public MarkedSource
{
public:
    using MarkedSource::MarkedSource;

protected:
    bool canInsertFromMimeData(const QMimeData *pasted) const override { return pasted->hasHtml() || MarkedSource::canInsertFromMimeData(pasted); }
    void insertFromMimeData(const QMimeData *pasted) override
    {
        insertPlainText(pastedPostmortem(pasted));
        ensureCursorVisible();
    }
};

} // namespace

PastePage::PastePage(QWidget *parent)
    : QWidget(parent)
    , m_model(new ReadingModel(this))
    , m_messages(new MessageBar(this))
    , m_counts(makeMuted({}, this))
    , m_text(new PostmortemText(this))
    , m_places(new QTableView(this))
    , m_parts(new TwoParts(Qt::Horizontal, this))
    , m_import(new QPushButton(tr("Make an incident of it"), this))
{
    setObjectName(u"pastePage"_s);
    m_text->setObjectName(u"pastedText"_s);
    m_text->setAccessibleName(tr("Text of the postmortem"));
    m_text->setPlaceholderText(tr("Paste the text of a postmortem here: formatted text, Markdown, or plain text with headings and a timeline."));
    m_text->document()->setDocumentMargin(12);
    m_text->setTabChangesFocus(true);
    m_places->setObjectName(u"readPlaces"_s);
    m_places->setAccessibleName(tr("What was read"));
    m_places->setModel(m_model);
    m_places->setItemDelegate(new CellDelegate(m_places));
    showRows(m_places);
    m_places->setSelectionMode(QAbstractItemView::SingleSelection);
    m_places->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_counts->setObjectName(u"readCounts"_s);
    m_counts->setWordWrap(true);
    m_import->setObjectName(u"readPasted"_s);
    m_import->setAutoDefault(false);
    m_import->setDefault(true);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(Qt::CTRL | key, this), &QShortcut::activated, m_import, &QPushButton::click);
    m_import->setToolTip(tr("Ctrl+Enter"));
    connect(m_import, &QPushButton::clicked, this, [this] { Q_EMIT importWanted(m_text->toPlainText()); });

    // What stands under a heading is read as what the heading says: to move lines there is the way to correct what they are taken for.
    auto *corrections = new QWidget(this);
    auto *flow = new FlowLayout(corrections);
    QLabel *lines = makeMuted(tr("Lines at the cursor:"), corrections);
    lines->setMinimumHeight(controlHeight);
    flow->addWidget(lines);
    const Phrases phrases(QLocale().name());
    const std::pair<const char *, const char *> places[]
        = {{"toTimeline", "Timeline"}, {"toCauses", "Root Cause and Resolution"}, {"toLessons", "Lessons Learned"}, {"toTasks", "Action Items"}};
    for (const auto &[name, heading] : places) {
        const QString title = phrases.text(heading);
        auto *button = new QPushButton(tr("to “%1”").arg(title), corrections);
        button->setObjectName(QLatin1StringView(name));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, title] { moveTo(title); });
        flow->addWidget(button);
    }
    auto *leaveOut = new QPushButton(tr("Leave out"), corrections);
    leaveOut->setObjectName(u"leaveOut"_s);
    leaveOut->setAutoDefault(false);
    connect(leaveOut, &QPushButton::clicked, this, &PastePage::removeSelected);
    flow->addWidget(leaveOut);

    auto *title = new PageTitle(tr("Read an old postmortem"), this);
    title->add(m_import);
    connect(title, &PageTitle::back, this, &PastePage::back);
    m_parts->setObjectName(u"readSplitter"_s);
    m_parts->addWidget(m_text);
    m_parts->addWidget(m_places);
    m_parts->setShare(u"read"_s, 0.5);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(pageMargin, 12, pageMargin, pageMargin);
    layout->setSpacing(grid);
    layout->addWidget(title);
    layout->addWidget(m_counts);
    layout->addWidget(m_messages);
    layout->addWidget(corrections);
    layout->addWidget(m_parts, 1);

    m_pause.setSingleShot(true);
    m_pause.setInterval(200);
    connect(&m_pause, &QTimer::timeout, this, &PastePage::read);
    connect(m_text, &QPlainTextEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_text, &MarkedSource::lineChanged, this, &PastePage::showPlaceOf);
    connect(m_places->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        const int line = current.isValid() ? m_model->rows()[current.row()].line : 0;
        if (m_following || line == 0)
            return;
        m_following = true;
        m_text->showLine(line);
        m_following = false;
    });
}

void PastePage::start(const QString &text, const QString &fileName)
{
    m_fileName = fileName;
    m_messages->clear();
    m_text->setPlainText(text);
    m_text->setFocus();
    read();
}

void PastePage::read()
{
    m_pause.stop();
    const QString text = m_text->toPlainText();
    const bool isEmpty = text.trimmed().isEmpty();
    const Result<ReadDocument> document = isEmpty ? Result<ReadDocument>(ReadDocument()) : readDocument(text.toUtf8(), m_fileName);
    m_import->setEnabled(document && !isEmpty);
    m_messages->clear(u"reading"_s);
    if (!document)
        m_messages->complain(document.error(), {}, u"reading"_s);
    const QList<ReadPlace> places = document ? placesOf(*document) : QList<ReadPlace>();
    QMap<int, SourceMark> marks;
    for (const ReadPlace &place : places) {
        if (place.line > 0 && !place.isQuestion && !marks.contains(place.line))
            marks.insert(place.line, {place.what, place.isUnread});
    }
    const QMap<int, QString> labels = document ? labelsOf(*document) : QMap<int, QString>();
    for (auto label = labels.begin(); label != labels.end(); ++label) {
        if (!marks.contains(label.key()))
            marks.insert(label.key(), {*label, false});
    }
    for (QTextBlock block = m_text->document()->begin(); document && block.isValid(); block = block.next()) { // of a JSON nothing else is known
        if (!marks.contains(block.blockNumber() + 1) && !block.text().trimmed().isEmpty())
            marks.insert(block.blockNumber() + 1, {tr("Read"), false});
    }
    m_text->setMarks(marks);
    m_model->setPlaces(places);
    m_places->setVisible(!places.isEmpty());
    if (!m_places->currentIndex().isValid())
        showPlaceOf(m_text->line());
    m_counts->setText(isEmpty || !document ? tr("Every line that fits no field is shown here; nothing is dropped.")
                                           : tr("Of %1 lines %2 are read into fields, %3 are kept as they are in sections, and %4 are not read.")
                                                 .arg(document->totalLines)
                                                 .arg(document->recordLines)
                                                 .arg(document->sectionLines)
                                                 .arg(document->unreadLines));
    fitColumns();
}

void PastePage::moveTo(const QString &heading)
{
    // One undo of the text takes it back.
    QTextCursor lines = wholeLines(m_text);
    const QString text = lines.selectedText().replace(QChar::ParagraphSeparator, u'\n');
    if (text.trimmed().isEmpty())
        return;
    QTextCursor cursor(m_text->document());
    cursor.beginEditBlock();
    lines.removeSelectedText();
    QTextCursor end(m_text->document());
    end.movePosition(QTextCursor::End);
    const QStringList headings = m_text->toPlainText().split(u'\n').filter(QRegularExpression(u"^#"_s));
    const QString wanted = u"## "_s + heading;
    end.insertText(u"\n\n"_s + (headings.value(headings.size() - 1) == wanted ? text : wanted + u"\n\n"_s + text));
    cursor.endEditBlock();
    m_text->setTextCursor(lines);
    read();
}

void PastePage::removeSelected()
{
    QTextCursor lines = wholeLines(m_text);
    lines.beginEditBlock();
    lines.removeSelectedText();
    lines.deleteChar();
    lines.endEditBlock();
    m_text->setTextCursor(lines);
    read();
}

void PastePage::showPlaceOf(int line)
{
    const int row = m_model->rowOf(line);
    if (m_following || row < 0)
        return;
    m_following = true;
    m_places->setCurrentIndex(m_model->index(row, ReadingModel::What));
    m_places->scrollTo(m_places->currentIndex());
    m_following = false;
}

void PastePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

/// Where both sides have no room beside each other, as with large letters, they stand below each other.
void PastePage::fitColumns()
{
    constexpr int letters = 150;
    const bool isNarrow = width() < letters * fontMetrics().averageCharWidth();
    m_parts->setOrientation(isNarrow ? Qt::Vertical : Qt::Horizontal);
    shareWidth(m_places, {ReadingModel::Text});
}

} // namespace hindsight
