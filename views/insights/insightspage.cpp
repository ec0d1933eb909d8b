// SPDX-License-Identifier: GPL-3.0-or-later
#include "insightspage.h"

#include "models/document/formats/textpage.h"
#include "models/insights/insightreport.h"
#include "panelview.h"
#include "periodbar.h"
#include "views/controls/chipbutton.h"
#include "views/controls/messagebar.h"
#include "views/controls/pagesection.h"
#include "views/controls/wrapbar.h"
#include "views/dialogs.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QDesktopServices>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollArea>
#include <QStackedLayout>
#include <QUrl>

namespace hindsight {

using namespace Qt::StringLiterals;

InsightsPage::InsightsPage(Store &store, QWidget *parent)
    : QWidget(parent)
    , m_insights(new OpenInsights(store, this))
    , m_period(new PeriodBar(this))
    , m_messages(new MessageBar(this))
    , m_scope(makeMuted({}, this))
    , m_reading(makeMuted(tr("Working out the figures\u2026"), this))
{
    setObjectName(u"insightsPage"_s);
    m_scope->setObjectName(u"scope"_s);
    auto *menu = new QMenu(this);
    menu->setObjectName(u"reportMenu"_s);
    const std::pair<Format, QString> formats[] = {{Format::Markdown, tr("Report as Markdown\u2026")},
                                                  {Format::Html, tr("Report as HTML\u2026")},
                                                  {Format::Pdf, tr("Report as PDF\u2026")},
                                                  {Format::Csv, tr("Numbers as CSV\u2026")}};
    for (const auto &[format, label] : formats)
        menu->addAction(label, this, [this, wanted = format] { askReport(wanted); });
    auto *reportButton = new MenuButton(tr("Report"), menu, this);
    reportButton->setObjectName(u"report"_s);
    reportButton->setIcon(themeIcon(u"document-export"_s));

    auto *bar = new WrapBar(this);
    QLabel *title = makeLabel(tr("Insights"), headingSize, QFont::DemiBold, this);
    title->setWordWrap(false);
    bar->left()->addWidget(title);
    bar->left()->addStretch();
    bar->right()->addWidget(m_period);
    bar->right()->addWidget(reportButton);

    auto *content = new QWidget(this);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, grid, pageMargin);
    m_column->setSpacing(4 * grid);
    m_column->addWidget(m_scope);
    m_column->addStretch();
    m_area = new QScrollArea(this);
    m_area->setObjectName(u"insights"_s);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_area->setWidget(content);
    content->setAutoFillBackground(false);
    m_area->viewport()->setAutoFillBackground(false);
    m_empty = new EmptyState(u"office-chart-bar"_s, tr("No figures yet"),
                             tr("As soon as there are incidents, this page tells whether they come back and whether what was promised gets done."), this);
    connect(m_empty->addButton(tr("New incident"), u"list-add"_s), &QPushButton::clicked, this, &InsightsPage::newWanted);
    auto *stack = new QWidget(this);
    m_stack = new QStackedLayout(stack);
    m_stack->addWidget(m_area);
    m_stack->addWidget(m_empty);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(pageMargin, 12, pageMargin, grid);
    layout->setSpacing(grid);
    layout->addWidget(bar);
    layout->addWidget(m_messages);
    layout->addWidget(m_reading);
    layout->addWidget(stack, 1);

    connect(m_period, &PeriodBar::chosen, this, [this](const WantedPeriod &wanted) {
        m_messages->clear(u"period"_s);
        m_insights->show(wanted);
    });
    connect(m_period, &PeriodBar::failed, this, [this](const Error &error) { m_messages->complain(error, {}, u"period"_s); });
    connect(m_insights, &OpenInsights::changed, this, &InsightsPage::showFigures);
    connect(m_insights, &OpenInsights::readingChanged, this, [this] { m_reading->setVisible(!m_shown && m_insights->isReading()); });
    connect(m_insights, &OpenInsights::failed, this, [this](const Error &error) { m_messages->complain(error, {}, u"read"_s); });
    // A scroll area follows the focus only where Tab is pressed inside of it.
    connect(qApp, &QApplication::focusChanged, m_area, [this](QWidget *, QWidget *now) {
        if (now && m_area->isAncestorOf(now))
            m_area->ensureWidgetVisible(now);
    });
    m_insights->show(m_period->wanted());
}

void InsightsPage::takeFocus() { m_period->findChild<QWidget *>(u"period"_s)->setFocus(); }

void InsightsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_insights->setWatched(true);
}

void InsightsPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_insights->setWatched(false);
}

void InsightsPage::showFigures()
{
    const InsightPage &page = m_insights->page();
    m_shown = true;
    m_reading->hide();
    m_messages->clear(u"read"_s);
    m_stack->setCurrentWidget(page.ids.isEmpty() ? static_cast<QWidget *>(m_empty) : m_area);
    m_scope->setText(scopeOf(page.insights).join(u' '));
    QStringList names;
    for (const InsightPanel &panel : page.panels)
        names.append(panel.name + u' ' + QString::number(int(panel.form)));
    if (names != m_names) { // else focus and place stay
        qDeleteAll(m_views);
        m_views.clear();
        m_names = names;
        for (const InsightPanel &panel : page.panels) {
            auto *view = new PanelView(panel, m_area->widget());
            connect(view, &PanelView::incidentsWanted, this, &InsightsPage::incidentsWanted);
            connect(view, &PanelView::incidentWanted, this, &InsightsPage::incidentWanted);
            m_column->insertWidget(m_column->count() - 1, view);
            m_views.append(view);
        }
        return;
    }
    for (qsizetype i = 0; i < m_views.size(); ++i)
        m_views[i]->show(page.panels[i]);
}

Result<QByteArray> InsightsPage::report(Format format) const
{
    switch (format) {
    case Format::Markdown: return insightsMarkdown(m_insights->page()).toUtf8();
    case Format::Html: return textPage(insightsMarkdown(m_insights->page()), DocumentFormat::Html, QLocale().name());
    case Format::Pdf: return textPage(insightsMarkdown(m_insights->page()), DocumentFormat::Pdf, QLocale().name());
    case Format::Csv: return insightsCsv(m_insights->page()).toUtf8();
    }
    Q_UNREACHABLE_RETURN({});
}

void InsightsPage::askReport(Format format)
{
    static constexpr const char *suffixes[] = {"md", "html", "pdf", "csv"};
    const auto bytes = report(format);
    if (!bytes) {
        m_messages->complain(bytes.error(), {}, u"report"_s);
        return;
    }
    const QString suffix = QString::fromLatin1(suffixes[int(format)]);
    const auto save = [this, content = *bytes](const QString &name) {
        QSaveFile file(name);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit()) {
            m_messages->complain({Error::Kind::Input, tr("It could not be written (%1). Choose another folder.").arg(file.errorString()), name}, {},
                                 u"report"_s);
            return;
        }
        m_messages->tell(tr("Written: %1").arg(name), {{tr("Open"), [name] { QDesktopServices::openUrl(QUrl::fromLocalFile(name)); }}}, u"report"_s);
    };
    dialogs::askSaveFileName(this, tr("Save the report"), tr("insights", "name of a file") + u'.' + suffix, tr("%1 files (*.%1)").arg(suffix), save);
}

} // namespace hindsight
