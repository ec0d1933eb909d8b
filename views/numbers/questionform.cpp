// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionform.h"

#include "models/incident/zones.h"
#include "models/lists/choices.h"
#include "models/incident/currency.h"
#include "views/controls/choicebox.h"
#include "views/controls/pagesection.h"
#include "views/theme/theme.h"

#include <QCompleter>
#include <QLineEdit>
#include <QVBoxLayout>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

struct FormText
{
    Q_DECLARE_TR_FUNCTIONS(QuestionForm)
};

template <class E> QStringList namesIn()
{
    QStringList names;
    for (const Named<E> &named : namesOf<E>)
        names.append(QString::fromLatin1(named.name));
    return names;
}

QStringList currencies() { return {u"EUR"_s, u"USD"_s, u"GBP"_s, u"CHF"_s, u"JPY"_s, u"SEK"_s, u"NOK"_s, u"DKK"_s, u"PLN"_s, u"CZK"_s}; }

/// A column as it is named, or all rows alike; anything else has a label.
QString labelOf(const QString &id, const QString &choice)
{
    if (choice.startsWith(u'='))
        return FormText::tr("None: all of them succeeded");
    return id == "time"_L1 || id == "status"_L1 ? choice : choiceLabel(choice);
}

/// Why a text is no answer; empty: it is one.
QString whyNot(const QString &id, const QString &text)
{
    if (id == "zone"_L1 && !zoneNamed(text))
        return FormText::tr("No zone has this name. Write one like Europe/Berlin, an offset like +02:00, or UTC.");
    if (id == "currency"_L1 && minorDigits(text.toStdString()) < 0)
        return FormText::tr("No currency has this name. Write its three letters, like EUR.");
    return {};
}

} // namespace

QList<FormQuestion> settingsOf(const Mapping &mapping)
{
    const auto has = [&mapping](Role role) { return !mapping.columnOf(role).isEmpty(); };
    const auto named = [](auto value) { return QString::fromLatin1(nameOf(value)); };
    const bool amounts = has(Role::Amount) || has(Role::AmountSucceeded) || has(Role::AmountFailed);
    QList<FormQuestion> all;
    if (!mapping.zone.isEmpty())
        all.append({u"zone"_s, FormText::tr("Zone of times without one"), {}, mapping.zone});
    if (mapping.timeShape == TimeShape::DayMonthYear || mapping.timeShape == TimeShape::MonthDayYear)
        all.append({u"date_order"_s, FormText::tr("Order of dates"), {u"day_month_year"_s, u"month_day_year"_s}, named(mapping.timeShape)});
    if (amounts || has(Role::Latency))
        all.append({u"decimal"_s, FormText::tr("Decimal sign"), {u"point"_s, u"comma"_s}, mapping.decimalComma ? u"comma"_s : u"point"_s});
    if (amounts) {
        all.append({u"amount_unit"_s, FormText::tr("Unit of amounts"), namesIn<AmountUnit>(), named(mapping.amountUnit)});
        if (!has(Role::Currency))
            all.append({u"currency"_s, FormText::tr("Currency of the amounts"), {}, mapping.currency});
    }
    if (has(Role::Latency))
        all.append({u"latency_unit"_s, FormText::tr("Unit of latencies"), namesIn<LatencyUnit>(), named(mapping.latencyUnit)});
    if (mapping.isMetrics())
        all.append({u"values"_s, FormText::tr("Values are"), namesIn<ValueKind>(), named(mapping.valueKind)});
    else
        all.append({u"unit"_s, FormText::tr("One row is"), namesIn<RowUnit>(), named(mapping.unit)});
    if (has(Role::Id))
        all.append({u"folding"_s, FormText::tr("Rows with the same ID"), namesIn<Folding>(), named(mapping.folding)});
    return all;
}

QuestionForm::QuestionForm(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(grid);
}

