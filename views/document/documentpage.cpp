// SPDX-License-Identifier: GPL-3.0-or-later
#include "documentpage.h"

#include "directory.h"
#include "folderstrip.h"
#include "narrativeeditor.h"
#include "preview.h"
#include "reviewstrip.h"
#include "storedfiles.h"

#include "models/document/disclosure.h"
#include "models/incident/zones.h"
#include "models/lists/cells.h"
#include "views/charts/slicefigure.h"
#include "views/controls/choicebox.h"
#include "views/controls/flowlayout.h"
#include "views/controls/lowarea.h"
#include "views/controls/messagebar.h"
#include "views/controls/twoparts.h"
#include "views/controls/zonebox.h"
#include "views/highlighting/highlighting.h"
#include "views/language.h"
#include "views/theme/theme.h"

#include <QCheckBox>
#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

/// Sets a text without moving what the reader looks at.
template <class Set> void keepingPosition(QAbstractScrollArea *area, Set set)
{
    const int position = area->verticalScrollBar()->value();
    set();
    area->verticalScrollBar()->setValue(position);
}

QVariantMap chosen; // by name, as it is remembered

} // namespace

QVariantMap chosenDocument() { return chosen; }
void setChosenDocument(const QVariantMap &choice) { chosen = choice; }

DocumentPage::DocumentPage(OpenIncident &incident, QWidget *parent)
    : QWidget(parent)
    , m_incident(incident)
{
    auto *controls = new FlowLayout; // what it is like, then where it goes
    controls->setSpacing(grid);
    const auto box = [&](const QString &name, const QString &text, const QString &toolTip) {
        auto *made = new ChoiceBox(this);
        made->setObjectName(name);
        made->setAccessibleName(text);
        made->setToolTip(toolTip);
        made->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        controls->addWidget(made);
        connect(made, &QComboBox::activated, this, &DocumentPage::choose);
        return made;
    };
    const auto check = [&](const QString &name, const QString &text, const QString &toolTip) {
        auto *made = new QCheckBox(text, this);
        made->setObjectName(name);
        made->setToolTip(toolTip);
        controls->addWidget(made);
        connect(made, &QCheckBox::clicked, this, &DocumentPage::choose);
        return made;
    };
    m_template = box(u"template"_s, tr("Template"),
                     tr("Which sections the document has, and in what order. Templates of your own lie in %1.").arg(templateFolder(m_incident.store().file())));
    fillTemplates();
    m_profile = box(u"profile"_s, tr("Profile"), tr("Whom the document is for: a public one names nobody and leaves out what concerns nobody outside"));
    m_profile->addItem(tr("Internal"), QString::fromLatin1(nameOf(Profile::Internal)));
    m_profile->addItem(tr("Public"), QString::fromLatin1(nameOf(Profile::Public)));
    m_language = box(u"documentLanguage"_s, tr("Language of the document"), tr("Language of headings and phrases"));
    QStringList codes = languages();
    if (!codes.contains(u"en"_s)) // what needs no translation
        codes.prepend(u"en"_s);
    for (const QString &code : std::as_const(codes))
        m_language->addItem(nameOfLanguage(code), code);
    m_language->setCurrentIndex(std::max(0, m_language->findData(u"en"_s)));
    m_zone = new ZoneBox(this);
    controls->addWidget(m_zone);
    fillZones();
    m_keyEvents = check(u"keyEvents"_s, tr("Key events only"), tr("Leaves out the events that do not belong to the short story"));
    m_frontMatter = check(u"frontMatter"_s, tr("Front matter"),
                          tr("Writes what the template does not print above the Markdown, so that importing it again loses nothing"));
    for (ChoiceBox *each : {m_template, m_profile, m_language}) {
        if (const int index = each->findData(chosen.value(each->objectName())); index >= 0)
            each->setCurrentIndex(index);
    }
    m_keyEvents->setChecked(chosen.value(m_keyEvents->objectName()).toBool());
    m_frontMatter->setChecked(chosen.value(m_frontMatter->objectName()).toBool());
    m_part = box(u"part"_s, tr("At the left"), tr("The source of the whole document, or one of its texts to be edited"));
    m_part->addItem(tr("Source"), QString());
    for (const QString &field : NarrativeEditor::fields()) {
        const EntityInfo &entity = tableOf<Incident>().info;
        m_part->addItem(headerText(entity.fields[entity.indexOf(field)]), field);
    }
    m_part->addItem(tr("Further sections"), QString::fromLatin1(tableOf<Section>().info.name));
    connect(m_part, &QComboBox::activated, this, &DocumentPage::showPart);
    const auto button = [&](const QString &text, const QString &icon, const QString &name, const QString &toolTip) {
        auto *made = new QPushButton(themeIcon(icon), text, this);
        made->setObjectName(name);
        made->setAutoDefault(false);
        made->setToolTip(toolTip);
        controls->addWidget(made);
        return made;
    };
    connect(button(tr("Copy"), u"edit-copy"_s, u"copyDocument"_s, tr("Copy for Docs and Confluence, with tables and pictures, and as Markdown for editors")),
            &QPushButton::clicked, this, &DocumentPage::copy);
    connect(button(tr("Copy for Slack"), u"edit-copy"_s, u"copySlack"_s, tr("Copy the incident in eight lines for a chat")), &QPushButton::clicked, this,
            &DocumentPage::copyForSlack);
    QPushButton *figure = button(tr("Figure"), u"camera-photo"_s, u"addFigure"_s,
                                 tr("Add a figure of the numbers that the chart of the timeline shows: of the brushed time where there is one"));
    figure->setEnabled(!m_incident.store().isReadOnly());
    connect(figure, &QPushButton::clicked, this, &DocumentPage::figureWanted);
    const std::pair<QString, DocumentFormat> formats[]
        = {{u"Markdown"_s, DocumentFormat::Markdown}, {u"HTML"_s, DocumentFormat::Html}, {u"PDF"_s, DocumentFormat::Pdf}};
    for (const auto &[text, format] : formats) {
        QPushButton *made = button(text, u"document-export"_s, u"export"_s + text, tr("Export as %1").arg(text));
        connect(made, &QPushButton::clicked, this, [this, wanted = format] { Q_EMIT exportWanted(options(wanted)); });
    }

    auto *folder = new QPushButton(themeIcon(u"document-save"_s), tr("Folder"), this);
    folder->setObjectName(u"exportFolder"_s);
    folder->setAutoDefault(false);
    folder->setCheckable(true);
    folder->setToolTip(tr("Keep the document as a file in a folder, for git"));
    controls->addWidget(folder);
    m_folder = new FolderStrip(m_incident, [this] { return folderOptions(); }, this);
    auto *place = new LowArea(this);
    place->setContent(m_folder);
    place->hide();
    connect(folder, &QPushButton::toggled, this, [this, place](bool on) {
        place->setVisible(on);
        if (!on)
            return;
        m_folder->read();
        m_folder->takeFocus();
    });
    connect(m_folder, &FolderStrip::writeWanted, this, &DocumentPage::folderWanted);

    m_messages = new MessageBar(this);
    m_source = new QPlainTextEdit(this);
    m_source->setObjectName(u"source"_s);
    m_source->setAccessibleName(tr("Markdown source"));
    m_source->setReadOnly(true);
    m_source->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(QGuiApplication::font().pointSizeF());
    m_source->setFont(fixed);
    m_source->document()->setDocumentMargin(12);
    colourMarkdown(m_source, true);
    m_preview = new Preview(m_incident, this);
    m_preview->setObjectName(u"preview"_s);
    m_preview->setAccessibleName(tr("Preview"));
    connect(m_preview, &Preview::referenceChosen, this, &DocumentPage::referenceChosen);
    m_splitter = new TwoParts(Qt::Horizontal, this);
    m_splitter->setObjectName(u"documentSplitter"_s);
    m_editor = new NarrativeEditor(m_incident, this);
    m_left = new QStackedWidget(this);
    m_left->addWidget(m_source);
    m_left->addWidget(m_editor);
    m_splitter->addWidget(m_left);
    connect(m_editor, &NarrativeEditor::cursorMoved, this, &DocumentPage::follow);
    m_splitter->addWidget(m_preview);
    m_splitter->setShare(u"document"_s, 0.5);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(pageMargin, grid, pageMargin, pageMargin);
    layout->setSpacing(grid);
    m_review = new ReviewStrip(m_incident, this);
    layout->addWidget(m_review);
    layout->addLayout(controls);
    layout->addWidget(place);
    layout->addWidget(m_messages);
    layout->addWidget(m_splitter, 1);

    m_pause.setSingleShot(true);
    m_pause.setInterval(200);
    connect(&m_pause, &QTimer::timeout, this, &DocumentPage::refresh);
    connect(&m_incident, &OpenIncident::changed, this, [this] {
        m_stale = true;
        if (isVisible())
            m_pause.start();
    });
}

