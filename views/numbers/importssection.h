// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"
#include "views/controls/pagesection.h"

class QLineEdit;
class QPushButton;
class QStandardItemModel;
class QTableView;

namespace hindsight {

class ZoneButton;

/// The imports of one source: what each of them holds, whether it counts, and what can be done with it. Each action is one step.
class ImportsSection : public PageSection
{
    Q_OBJECT

public:
    explicit ImportsSection(Store &store, QWidget *parent = nullptr);
    ~ImportsSection() override;

    /// uid; empty: of none.
    void setSource(const QString &uid);
    QString source() const { return m_source; }

Q_SIGNALS:
    /// Files are to be imported into this source.
    void importWanted();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    enum Column { State, Rows, From, To, Zone, Outcomes, Buckets, Files, ColumnCount };

    void read();
    /// Rows and columns to the size of the type.
    void fit();
    void readButtons();
    const Batch *selected() const;
    void hideOrShow();
    void remove();
    void rename();
    void tell(const Result<Step> &step);
    QString stateOf(const Batch &batch) const;

    Store &m_store;
    QString m_source;
    QString m_zone;
    QList<Batch> m_batches;
    QStringList m_counting; ///< uids of those that count somewhere
    QLineEdit *m_name;
    QStandardItemModel *m_model;
    QTableView *m_table;
    QLabel *m_none;
    QPushButton *m_hide, *m_remove;
    ZoneButton *m_zoneOf;
};

} // namespace hindsight
