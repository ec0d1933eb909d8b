// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/job.h"
#include "models/store/importevents.h"
#include "models/text/sensitive.h"

#include <QScrollArea>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace hindsight {

class EventColumns;
class MessageBar;
class PageSection;

/// Where a file of events is looked at before it is taken into an incident: what its columns are, what its first rows become, what
/// cannot be read, and what should not be stored. One import is one step.
class EventsImportPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit EventsImportPage(Store &store, QWidget *parent = nullptr);

    /// Looks at a file; `incident`: uid of the one it most likely belongs to.
    void start(const QString &file, const QString &incident);

Q_SIGNALS:
    void back();
    /// Events or source lines were added to an incident, and what is to be said about it there.
    void imported(const QString &incident, bool asLines, const QString &sentence);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// What is known of the file with the answers so far.
    struct Look
    {
        EventFile file;
        EventMapping mapping;
        ReadEvents read;
        QMap<Sensitive, int> sensitive;
    };
    struct Answers
    {
        std::optional<EventMapping> mapping; ///< no value: what is remembered, or guessed
        TimeContext context;
        ReadAs as = ReadAs::Events;
    };

    QWidget *makeQuestions();
    void arrange();
    void chooseIncident();
    Result<TimeContext> context() const;
    void look();
    void show(Result<Look> look);
    QSet<Sensitive> kindsToMask() const;
    void showRows();
    void showMasks();
    QString summary() const;
    void import();

    Store &m_store;
    QString m_name;   ///< of the file
    QByteArray m_bytes;
    std::optional<EventMapping> m_chosen; ///< with what was changed by hand
    std::optional<Look> m_look;

    QLabel *m_file;
    QPushButton *m_run;
    MessageBar *m_messages;
    QComboBox *m_incident = nullptr, *m_zone = nullptr, *m_as = nullptr;
    QLineEdit *m_date = nullptr;
    QLabel *m_found;
    QMap<Sensitive, QCheckBox *> m_masks;
    QBoxLayout *m_body;
    PageSection *m_columns, *m_preview, *m_unread;
    EventColumns *m_columnGrid;
    QTableWidget *m_rows, *m_unreadRows;
    Job<Result<Look>> m_job;
};

} // namespace hindsight
