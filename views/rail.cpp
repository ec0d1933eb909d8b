// SPDX-License-Identifier: GPL-3.0-or-later
#include "rail.h"

#include "controls/pagesection.h"
#include "models/lists/actions/actionlist.h"
#include "models/lists/choices.h"
#include "models/lists/incidentlist.h"
#include "theme/linetext.h"
#include "theme/theme.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyleOption>
#include <QVBoxLayout>

namespace hindsight {

using namespace Qt::StringLiterals;

RailButton::RailButton(const QString &text, const QString &icon, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setIcon(themeIcon(icon));
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCount(0);
}

void RailButton::setCount(int count)
{
    m_count = count;
    setAccessibleName(count > 0 ? text() + u' ' + QString::number(count) : text());
    update();
}

void RailButton::setCompact(bool compact)
{
    m_compact = compact;
    setToolTip(compact ? accessibleName() : QString());
    updateGeometry();
    update();
}

QSize RailButton::sizeHint() const
{
    if (m_compact)
        return {iconSide() + 20, std::max(controlHeight, fontMetrics().height() + 12)};
    return {lineWidth(scaledFont(textSize, QFont::DemiBold), text() + u"00000"_s) + iconSide() + 5 * grid,
            std::max(controlHeight, fontMetrics().height() + 12)};
}

void RailButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette().color(isChecked() ? QPalette::Highlight : QPalette::Midlight));
        painter.drawRoundedRect(rect(), cornerRadius, cornerRadius);
    }
    const int side = iconSide();
    icon().paint(&painter, QRect(10, (height() - side) / 2, side, side));
    if (hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
    }
    if (m_compact)
        return;
    painter.setFont(scaledFont(textSize, isChecked() ? QFont::DemiBold : QFont::Normal));
    painter.setPen(palette().color(isChecked() ? QPalette::HighlightedText : QPalette::WindowText));
    drawLine(painter, rect().adjusted(10 + side + grid, 0, -grid, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
    if (m_count > 0) {
        painter.setFont(tabular(font()));
        painter.setPen(palette().color(isChecked() ? QPalette::HighlightedText : QPalette::PlaceholderText));
        drawLine(painter, rect().adjusted(0, 0, -12, 0), Qt::AlignRight | Qt::AlignVCenter, QString::number(m_count));
    }
}

namespace {

/// Whether a filter asks for this value of a field.
bool isWanted(const IncidentFilter &filter, const QString &field, const QString &value)
{
    if (field == "severity"_L1)
        return filter.severities.contains(value);
    if (field == "service"_L1)
        return filter.services.contains(value);
    if (field == "state"_L1)
        return filter.states.contains(fromName<PostmortemState>(value).value_or(PostmortemState::Draft));
    return value == "ongoing"_L1 ? filter.ongoing : filter.unclosed;
}

/// One value of a filter, with as much of its name as the rail has room for.
class FilterBox : public QCheckBox
{
public:
    FilterBox(const QString &label, QWidget *parent)
        : QCheckBox(keyless(label), parent)
        , m_label(label)
    {
        setToolTip(label);
    }

    QSize sizeHint() const override
    {
        const int before = style()->pixelMetric(QStyle::PM_IndicatorWidth) + style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing);
        return {before + std::min(lineWidth(font(), m_label), fontMetrics().averageCharWidth() * 24), std::max(26, fontMetrics().height() + 8)};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

private:
    QString m_label;
};

/// Scrolls only up and down: as wide as what it holds.
class FilterArea : public QScrollArea
{
public:
    using QScrollArea::QScrollArea;
    QSize minimumSizeHint() const override
    {
        return {(widget() ? widget()->minimumSizeHint().width() : 0) + verticalScrollBar()->sizeHint().width(), 2 * controlHeight};
    }

protected:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QScrollArea::eventFilter(object, event);
    }
};

} // namespace

Rail::Rail(IncidentListModel *incidents, ActionListModel *actions, QWidget *parent)
    : QWidget(parent)
    , m_incidents(incidents)
    , m_actions(actions)
{
    setObjectName(u"rail"_s);
    m_incidentsButton = new RailButton(tr("Incidents"), u"view-list-details"_s, this);
    m_actionsButton = new RailButton(tr("Actions"), u"view-task"_s, this);
    m_insightsButton = new RailButton(tr("Insights"), u"office-chart-bar"_s, this);
    m_binButton = new RailButton(tr("Bin"), u"user-trash"_s, this);
    const std::pair<RailButton *, Place> places[]
        = {{m_incidentsButton, Place::Incidents}, {m_actionsButton, Place::Actions}, {m_insightsButton, Place::Insights}, {m_binButton, Place::Bin}};
    for (const auto &[button, place] : places) {
        button->setObjectName(u"place"_s + QString::number(int(place)));
        connect(button, &QAbstractButton::clicked, this, [this, wanted = place] {
            m_incidents->showAll();
            Q_EMIT placeWanted(wanted);
        });
    }

    m_filters = new QWidget(this);
    m_groups = new QVBoxLayout(m_filters);
    m_groups->setContentsMargins(10, 0, 0, 0);
    m_groups->setSpacing(2 * grid);
    m_groups->addStretch();
    auto *scroll = new FilterArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_filters);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_filters->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid, grid, grid, grid);
    layout->setSpacing(2);
    layout->addWidget(m_incidentsButton);
    layout->addWidget(m_actionsButton);
    layout->addWidget(m_insightsButton);
    layout->addSpacing(2 * grid);
    layout->addWidget(scroll, 1);
    layout->addStretch(); // while there are no filters
    layout->addWidget(m_binButton);
    m_filterArea = scroll;

    connect(m_incidents, &IncidentListModel::valuesChanged, this, &Rail::readCounts);
    connect(m_incidents, &IncidentListModel::valuesChanged, this, &Rail::readFilters);
    connect(m_incidents, &QAbstractItemModel::modelReset, this, &Rail::readChecks); // another filter
    connect(m_actions, &ActionListModel::valuesChanged, this, &Rail::readCounts);
    readCounts();
    readFilters();
}

