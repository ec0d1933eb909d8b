// SPDX-License-Identifier: GPL-3.0-or-later
#include "documentpage.h"

#include "reviewstrip.h"

#include "views/charts/slicefigure.h"
#include "views/controls/messagebar.h"
#include "views/controls/twoparts.h"
#include "views/controls/wrapbar.h"
#include "views/highlighting/highlighting.h"
#include "views/theme/theme.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBrowser>

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

} // namespace

DocumentPage::DocumentPage(OpenIncident &incident, QWidget *parent)
    : QWidget(parent)
    , m_incident(incident)
{
    m_template = new QComboBox(this);
    m_template->setObjectName(u"template"_s);
    m_template->setAccessibleName(tr("Template"));
    m_template->setToolTip(tr("Which sections the document has, and in what order"));
    for (const TemplateInfo &info : templates())
        m_template->addItem(info.title, info.name);
    m_frontMatter = new QCheckBox(tr("Front matter"), this);
    m_frontMatter->setObjectName(u"frontMatter"_s);
    m_frontMatter->setToolTip(tr("Writes what the template does not print above the Markdown, so that importing it again loses nothing"));
    connect(m_template, &QComboBox::currentIndexChanged, this, &DocumentPage::refresh);
    connect(m_frontMatter, &QCheckBox::toggled, this, &DocumentPage::refresh);

    auto *bar = new WrapBar(this);
    auto *label = new QLabel(tr("Template"), this);
    label->setBuddy(m_template);
    bar->left()->addWidget(label);
    bar->left()->addWidget(m_template);
    bar->left()->addSpacing(grid);
    bar->left()->addWidget(m_frontMatter);
    bar->left()->addStretch();
    const auto button = [&](const QString &text, const QString &icon, const QString &name, const QString &toolTip) {
        auto *made = new QPushButton(themeIcon(icon), text, this);
        made->setObjectName(name);
        made->setAutoDefault(false);
        made->setToolTip(toolTip);
        bar->right()->addWidget(made);
        return made;
    };
    connect(button(tr("Copy"), u"edit-copy"_s, u"copyDocument"_s, tr("Copy as formatted text and as Markdown")), &QPushButton::clicked, this,
            &DocumentPage::copy);
    const std::pair<QString, DocumentFormat> formats[]
        = {{u"Markdown"_s, DocumentFormat::Markdown}, {u"HTML"_s, DocumentFormat::Html}, {u"PDF"_s, DocumentFormat::Pdf}};
    for (const auto &[text, format] : formats) {
        QPushButton *made = button(text, u"document-export"_s, u"export"_s + text, tr("Export as %1").arg(text));
        connect(made, &QPushButton::clicked, this, [this, wanted = format] { Q_EMIT exportWanted(options(wanted)); });
    }

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
    m_preview = new QTextBrowser(this);
    m_preview->setObjectName(u"preview"_s);
    m_preview->setAccessibleName(tr("Preview"));
    m_preview->setOpenExternalLinks(true);
    m_splitter = new TwoParts(Qt::Horizontal, this);
    m_splitter->setObjectName(u"documentSplitter"_s);
    m_splitter->addWidget(m_source);
    m_splitter->addWidget(m_preview);
    m_splitter->setShare(u"document"_s, 0.5);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(pageMargin, grid, pageMargin, pageMargin);
    layout->setSpacing(grid);
    m_review = new ReviewStrip(m_incident, this);
    layout->addWidget(m_review);
    layout->addWidget(bar);
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
    DocumentOptions options{.format = format, .templateName = m_template->currentData().toString(), .figures = sliceFigure};
    options.frontMatter = format == DocumentFormat::Markdown && m_frontMatter->isChecked();
    if (options.frontMatter)
        options.past = m_incident.store().past(m_incident.uid()).value_or(Past()); // without it the other side has more to choose, and loses nothing
    return options;
}

Result<QByteArray> DocumentPage::formatted() const
{
    DocumentOptions wanted = options(DocumentFormat::Html);
    wanted.figuresAsPixels = true; // neither the preview nor where one pastes it knows SVG
    return exportDocument(m_incident.record(), wanted);
}

void DocumentPage::refresh()
{
    m_pause.stop();
    m_stale = false;
    m_messages->clear(u"document"_s);
    m_review->read();
    const auto source = exportDocument(m_incident.record(), options(DocumentFormat::Markdown));
    const auto page = formatted();
    if (!source || !page) {
        m_messages->complain(!source ? source.error() : page.error(), {}, u"document"_s);
        return;
    }
    const QString text = QString::fromUtf8(*source);
    if (text != m_source->toPlainText())
        keepingPosition(m_source, [&] { m_source->setPlainText(text); });
    showPreview(QString::fromUtf8(*page));
}

void DocumentPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
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
    const auto page = formatted();
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
