// SPDX-License-Identifier: GPL-3.0-or-later
#include "columngrid.h"

#include "models/lists/choices.h"
#include "views/controls/choicebox.h"
#include "views/controls/pagesection.h"
#include "views/theme/theme.h"

#include <QGridLayout>
#include <QLineEdit>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr int shownValues = 3;
constexpr qsizetype longestValue = 24;
constexpr qsizetype longestName = 40;

/// Text that is somebody else's: whatever it says, shown as it is, and not longer than there is room.
QString shortened(const QString &text, qsizetype longest)
{
    const QString line = text.simplified();
    return line.size() <= longest ? line : line.first(longest - 1) + u'…';
}

QStringList valuesOfColumn(const Sample &sample, qsizetype column)
{
    QStringList values;
    for (const QStringList &row : sample.rows) {
        const QString value = row.value(column).trimmed();
        if (!value.isEmpty() && !values.contains(value))
            values.append(value);
        if (values.size() == shownValues)
            break;
    }
    return values;
}

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

ColumnGrid::ColumnGrid(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QGridLayout(this))
{
    setObjectName(u"columnGrid"_s);
    m_layout->setContentsMargins({});
    m_layout->setHorizontalSpacing(2 * grid);
    m_layout->setVerticalSpacing(grid / 2);
    m_layout->setColumnStretch(0, 3);
    m_layout->setColumnStretch(2, 4);
}

void ColumnGrid::show(const NumbersLook &look)
{
    if (look.sample.header != m_header)
        build(look.sample);
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const Line &line = m_lines[i];
        const QStringList values = valuesOfColumn(look.sample, i);
        QStringList texts;
        for (const QString &value : values)
            texts.append(shortened(value, longestValue));
        line.values->setText(texts.join(u", "_s));
        line.values->setToolTip(values.join(u'\n').toHtmlEscaped());
        const auto mapped = std::ranges::find(look.guess.mapping.columns, line.column, &MappedColumn::column);
        const MappedColumn now = mapped != look.guess.mapping.columns.end() ? *mapped : MappedColumn{line.column};
        line.role->setCurrentIndex(line.role->findData(int(now.role)));
        line.attribute->setVisible(now.role == Role::Attribute);
        if (!line.attribute->hasFocus() || !line.attribute->isModified())
            line.attribute->setText(now.attribute);
        const bool leftOut = now.role == Role::Unused && !now.why.isEmpty();
        line.why->setVisible(leftOut);
        line.why->setText(now.why);
    }
}

void ColumnGrid::build(const Sample &sample)
{
    m_header = sample.header;
    m_lines.clear();
    while (QLayoutItem *item = m_layout->takeAt(0))
        delete item; // with the layouts in it
    for (QWidget *widget : findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        widget->hide();
        widget->setObjectName({});
        widget->deleteLater();
    }
    int row = 0;
    for (const QString &title : {tr("Column"), tr("Taken for"), tr("Values")}) {
        QLabel *label = makeMuted(title, this);
        label->setWordWrap(false);
        m_layout->addWidget(label, 0, row++);
    }
    for (qsizetype i = 0; i < m_header.size(); ++i) {
        Line line{.column = m_header[i]};
        QLabel *name = plainLabel(shortened(line.column, longestName), this);
        name->setFont(scaledFont(textSize, QFont::DemiBold));
        name->setToolTip(line.column.toHtmlEscaped());
        line.role = new ChoiceBox(this);
        line.role->setObjectName(u"role.%1"_s.arg(line.column));
        line.role->setAccessibleName(tr("What the column “%1” is").arg(line.column));
        for (const Named<Role> &named : roleNames)
            line.role->addItem(choiceLabel(QString::fromLatin1(named.name)), int(named.value));
        line.attribute = new QLineEdit(this);
        line.attribute->setObjectName(u"attribute.%1"_s.arg(line.column));
        line.attribute->setAccessibleName(tr("Name of the attribute in “%1”").arg(line.column));
        line.attribute->setToolTip(tr("Numbers can be told apart by an attribute under this name"));
        line.why = makeMuted({}, this);
        line.values = makeMuted({}, this);
        line.values->setFont(tabular(line.values->font()));
        connect(line.role, &QComboBox::activated, this, [this, line] {
            const Role role = Role(line.role->currentData().toInt());
            Q_EMIT roleChosen(line.column, role, {});
        });
        connect(line.attribute, &QLineEdit::editingFinished, this, [this, line] {
            if (line.attribute->isModified() && !line.attribute->text().trimmed().isEmpty())
                Q_EMIT roleChosen(line.column, Role::Attribute, line.attribute->text().simplified());
            line.attribute->setModified(false);
        });
        auto *taken = new QVBoxLayout;
        taken->setSpacing(grid / 2);
        taken->addWidget(line.role);
        taken->addWidget(line.attribute);
        auto *told = new QVBoxLayout;
        told->setSpacing(grid / 2);
        told->addWidget(line.values);
        told->addWidget(line.why);
        const int at = int(i) + 1;
        m_layout->addWidget(name, at, 0);
        m_layout->addLayout(taken, at, 1);
        m_layout->addLayout(told, at, 2);
        m_lines.append(line);
    }
}

} // namespace hindsight