void Rail::setPlace(Place place)
{
    m_incidentsButton->setChecked(place == Place::Incidents);
    m_actionsButton->setChecked(place == Place::Actions);
    m_insightsButton->setChecked(place == Place::Insights);
    m_binButton->setChecked(place == Place::Bin);
    m_place = place;
    readChecks();
    showFilters();
}

void Rail::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    m_compact = compact;
    for (RailButton *button : {m_incidentsButton, m_actionsButton, m_insightsButton, m_binButton})
        button->setCompact(compact);
    showFilters();
}

void Rail::showFilters()
{
    m_filters->setVisible(m_place == Place::Incidents && !m_compact);
    m_filterArea->setVisible(!m_compact);
    m_filterArea->setVerticalScrollBarPolicy(m_place == Place::Incidents ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
}

void Rail::readCounts()
{
    m_incidentsButton->setCount(m_incidents->total());
    m_actionsButton->setCount(m_actions->open());
    m_binButton->setCount(m_incidents->inBin());
}

void Rail::readFilters()
{
    const QStringList severities = m_incidents->severities(), services = m_incidents->services();
    const QStringList shown = severities + QStringList{QString()} + services + QStringList{m_incidents->total() > 0 ? u"x"_s : QString()};
    if (shown == m_shown)
        return;
    m_shown = shown;
    while (m_groups->count() > 1) {
        QLayoutItem *item = m_groups->takeAt(0);
        item->widget()->setParent(nullptr); // its boxes ask for nothing any more, though a key may still be on its way to one
        item->widget()->deleteLater();
        delete item;
    }
    if (m_incidents->total() == 0)
        return;
    const auto pairs = [](const QStringList &names) {
        QList<std::pair<QString, QString>> values;
        for (const QString &name : names)
            values.append({name, name});
        return values;
    };
    QList<std::pair<QString, QString>> states;
    for (const Named<PostmortemState> &state : namesOf<PostmortemState>)
        states.append({QString::fromLatin1(state.name), choiceLabel(QString::fromLatin1(state.name))});
    int place = 0;
    m_groups->insertWidget(place++, makeGroup(tr("State"), u"progress"_s, {{u"ongoing"_s, tr("Ongoing")}, {u"unclosed"_s, tr("Not closed")}}));
    if (!severities.isEmpty())
        m_groups->insertWidget(place++, makeGroup(tr("Severity"), u"severity"_s, pairs(severities)));
    if (!services.isEmpty())
        m_groups->insertWidget(place++, makeGroup(tr("Service"), u"service"_s, pairs(services)));
    m_groups->insertWidget(place++, makeGroup(tr("Postmortem"), u"state"_s, states));
}

void Rail::readChecks()
{
    // The list can be filtered from elsewhere too.
    for (QCheckBox *box : m_filters->findChildren<QCheckBox *>()) {
        const QSignalBlocker quiet(box);
        box->setChecked(isWanted(m_incidents->filter(), box->property("field").toString(), box->property("value").toString()));
    }
}

void Rail::applyFilters()
{
    IncidentFilter filter = m_incidents->filter();
    filter.severities.clear();
    filter.services.clear();
    filter.states.clear();
    filter.ongoing = filter.unclosed = false;
    filter.binned = false;
    for (const QCheckBox *box : m_filters->findChildren<QCheckBox *>()) {
        if (!box->isChecked())
            continue;
        const QString field = box->property("field").toString(), value = box->property("value").toString();
        if (field == "severity"_L1)
            filter.severities.append(value);
        else if (field == "service"_L1)
            filter.services.append(value);
        else if (field == "state"_L1)
            filter.states.append(fromName<PostmortemState>(value).value_or(PostmortemState::Draft));
        else
            (value == "ongoing"_L1 ? filter.ongoing : filter.unclosed) = true;
    }
    m_incidents->setFilter(filter);
    Q_EMIT placeWanted(Place::Incidents);
}

QWidget *Rail::makeGroup(const QString &title, const QString &field, const QList<std::pair<QString, QString>> &values)
{
    auto *group = new QWidget(m_filters);
    auto *layout = new QVBoxLayout(group);
    layout->setContentsMargins({});
    layout->setSpacing(2);
    QLabel *heading = makeMuted(title, group);
    heading->setWordWrap(false);
    layout->addWidget(heading);
    for (const auto &[value, label] : values) {
        auto *box = new FilterBox(label, group);
        box->setProperty("field", field);
        box->setProperty("value", value);
        box->setAccessibleName(title + u": "_s + label);
        box->setChecked(isWanted(m_incidents->filter(), field, value));
        connect(box, &QCheckBox::toggled, this, &Rail::applyFilters);
        layout->addWidget(box);
    }
    return group;
}

} // namespace hindsight