DocumentOptions DocumentPage::options(DocumentFormat format) const
{
    DocumentOptions wanted{.format = format,
                           .templateName = m_template->currentData().toString(),
                           .templateFolder = templateFolder(m_incident.store().file()),
                           .frontMatter = format == DocumentFormat::Markdown && m_frontMatter->isChecked(),
                           .profile = fromName<Profile>(m_profile->currentData().toString()).value_or(Profile::Internal),
                           .onlyKeyEvents = format != DocumentFormat::Json && m_keyEvents->isChecked(),
                           .language = m_language->currentData().toString(),
                           .zone = zone(),
                           .attachments = filesOf(m_incident.store()),
                           .figures = sliceFigure};
    // Without it names are still known by what the record itself says.
    if (wanted.profile == Profile::Public)
        wanted.directory = directoryOf(m_incident.store()).value_or(Directory());
    if (wanted.frontMatter) // without it the other side has more to choose, and loses nothing
        wanted.past = m_incident.store().past(m_incident.uid()).value_or(Past());
    return wanted;
}

DocumentOptions DocumentPage::folderOptions() const
{
    DocumentOptions wanted = options(DocumentFormat::Markdown);
    wanted.frontMatter = true;
    wanted.past = m_incident.store().past(m_incident.uid()).value_or(Past());
    return wanted;
}