void QuestionForm::show(const QList<FormQuestion> &questions)
{
    QList<Line> lines;
    for (const FormQuestion &question : questions) {
        const auto known = std::ranges::find(m_lines, question.id, &Line::id);
        lines.append(known != m_lines.end() ? *known : make(question));
        const Line &line = lines.last();
        line.text->setText(question.text);
        if (line.box->isEditable()) {
            if (!line.box->lineEdit()->isModified() || !line.box->hasFocus())
                line.box->setEditText(question.value);
        } else {
            line.box->setCurrentIndex(line.box->findData(question.value));
        }
        line.place->setProperty("shown", question.open ? QString() : question.value);
        line.text->setFont(scaledFont(textSize, question.open ? QFont::DemiBold : QFont::Normal));
    }
    for (const Line &line : std::as_const(m_lines)) {
        if (std::ranges::find(lines, line.id, &Line::id) != lines.end())
            continue;
        m_layout->removeWidget(line.place);
        line.place->deleteLater();
    }
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (m_layout->indexOf(lines[i].place) != i)
            m_layout->insertWidget(int(i), lines[i].place);
    }
    m_lines = lines;
}

void QuestionForm::takeFocus() { m_lines.first().box->setFocus(); }

QuestionForm::Line QuestionForm::make(const FormQuestion &question)
{
    Line line{.id = question.id, .place = new QWidget(this)};
    line.text = new QLabel(line.place);
    line.text->setWordWrap(true);
    line.text->setTextFormat(Qt::PlainText);
    line.box = new ChoiceBox(line.place);
    line.box->setObjectName(u"answer.%1"_s.arg(question.id));
    line.box->setAccessibleName(question.text);
    line.box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    line.box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    line.box->setMinimumContentsLength(16);
    line.text->setBuddy(line.box);
    line.wrong = new QLabel(line.place);
    line.wrong->setObjectName(u"wrongAnswer"_s);
    line.wrong->setWordWrap(true);
    line.wrong->setTextInteractionFlags(Qt::TextSelectableByMouse);
    line.wrong->hide();
    QStringList choices = question.choices;
    if (choices.isEmpty()) {
        line.box->setEditable(true);
        line.box->setInsertPolicy(QComboBox::NoInsert);
        line.box->lineEdit()->setPlaceholderText(question.id == "zone"_L1 ? tr("for example Europe/Berlin") : tr("for example EUR"));
        line.box->addItems(question.id == "zone"_L1 ? zoneNames() : question.id == "currency"_L1 ? currencies() : QStringList());
        line.box->completer()->setCompletionMode(QCompleter::PopupCompletion);
        line.box->completer()->setFilterMode(Qt::MatchContains);
        line.box->completer()->setCaseSensitivity(Qt::CaseInsensitive);
        line.box->setCurrentIndex(-1);
        connect(line.box->lineEdit(), &QLineEdit::editingFinished, this, [this, line] { answer(line); });
    } else {
        if (question.id == "status"_L1)
            choices.prepend(u"=succeeded"_s);
        for (const QString &choice : std::as_const(choices))
            line.box->addItem(labelOf(question.id, choice), choice);
        line.box->setPlaceholderText(tr("Choose\u2026"));
    }
    connect(line.box, &QComboBox::activated, this, [this, line] { answer(line); });
    auto *column = new QVBoxLayout(line.place);
    column->setContentsMargins({});
    column->setSpacing(grid / 2);
    column->addWidget(line.text);
    column->addWidget(line.box);
    column->addWidget(line.wrong);
    return line;
}

void QuestionForm::answer(const Line &line)
{
    const QString value = line.box->isEditable() ? line.box->currentText().trimmed() : line.box->currentData().toString();
    const QString wrong = value.isEmpty() ? QString() : whyNot(line.id, value);
    line.wrong->setText(wrong);
    line.wrong->setVisible(!wrong.isEmpty());
    if (wrong.isEmpty() && !value.isEmpty() && value != line.place->property("shown").toString()) // leaving a field says nothing
        Q_EMIT answered(line.id, value);
}

} // namespace hindsight
