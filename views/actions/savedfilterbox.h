// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/savedfilters.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace hindsight {

/// The saved filters of the database: one is chosen, or a name is typed under which what is shown now is saved.
class SavedFilterBox : public QWidget
{
    Q_OBJECT

public:
    explicit SavedFilterBox(Store &store, QWidget *parent = nullptr);

    /// What is saved when somebody asks for it.
    void setView(const BoardView &view) { m_view = view; }
    void takeFocus();

Q_SIGNALS:
    void chosen(const hindsight::BoardView &view);
    void failed(const hindsight::Error &error);
    void done(const QString &sentence);

private:
    void read();
    void save();
    void remove();
    void showState();
    const SavedFilter *named() const;
    void tell(const Result<Step> &step);

    Store &m_store;
    QList<SavedFilter> m_filters;
    BoardView m_view;
    QComboBox *m_box;
    QPushButton *m_save, *m_remove;
};

} // namespace hindsight
