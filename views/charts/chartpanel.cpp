// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartpanel.h"

#include "figure.h"
#include "models/incident/timetext.h"
#include "views/axis/timebuttons.h"
#include "views/controls/chipbutton.h"
#include "views/controls/choicebox.h"
#include "views/controls/flowlayout.h"
#include "views/controls/messagebar.h"
#include "views/controls/pagesection.h"
#include "views/settings.h"
#include "views/theme/linetext.h"
#include "views/theme/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QStackedWidget>
#include <QToolButton>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize figureSize(960, 420);

QVariantMap chosen;

QIcon swatch(const QColor &colour)
{
    const int side = iconSide();
    QPixmap pixmap(side * 2, side * 2);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.fillRect(QRectF(1, side / 2.0 - 2, side - 2, 4), colour);
    return QIcon(pixmap);
}

void select(QComboBox *box, const QVariant &data)
{
    const QSignalBlocker blocker(box);
    box->setCurrentIndex(std::max(0, box->findData(data)));
}

ChartRequest chosenFor(const QString &source)
{
    return {.source = source,
            .quantity = fromName<Quantity>(chosen[u"quantity"_s].toString()).value_or(Quantity::SuccessRate),
            .by = chosen[u"by"_s].toString(),
            .currency = chosen[u"currency"_s].toString(),
            .bucketSeconds = chosen[u"bucket_s"_s].toLongLong()};
}

} // namespace

QVariantMap chosenChart() { return chosen; }

void setChosenChart(const QVariantMap &choice) { chosen = choice; }

ChartPanel::ChartPanel(OpenIncident &incident, OpenNumbers &numbers, TimeView &view, QWidget *parent)
    : QWidget(parent)
    , m_incident(incident)
    , m_numbers(numbers)
    , m_chart(new MetricChart(incident, numbers, view, this))
    , m_messages(new MessageBar(this))
{
    const auto choice = [this](const QString &name, const QString &label) {
        auto *box = new ChoiceBox(this);
        box->setObjectName(name);
        box->setAccessibleName(label);
        box->setToolTip(label);
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        connect(box, &QComboBox::activated, this, &ChartPanel::ask);
        return box;
    };
    m_quantity = choice(u"quantity"_s, tr("What the chart shows"));
    for (const Named<Quantity> &quantity : quantityNames)
        m_quantity->addItem(quantityName(quantity.value), int(quantity.value));
    m_by = choice(u"by"_s, tr("A line for each value of"));
    m_bucket = choice(u"bucket"_s, tr("Width of a bucket"));
    m_currency = choice(u"currency"_s, tr("Currency of the amounts"));

    auto *copyMenu = new QMenu(this);
    const auto copy = [&](const QString &name, const QString &text, auto fill) {
        auto *action = new QAction(text, this);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, [this, fill] {
            auto *mime = new QMimeData;
            fill(mime, m_chart->scene(), m_chart->view().selection().value_or(m_chart->view().range()));
            QGuiApplication::clipboard()->setMimeData(mime);
        });
        copyMenu->addAction(action);
        m_copies.append(action);
    };
    copy(u"copyPicture"_s, tr("Copy as a picture"),
         [](QMimeData *mime, const ChartScene &scene, const TimeRange &range) { mime->setImageData(chartImage(scene, range, figureSize, 2)); });
    copy(u"copySvg"_s, tr("Copy as SVG"), [](QMimeData *mime, const ChartScene &scene, const TimeRange &range) {
        const QByteArray svg = chartSvg(scene, range, figureSize);
        mime->setData(u"image/svg+xml"_s, svg);
        mime->setText(QString::fromUtf8(svg));
    });
    copy(u"copyCsv"_s, tr("Copy the numbers as CSV"), [](QMimeData *mime, const ChartScene &scene, const TimeRange &range) {
        const QString csv = chartCsv(scene, range);
        mime->setData(u"text/csv"_s, csv.toUtf8());
        mime->setText(csv);
    });
    auto *copyButton = new MenuButton(tr("Copy"), copyMenu, this);
    copyButton->setObjectName(u"copyChart"_s);
    copyButton->setToolTip(tr("Copy what is visible, or what is brushed"));

    m_legend = new QWidget(this);
    m_legend->setAccessibleName(tr("Lines of the chart"));
    m_legendLayout = new FlowLayout(m_legend);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    m_legend->setSizePolicy(policy);

    m_bar = new FlowLayout;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_quantity, m_by, m_bucket, m_currency, copyButton})
        m_bar->addWidget(widget);
    m_content = new QWidget(this);
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins({});
    layout->setSpacing(grid / 2);
    layout->addLayout(m_bar);
    layout->addWidget(m_legend);
    layout->addWidget(m_messages);
    layout->addWidget(m_chart, 1);

    m_empty = new EmptyState(u"view-statistics"_s, tr("No numbers yet"),
                             tr("With the payments of the checkout, the chart says when the impact began and what it cost."), this);
    QPushButton *button = m_empty->addButton(tr("Import numbers\u2026"), u"document-import"_s);
    button->setObjectName(u"importNumbers"_s);
    connect(button, &QPushButton::clicked, this, &ChartPanel::importWanted);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_content);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(m_stack);

    connect(&m_incident, &OpenIncident::changed, this, &ChartPanel::readIncident);
    connect(&m_numbers, &OpenNumbers::changed, this, &ChartPanel::readNumbers);
    const auto fitBuckets = [this] { askFor(m_numbers.request()); };
    connect(&view, &TimeView::rangeChanged, this, fitBuckets);
    connect(&m_numbers, &OpenNumbers::changed, this, fitBuckets); // only now it is known how fine they are
    connect(&m_numbers, &OpenNumbers::hiddenChanged, this, &ChartPanel::readHidden);
    connect(&m_numbers, &OpenNumbers::failed, this, [this](const Error &error) { m_messages->complain(error, {}, u"chart"_s); });
    readIncident();
    readNumbers();
}

