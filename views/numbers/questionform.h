// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/reading/guess.h"
#include "numbersanswers.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QVBoxLayout;

namespace hindsight {

/// One thing that is asked or can be set, as `--map` knows it.
struct FormQuestion
{
    QString id;
    QString text;
    QStringList choices = {}; ///< stable names, or columns; empty: free
    QString value = {};       ///< as it is; empty: not said
    bool open = false;        ///< must be answered
};

/// The settings of a mapping that matter for its columns.
QList<FormQuestion> settingsOf(const Mapping &mapping);

/// Questions, each with a control for its answer. A control stays while its question does.
class QuestionForm : public QWidget
{
    Q_OBJECT

public:
    explicit QuestionForm(QWidget *parent = nullptr);

    void show(const QList<FormQuestion> &questions);
    bool isEmpty() const { return m_lines.isEmpty(); }
    /// To the first question.
    void takeFocus();

Q_SIGNALS:
    void answered(const QString &id, const QString &value);

private:
    struct Line
    {
        QString id;
        QWidget *place;
        QLabel *text;
        QComboBox *box;
        QLabel *wrong; ///< why what was typed is no answer
    };
    Line make(const FormQuestion &question);
    void answer(const Line &line);

    QVBoxLayout *m_layout;
    QList<Line> m_lines;
};

} // namespace hindsight
