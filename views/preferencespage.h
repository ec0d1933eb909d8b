// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"
#include "settings.h"

#include <QScrollArea>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace hindsight {

class PageSection;

/// What people may want otherwise: language, theme, size of type, the name in the history. Everything applies at once.
class PreferencesPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit PreferencesPage(Store &store, QWidget *parent = nullptr);

    /// Shows what holds now, and gives the first field the focus.
    void start();
    /// Shows the theme and the size of type that hold now.
    void readLook();
    /// Goes to the rules of the check.
    void showRules();

Q_SIGNALS:
    void back();
    /// The lists of the database are set elsewhere.
    void listsWanted();
    /// Is in the settings; the window is to be made again in it.
    void languageChosen();
    void themeChosen(hindsight::Theme theme);
    void typeSizeChosen(int percent);
    /// Is in the settings and in the store.
    void authorChanged();

private:
    void read();
    void writeAuthor();
    QWidget *makeDatabase(QWidget *parent);
    QWidget *makeRules(QWidget *parent);

    Store &m_store;
    Settings m_settings;
    QComboBox *m_language, *m_theme, *m_typeSize;
    QLineEdit *m_name, *m_mail;
    PageSection *m_author;
    QList<std::pair<const Rule *, QCheckBox *>> m_rules;
};

} // namespace hindsight
