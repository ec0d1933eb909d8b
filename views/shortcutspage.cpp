// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortcutspage.h"

#include "controls/markdownkeys.h"
#include "controls/pagesection.h"
#include "theme/theme.h"

#include <QAction>
#include <QGridLayout>

namespace hindsight {

using namespace Qt::StringLiterals;

ShortcutsPage::ShortcutsPage(const QList<QAction *> &commands, QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(u"shortcutsPage"_s);
    setAccessibleName(tr("Keys"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    auto *content = new QWidget(this);
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    auto *page = new QVBoxLayout(content);
    page->setContentsMargins(pageMargin, 12, pageMargin, pageMargin);
    page->setSpacing(2 * grid);
    auto *title = new PageTitle(tr("Keys"), content);
    connect(title, &PageTitle::back, this, &ShortcutsPage::back);
    page->addWidget(title);

    QList<std::pair<QString, QString>> rows;
    for (const QAction *command : commands) {
        QString name = command->text();
        if (!command->shortcut().isEmpty())
            rows.append({command->shortcut().toString(QKeySequence::NativeText), name.remove(u'&')});
    }
    const auto key = [](Qt::Key k) { return QKeySequence(k).toString(QKeySequence::NativeText); };
    rows += {
        {key(Qt::Key_F2), tr("Edit the cell")},
        {key(Qt::Key_Return), tr("Next row; in the last row: start a new one")},
        {key(Qt::Key_Tab), tr("Next cell")},
        {key(Qt::Key_Space), tr("Tick an action item off, mark an event")},
        {QKeySequence(Qt::ALT | Qt::Key_Return).toString(QKeySequence::NativeText), tr("All of the action item: verification, risk, tracker, causes")},
        {key(Qt::Key_Delete), tr("Remove the selected rows; put incidents into the bin")},
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B).toString(QKeySequence::NativeText), tr("On the board: change the selected action items")},
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G).toString(QKeySequence::NativeText), tr("On the board: choose the groups")},
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F).toString(QKeySequence::NativeText), tr("On the board: choose or save a filter")},
        {QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText), tr("On the board: filter by text")},
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S).toString(QKeySequence::NativeText), tr("On the board: sort by this column, then the other way round")},
        {key(Qt::Key_Left) + u" / "_s + key(Qt::Key_Right), tr("On a heading of the board: close and open the group")},
        {key(Qt::Key_Escape), tr("Give up what is being typed")}};
    for (const MarkdownKey &command : markdownKeys())
        rows.append({QKeySequence(command.keys).toString(QKeySequence::NativeText), tr("In a text: %1").arg(command.name)});
    auto *table = new QGridLayout;
    table->setHorizontalSpacing(4 * grid);
    table->setVerticalSpacing(grid);
    table->setColumnStretch(1, 1);
    for (int row = 0; row < rows.size(); ++row) {
        auto *keys = new QLabel(rows[row].first, content);
        keys->setFont(scaledFont(textSize, QFont::DemiBold));
        table->addWidget(keys, row, 0);
        table->addWidget(new QLabel(rows[row].second, content), row, 1);
    }
    page->addLayout(table);
    page->addStretch();
    setWidget(content);
}

} // namespace hindsight