void DocumentPage::fillZones()
{
    m_zone->setObjectName(u"documentZone"_s);
    m_zone->setAccessibleName(tr("Time zone of the document"));
    m_zone->setToolTip(tr("The zone of the times in the document: choose one, or type it, like Europe/Berlin or UTC+2"));
    m_zone->insertItem(0, tr("Zone of the incident"));
    m_zone->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_zone->setCurrentIndex(0);
    if (const QString known = chosen.value(m_zone->objectName()).toString(); !known.isEmpty())
        m_zone->setCurrentText(known);
    connect(m_zone, &QComboBox::activated, this, &DocumentPage::choose);
    connect(m_zone->lineEdit(), &QLineEdit::editingFinished, this, [this] {
        if (m_zone->currentText().trimmed().isEmpty())
            m_zone->setCurrentIndex(0);
        if (chosen.value(m_zone->objectName()).toString() != zone())
            choose();
    });
}

QString DocumentPage::zone() const
{
    const QString text = m_zone->currentText().trimmed();
    return text == m_zone->itemText(0) ? QString() : text;
}

void DocumentPage::fillTemplates()
{
    const QString before = m_template->currentData().toString();
    m_template->clear();
    for (const TemplateInfo &info : templates(templateFolder(m_incident.store().file())))
        m_template->addItem(info.title, info.name);
    m_template->setCurrentIndex(std::max(0, m_template->findData(before)));
}

void DocumentPage::choose()
{
    for (const ChoiceBox *box : {m_template, m_profile, m_language})
        chosen.insert(box->objectName(), box->currentData());
    for (const QCheckBox *check : {m_keyEvents, m_frontMatter})
        chosen.insert(check->objectName(), check->isChecked());
    if (zone().isEmpty() || zoneNamed(zone())) // what is none is said by the export, and forgotten
        chosen.insert(m_zone->objectName(), zone());
    if (m_folder->isVisible())
        m_folder->read();
    refresh();
}

Result<QByteArray> DocumentPage::formatted(bool keepsReferences) const
{
    DocumentOptions wanted = options(DocumentFormat::Html);
    wanted.figuresAsPixels = true; // neither the preview nor where one pastes it knows SVG
    wanted.keepsReferences = keepsReferences;
    return exportDocument(m_incident.record(), wanted);
}

void DocumentPage::refresh()
{
    m_pause.stop();
    m_stale = false;
    m_messages->clear(u"document"_s);
    m_review->read();
    const auto source = exportDocument(m_incident.record(), options(DocumentFormat::Markdown));
    const auto page = formatted(true);
    if (!source || !page) {
        m_messages->complain(!source ? source.error() : page.error(), {}, u"document"_s);
        return;
    }
    const QString text = QString::fromUtf8(*source);
    if (text != m_source->toPlainText())
        keepingPosition(m_source, [&] { m_source->setPlainText(text); });
    showPreview(QString::fromUtf8(*page));
    showMasked();
}

void DocumentPage::showMasked()
{
    const DocumentOptions shown = options(DocumentFormat::Markdown);
    const QString text = maskedText(m_incident.record(), shown);
    m_messages->clear(u"masked"_s);
    if (text.isEmpty())
        return;
    const QStringList all = sentencesOf(publicRecord(m_incident.record(), shown.directory, shown.language).masked);
    m_messages->tell(text, {{tr("Copy the list"), [all] { QGuiApplication::clipboard()->setText(all.join(u'\n')); }}}, u"masked"_s);
}

void DocumentPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fillTemplates(); // a team may have put one there
    if (m_stale)
        refresh();
}

void DocumentPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange)
        return;
    m_stale = true;
    if (isVisible())
        refresh();
}

void DocumentPage::copy()
{
    // Docs and Confluence take the formatted text, an editor the Markdown.
    const auto page = formatted(false);
    const auto source = exportDocument(m_incident.record(), options(DocumentFormat::Markdown));
    if (!page || !source) {
        m_messages->complain(!page ? page.error() : source.error(), {}, u"document"_s);
        return;
    }
    auto *copied = new QMimeData;
    copied->setHtml(QString::fromUtf8(*page));
    copied->setText(QString::fromUtf8(*source));
    QGuiApplication::clipboard()->setMimeData(copied);
    m_messages->tell(tr("The document is on the clipboard, as formatted text and as Markdown."), {}, u"document"_s);
}

void DocumentPage::copyForSlack()
{
    const auto message = exportDocument(m_incident.record(), options(DocumentFormat::Slack));
    if (!message) {
        m_messages->complain(message.error(), {}, u"document"_s);
        return;
    }
    QGuiApplication::clipboard()->setText(QString::fromUtf8(*message));
    m_messages->tell(tr("Eight lines for Slack are on the clipboard."), {}, u"document"_s);
}

QString maskedText(const Record &record, const DocumentOptions &options)
{
    constexpr qsizetype atMost = 6;
    if (options.profile != Profile::Public)
        return {};
    QStringList sentences = sentencesOf(publicRecord(record, options.directory, options.language).masked);
    const qsizetype more = sentences.size() - atMost;
    if (more > 0)
        sentences = sentences.first(atMost) + QStringList{DocumentPage::tr("And %n more.", nullptr, int(more))};
    return sentences.isEmpty() ? DocumentPage::tr("Nothing had to be left out or masked.") : sentences.join(u'\n');
}

void DocumentPage::showPart()
{
    const QString field = m_part->currentData().toString();
    m_left->setCurrentWidget(field.isEmpty() ? static_cast<QWidget *>(m_source) : m_editor);
    if (field == QLatin1StringView(tableOf<Section>().info.name))
        m_editor->editSections();
    else if (!field.isEmpty())
        m_editor->edit(field);
}

void DocumentPage::showSection(const QString &uid)
{
    m_part->setCurrentIndex(m_part->findData(QString::fromLatin1(tableOf<Section>().info.name)));
    showPart();
    m_editor->editSections(uid);
}

void DocumentPage::follow(const QString &words)
{
    constexpr qsizetype enough = 40;
    const QTextCursor found = words.isEmpty() ? QTextCursor() : m_preview->document()->find(words.left(enough));
    if (found.isNull())
        return;
    QTextCursor place = found;
    place.clearSelection();
    m_preview->setTextCursor(place);
    m_preview->ensureCursorVisible();
}

void DocumentPage::showPreview(const QString &html)
{
    keepingPosition(m_preview, [&] {
        m_preview->document()->setDefaultStyleSheet(previewStyle(palette()));
        m_preview->document()->setDocumentMargin(20);
        m_preview->setHtml(bodyOf(html));
    });
}

QString bodyOf(const QString &page)
{
    const qsizetype tag = page.indexOf("<body"_L1), end = page.indexOf("</body>"_L1);
    const qsizetype start = tag < 0 ? -1 : page.indexOf(u'>', tag);
    return start < 0 || end < start ? page : page.mid(start + 1, end - start - 1);
}

QString previewStyle(const QPalette &palette)
{
    const auto name = [&palette](QPalette::ColorRole role) { return palette.color(role).name(); };
    const auto size = [](double factor) { return QString::number(scaledFont(factor).pointSizeF()); };
    return u"body { color: %1; line-height: 140%; }"
           "h1 { font-size: %5pt; font-weight: 600; margin-top: 0; margin-bottom: 12px; }"
           "h2 { font-size: %6pt; font-weight: 600; margin-top: 24px; margin-bottom: 8px; }"
           "h3 { font-size: %7pt; font-weight: 600; margin-top: 16px; margin-bottom: 6px; }"
           "p { margin-top: 0; margin-bottom: 10px; }"
           "li { margin-bottom: 4px; }"
           "a { color: %2; }"
           "th { font-weight: 600; color: %3; text-align: left; padding: 4px 12px 4px 0; }"
           "td { padding: 4px 12px 4px 0; }"
           "code, pre { font-family: monospace; background-color: %4; }"
           "blockquote { color: %3; }"_s.arg(name(QPalette::Text), name(QPalette::Link), name(QPalette::PlaceholderText), name(QPalette::AlternateBase),
                                             size(titleSize), size(headingSize), size(labelSize));
}

} // namespace hindsight
