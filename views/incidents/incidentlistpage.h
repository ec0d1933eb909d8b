// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/result.h"

#include <QHash>
#include <QVariantMap>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QStackedLayout;
class QTableView;

namespace hindsight {

class ChipButton;
class ColumnWidths;
class EmptyState;
class IncidentListModel;
class MessageBar;

/// The incidents of the database as a table; in the bin view, those that can be restored.
class IncidentListPage : public QWidget
{
    Q_OBJECT

public:
    explicit IncidentListPage(IncidentListModel *model, QWidget *parent = nullptr);

    /// Shows the bin instead of the incidents.
    void showBin(bool bin);
    /// Shows nothing but these, whatever the list was narrowed to; `what`: what they have in common.
    void showOnly(const QStringList &incidents, const QString &what);
    bool isNarrowed() const;
    /// Gives the focus to the table, or to the first button of what stands in its place.
    void takeFocus();
    /// Filter and sorting, to be set again another day.
    QVariantMap state() const;
    void setState(const QVariantMap &state);

Q_SIGNALS:
    void incidentWanted(const QString &uid);
    void newWanted();
    void pasteWanted();
    void numbersWanted();
    void binWanted(const QStringList &uids);
    void restoreWanted(const QStringList &uids);
    /// Back to the figure whose incidents are shown.
    void figureWanted();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Why no incident is there to be seen.
    enum class Empty { Database, Bin, Filtered };
    /// Made when it is first wanted: mostly it never is.
    QWidget *emptyState(Empty kind);
    void filter();
    void showState();
    /// The keyboard needs a row to start from.
    void startSomewhere();
    void fitColumns();
    /// The current row and those that are selected, over a reset of the model.
    void keepPlace();
    void findPlace();
    QStringList selectedUids() const;

    IncidentListModel *m_model;
    QSortFilterProxyModel *m_sorted;
    QLabel *m_title;
    QWidget *m_narrowed;
    QLabel *m_what;
    ChipButton *m_sample;
    QLineEdit *m_text;
    QPushButton *m_restore;
    MessageBar *m_messages;
    QTableView *m_table;
    ColumnWidths *m_widths;
    bool m_painted = false; ///< at least once
    QStackedLayout *m_stack;
    QHash<Empty, EmptyState *> m_empty;
    QString m_current;
    QStringList m_selected;
};

} // namespace hindsight
