// SPDX-License-Identifier: GPL-3.0-or-later
// What screen readers learn of the lanes: a list with an item per event, in order of time, the current one being selected.
#include "lanes.h"

#include <QAccessibleWidget>

namespace hindsight {

namespace {

class LanesAccess;

class EventAccess : public QAccessibleInterface
{
public:
    EventAccess(const LanesAccess &lanes, int index)
        : m_lanes(lanes)
        , m_index(index)
    {}

    bool isValid() const override { return event(); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override;
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override;
    QAccessible::State state() const override;

private:
    const LanePicture::Event *event() const;

    const LanesAccess &m_lanes;
    int m_index;
};

class LanesAccess : public QAccessibleWidget
{
public:
    explicit LanesAccess(Lanes *lanes)
        : QAccessibleWidget(lanes, QAccessible::List)
    {}
    ~LanesAccess() override
    {
        for (const QAccessible::Id id : m_items)
            QAccessible::deleteAccessibleInterface(id);
    }

    Lanes &lanes() const { return *static_cast<Lanes *>(widget()); }
    int childCount() const override { return int(lanes().picture().events().size()); }
    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        if (!m_items.contains(index))
            m_items.insert(index, QAccessible::registerAccessibleInterface(new EventAccess(*this, index)));
        return QAccessible::accessibleInterface(m_items[index]);
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (auto item = m_items.begin(); item != m_items.end(); ++item) {
            if (QAccessible::accessibleInterface(item.value()) == child)
                return item.key();
        }
        return -1;
    }
    QAccessibleInterface *focusChild() const override
    {
        const LanePicture::Event *event = lanes().hasFocus() ? lanes().picture().find(lanes().view().current()) : nullptr;
        return event ? child(int(event - lanes().picture().events().data())) : nullptr;
    }

private:
    mutable QHash<int, QAccessible::Id> m_items;
};

const LanePicture::Event *EventAccess::event() const
{
    const auto &events = m_lanes.lanes().picture().events();
    return size_t(m_index) < events.size() ? &events[size_t(m_index)] : nullptr;
}

QWindow *EventAccess::window() const { return m_lanes.window(); }

QAccessibleInterface *EventAccess::parent() const { return QAccessible::queryAccessibleInterface(&m_lanes.lanes()); }

QString EventAccess::text(QAccessible::Text kind) const { return kind == QAccessible::Name && event() ? m_lanes.lanes().spokenText(*event()) : QString(); }

QRect EventAccess::rect() const
{
    const QRect mark = event() ? m_lanes.lanes().markOf(event()->uid) : QRect();
    return mark.translated(m_lanes.lanes().mapToGlobal(QPoint()));
}

QAccessible::State EventAccess::state() const
{
    QAccessible::State state;
    state.selectable = true;
    state.focusable = true;
    state.selected = event() && event()->uid == m_lanes.lanes().view().current();
    state.focused = state.selected && m_lanes.lanes().hasFocus();
    state.offscreen = !m_lanes.lanes().rect().intersects(event() ? m_lanes.lanes().markOf(event()->uid) : QRect());
    return state;
}

} // namespace

void installLanesAccess()
{
    static const bool once = [] {
        QAccessible::installFactory([](const QString &, QObject *object) -> QAccessibleInterface * {
            auto *lanes = qobject_cast<Lanes *>(object);
            return lanes ? new LanesAccess(lanes) : nullptr;
        });
        return true;
    }();
    Q_UNUSED(once);
}

} // namespace hindsight
