// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/numbersimport.h"
#include "models/metrics/numberslook.h"
#include "numbersanswers.h"

#include <QScrollArea>

class QBoxLayout;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace hindsight {

class ColumnGrid;
class EmptyState;
class ImportResult;
class MessageBar;
class PageSection;
class QuestionForm;
class RateStrip;
class StatusGrid;

/// Where files of numbers are looked at, asked about, imported and accounted for. The import goes on while another page is shown.
class NumbersImportPage : public QScrollArea
{
    Q_OBJECT

public:
    NumbersImportPage(Store &store, QWidget *parent = nullptr);
    ~NumbersImportPage() override;

    /// Looks at files; `incident`: uid of the one whose numbers they probably are. While an import runs, it only says so.
    void start(const QStringList &files, const QString &incident);
    bool isImporting() const { return m_import.isRunning(); }
    bool isLooking() const { return m_lookJob.isRunning(); }
    void cancel();
    MessageBar *messages() const { return m_messages; }

Q_SIGNALS:
    void back();
    void filesWanted();
    /// Numbers that are there are to be seen; `incident` may be empty.
    void numbersWanted(const QString &incident, const QString &source);
    /// What runs, for the status bar; empty: nothing does.
    void paceChanged(const QString &pace);
    /// An import ended, well or not, and what is to be said about it elsewhere.
    void ended(const QString &sentence);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class State { Empty, Asking, Importing, Done };

    QWidget *makeTarget();
    QWidget *makeQuestions();
    QWidget *makeProgress();
    void setState(State state);
    void arrange();

    void readTargets();
    void chooseIncident();
    void plan();
    NumbersRequest request() const;
    void look();
    void show(Result<NumbersLook> look);
    void showAnswers();
    void showOverlap();
    void askOverlap(const TimeRanges &overlap, const QStringList &files, bool readOtherwise);
    void sayKnown(const Batch &batch);
    void compare(const Result<QStringList> &hashes);
    QString whyNot() const;
    void readState();

    void import();
    void follow(const NumbersPace &pace);
    void finish(Result<NumbersDone> done);
    void correct(const QString &zone);

    Store &m_store;
    State m_state = State::Empty;
    QStringList m_files;
    NumbersAnswers m_answers;
    QList<MappingQuestion> m_asked; ///< in the order they came up; stay when they are answered
    std::optional<NumbersPlan> m_plan;
    QString m_whyNoPlan;
    std::optional<NumbersLook> m_look;
    bool m_lookFailed = false;
    Overlap m_overlap = Overlap::Ask;
    bool m_overlapAsked = false;
    QString m_shownSource; ///< uid of what was imported into last

    QLabel *m_file;
    MessageBar *m_messages;
    QPushButton *m_run = nullptr;
    QLabel *m_why;
    EmptyState *m_empty;
    QWidget *m_asking;
    QComboBox *m_incident = nullptr, *m_source = nullptr;
    QLabel *m_target = nullptr;
    bool m_sourceTyped = false;
    QBoxLayout *m_body = nullptr;
    PageSection *m_questions = nullptr, *m_statuses = nullptr, *m_columns = nullptr, *m_settings = nullptr, *m_notes = nullptr;
    QuestionForm *m_questionForm = nullptr, *m_settingForm = nullptr;
    StatusGrid *m_statusGrid = nullptr;
    ColumnGrid *m_columnGrid = nullptr;
    QLabel *m_seen = nullptr, *m_noteTexts = nullptr;
    QWidget *m_importing;
    QProgressBar *m_bar = nullptr;
    QLabel *m_pace = nullptr;
    RateStrip *m_strip = nullptr;
    QPushButton *m_cancel = nullptr;
    ImportResult *m_result;

    Job<Result<NumbersLook>> m_lookJob;
    Job<Result<QStringList>> m_hashJob; ///< whether a big file is one that is there already
    NumbersImport m_import; ///< last, so that it ends before what shows it goes
};

} // namespace hindsight