void ChartPanel::standAlone()
{
    m_chart->setTimesShown(true);
    m_bar->addWidget(new TimeButtons(m_chart->view(), m_content));
}

void ChartPanel::readIncident()
{
    const QString source = m_incident.incident().metricSource;
    m_stack->setCurrentWidget(source.isEmpty() ? static_cast<QWidget *>(m_empty) : m_content);
    fitEmpty();
    ChartRequest request = m_numbers.request();
    if (request.source == source)
        return;
    if (request.source.isEmpty())
        request = chosenFor(source);
    request.source = source;
    askFor(request);
}

void ChartPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitEmpty();
}

void ChartPanel::fitEmpty() { m_stack->setMinimumHeight(m_stack->currentWidget() == m_empty ? m_empty->leastHeight(width()) : 0); }

void ChartPanel::ask()
{
    const ChartRequest request{.source = m_numbers.request().source,
                               .quantity = Quantity(m_quantity->currentData().toInt()),
                               .by = m_by->currentData().toString(),
                               .currency = m_currency->currentData().toString(),
                               .bucketSeconds = m_bucket->currentData().toLongLong()};
    chosen = {{u"quantity"_s, QString::fromLatin1(nameOf(request.quantity))},
              {u"by"_s, request.by},
              {u"currency"_s, request.currency},
              {u"bucket_s"_s, request.bucketSeconds}};
    m_messages->clear(u"chart"_s);
    askFor(request);
}

void ChartPanel::askFor(ChartRequest request)
{
    request.leastSeconds = request.bucketSeconds == 0 ? leastBucket(m_chart->view().range(), m_numbers.chart().finestSeconds) : 0;
    m_numbers.show(request);
}

void ChartPanel::readNumbers()
{
    const ChartData &chart = m_numbers.chart();
    const ChartRequest &request = m_numbers.request();
    select(m_quantity, int(request.quantity));
    {
        const QSignalBlocker blocker(m_by);
        m_by->clear();
        m_by->addItem(tr("Total only"), QString());
        for (const QString &attribute : chart.attributes)
            m_by->addItem(tr("By %1", "an attribute of payments").arg(attribute), attribute);
    }
    select(m_by, request.by);
    m_by->setEnabled(request.quantity != Quantity::Outcomes);
    {
        const QSignalBlocker blocker(m_bucket);
        m_bucket->clear();
        m_bucket->addItem(
            request.bucketSeconds == 0 ? tr("Usual buckets (%1)").arg(durationText(chart.bucketSeconds * microsecondsPerSecond)) : tr("Usual buckets"), 0);
        for (const qint64 width : chartWidths) {
            if (width % chart.finestSeconds == 0)
                m_bucket->addItem(tr("Buckets of %1").arg(durationText(width * microsecondsPerSecond)), width);
        }
    }
    select(m_bucket, request.bucketSeconds);
    {
        const QSignalBlocker blocker(m_currency);
        m_currency->clear();
        for (const QString &currency : chart.currencies)
            m_currency->addItem(currency, currency);
    }
    select(m_currency, chart.currency);
    m_currency->setVisible(isAmount(request.quantity) && chart.currencies.size() > 1);
    if (!chart.isEmpty() && isRate(request.quantity) && !chart.hasRate)
        m_messages->tell(tr("There is no rate: nothing in these numbers was unsuccessful, so what failed was left out of them."), {}, u"norate"_s);
    else if (!chart.isEmpty() && !chart.hasLatencies)
        m_messages->tell(tr("Latencies are not kept in buckets this narrow; choose wider ones."), {}, u"norate"_s);
    else
        m_messages->clear(u"norate"_s);
    fillLegend();
}

void ChartPanel::readHidden()
{
    for (const ChartLine &line : m_numbers.chart().lines) {
        if (auto *button = m_legend->findChild<QToolButton *>(u"line."_s + lineKey(line)))
            button->setChecked(!m_numbers.hidden().contains(lineKey(line)));
    }
}

void ChartPanel::fillLegend()
{
    while (QLayoutItem *item = m_legendLayout->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    const ChartData &chart = m_numbers.chart();
    for (const ChartLine &line : chart.lines) {
        auto *button = new QToolButton(m_legend);
        button->setObjectName(u"line."_s + lineKey(line));
        button->setCheckable(true);
        button->setChecked(!m_numbers.hidden().contains(lineKey(line)));
        button->setText(keyless(lineName(chart, line)));
        button->setAccessibleName(tr("Line %1").arg(lineName(chart, line)));
        button->setToolTip(tr("Show or hide %1").arg(lineName(chart, line)));
        button->setIcon(swatch(lineColour(chart, line, palette())));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        connect(button, &QToolButton::toggled, this, [this, key = lineKey(line)](bool on) {
            QSet<QString> hidden = m_numbers.hidden();
            if (on)
                hidden.remove(key);
            else
                hidden.insert(key);
            m_numbers.hide(hidden);
        });
        m_legendLayout->addWidget(button);
    }
    m_legend->setVisible(chart.lines.size() > 1);
}

} // namespace hindsight
