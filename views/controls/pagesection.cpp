// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagesection.h"

#include "messagebar.h"
#include "views/theme/theme.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

/// An icon that is painted when it is shown, in the colours of then.
class Picture : public QWidget
{
public:
    Picture(const QIcon &icon, QWidget *parent)
        : QWidget(parent)
        , m_icon(icon)
    {
        fitToType(this, [this] { setFixedSize(2 * iconSide(), 2 * iconSide()); });
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_icon.paint(&painter, rect());
    }

private:
    QIcon m_icon;
};

} // namespace

QLabel *makeLabel(const QString &text, double size, QFont::Weight weight, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setFont(scaledFont(size, weight));
    label->setWordWrap(true);
    return label;
}

QLabel *makeMuted(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QPushButton *makeButton(const QString &name, const QString &text, const QString &icon, QWidget *parent)
{
    auto *button = new QPushButton(themeIcon(icon), text, parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

QFormLayout *makeForm(QWidget *parent)
{
    auto *form = new QFormLayout(parent);
    form->setContentsMargins({});
    form->setHorizontalSpacing(2 * grid);
    form->setVerticalSpacing(grid);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return form;
}

PageTitle::PageTitle(const QString &title, QWidget *parent)
    : QWidget(parent)
{
    auto *backButton = new QToolButton(this);
    backButton->setObjectName(u"back"_s);
    backButton->setAutoRaise(true);
    backButton->setIcon(themeIcon(u"go-previous"_s));
    backButton->setToolTip(tr("Back (%1)").arg(QKeySequence(Qt::ALT | Qt::Key_Left).toString(QKeySequence::NativeText)));
    backButton->setAccessibleName(tr("Back"));
    connect(backButton, &QToolButton::clicked, this, &PageTitle::back);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(grid);
    row->addWidget(backButton);
    row->addWidget(makeLabel(title, headingSize, QFont::DemiBold, this), 1);
}

void PageTitle::add(QWidget *button) { layout()->addWidget(button); }

PageSection::PageSection(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_heading(new QHBoxLayout)
    , m_messages(new MessageBar(this))
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(grid);
    QLabel *label = makeLabel(title, labelSize, QFont::DemiBold, this);
    label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_heading->addWidget(label, 1);
    m_layout->addLayout(m_heading);
    m_layout->addWidget(m_messages);
}

void PageSection::add(QWidget *content, int stretch) { m_layout->addWidget(content, stretch); }

void PageSection::addToHeading(QWidget *widget) { m_heading->addWidget(widget); }

EmptyState::EmptyState(const QString &icon, const QString &title, const QString &sentence, QWidget *parent)
    : QWidget(parent)
    , m_buttons(new QHBoxLayout)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(grid);
    auto *picture = new Picture(themeIcon(icon, QPalette::Dark), this);
    column->addStretch(2);
    column->addWidget(picture, 0, Qt::AlignHCenter);
    column->addSpacing(grid);
    QLabel *heading = makeLabel(title, headingSize, QFont::DemiBold, this);
    heading->setAlignment(Qt::AlignHCenter);
    column->addWidget(heading);
    QLabel *text = makeMuted(sentence, this);
    text->setAlignment(Qt::AlignHCenter);
    column->addWidget(text);
    column->addSpacing(grid);
    m_buttons->addStretch();
    m_buttons->addStretch();
    column->addLayout(m_buttons);
    column->addStretch(3);

    auto *centred = new QHBoxLayout(this);
    centred->setContentsMargins(pageMargin, pageMargin, pageMargin, pageMargin);
    centred->addStretch(1);
    centred->addLayout(column, 4);
    centred->addStretch(1);
}

int EmptyState::leastHeight(int width) const { return std::max(layout()->totalHeightForWidth(width), layout()->totalMinimumSize().height()); }

QPushButton *EmptyState::addButton(const QString &text, const QString &icon)
{
    const bool first = m_buttons->count() == 2; // only the stretches
    auto *button = new QPushButton(themeIcon(icon, first ? QPalette::BrightText : QPalette::WindowText), text, this);
    button->setAutoDefault(false);
    button->setDefault(first);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

} // namespace hindsight
