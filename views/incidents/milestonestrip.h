// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/milestones.h"
#include "models/lists/openincident.h"

#include <QAbstractButton>

class QLineEdit;

namespace hindsight {

/// One milestone of the strip: a dot, its name, its time. Hollow when nobody said when it was.
class MilestoneNode : public QAbstractButton
{
    Q_OBJECT

public:
    MilestoneNode(MilestoneKind kind, QWidget *parent);

    MilestoneKind kind() const { return m_kind; }
    void setTime(const QString &time, bool known, const QString &toolTip);
    bool isKnown() const { return m_known; }
    /// Where the time stands, for an editor over it.
    QRect timeRect() const;
    QPoint dot() const;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    MilestoneKind m_kind;
    QString m_time;
    bool m_known = false;
};

/// The milestones of the incident in a row, with the time between them. Each can be set by clicking it.
class MilestoneStrip : public QWidget
{
    Q_OBJECT

public:
    explicit MilestoneStrip(OpenIncident &incident, QWidget *parent = nullptr);

    /// Opens the editor of a milestone's time.
    void edit(MilestoneKind kind);
    /// Takes the resolution back, which stays in the timeline as an event.
    void reopen();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void failed(const hindsight::Error &error);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void openMenu(MilestoneNode *node, const QPoint &at);
    void readMilestones();
    void place();
    void write();
    void closeEditor();
    int columnsFor(int width) const;
    QSize nodeSize() const;

    OpenIncident &m_incident;
    QList<MilestoneNode *> m_nodes;
    QLineEdit *m_editor;
    MilestoneNode *m_edited = nullptr;
};

} // namespace hindsight
