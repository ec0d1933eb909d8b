// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/names.h"
#include "models/incident/result.h"

#include <QWidget>

class QPushButton;

namespace hindsight {

class PartTable;
class Store;

/// In what form action items are copied.
enum class CopyForm { List, Table, Tracker, Csv };
inline constexpr Named<CopyForm> copyFormNames[] = {
    {CopyForm::List, "list"},
    {CopyForm::Table, "table"},
    {CopyForm::Tracker, "tracker"},
    {CopyForm::Csv, "csv"},
};
template <> inline constexpr std::span<const Named<CopyForm>> namesOf<CopyForm>{copyFormNames};

/// How action items get out of their table and their statuses in again: copied as a list, a table, text for a tracker or CSV, and a
/// tracker's file asked for. What is copied are the selected ones; Ctrl+C on whole rows copies them in the form that was chosen last.
class ActionExchange : public QWidget
{
    Q_OBJECT

public:
    ActionExchange(const Store &store, PartTable *table, QWidget *parent = nullptr);

Q_SIGNALS:
    void importWanted();
    /// They are on the clipboard.
    void copied(const QString &sentence);
    void failed(const hindsight::Error &error);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void copy(CopyForm form);
    bool areWholeRowsSelected() const;

    const Store &m_store;
    PartTable *m_table;
};

} // namespace hindsight
