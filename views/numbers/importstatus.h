// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace hindsight {

class NumbersImportPage;

/// The import that runs, in the status bar: how far it is, a way to its page, and to its end. Takes no room without one.
class ImportStatus : public QWidget
{
    Q_OBJECT

public:
    explicit ImportStatus(NumbersImportPage *page, QWidget *parent = nullptr);

Q_SIGNALS:
    void pageWanted();

private:
    QPushButton *m_pace;
    QPushButton *m_cancel;
};

} // namespace hindsight
