// SPDX-License-Identifier: GPL-3.0-or-later
#include "cataloguesection.h"

#include "models/lists/cataloguelist.h"
#include "models/store/store.h"
#include "views/controls/messagebar.h"
#include "views/theme/theme.h"

#include <QAction>
#include <QPushButton>

namespace hindsight {

using namespace Qt::StringLiterals;

CatalogueSection::CatalogueSection(const Store &store, const QString &name, const QString &title, const QString &about, CatalogueModel *model, QWidget *parent)
    : PartSection(title, model, tr("Add an entry"), parent)
    , m_model(model)
    , m_usual(makeButton(u"usual."_s + name, tr("Take the usual ones"), u"list-add"_s, this))
{
    table()->setObjectName(u"list."_s + name);
    table()->setAccessibleName(title);
    const auto mover = [this](const QString &text, const QString &icon, Qt::Key key, int by) {
        auto *action = new QAction(themeIcon(icon), text, table());
        action->setShortcut(Qt::ALT | key);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, [this, by] { move(by); });
        table()->addAction(action);
    };
    mover(tr("Move up"), u"go-up"_s, Qt::Key_Up, -1);
    mover(tr("Move down"), u"go-down"_s, Qt::Key_Down, 1);
    m_usual->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    add(m_usual);
    QLabel *words = makeMuted(about, this);
    add(words);
    connect(m_usual, &QPushButton::clicked, this, [this] {
        if (m_model->addUsual())
            table()->setFocus();
    });
    table()->setTakesLines(true); // a list of names from anywhere
    connect(model, &FieldModel::remarked, this, [this](const QString &sentence) { messages()->tell(sentence, {}, u"remark"_s); });
    connect(&store, &Store::changed, this, [this] { messages()->clear(u"remark"_s); });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model, signal, this, &CatalogueSection::showUsual);
    showUsual();
}

void CatalogueSection::move(int by)
{
    const QStringList uids = table()->selectedUids();
    if (uids.size() != 1)
        return;
    const int column = table()->currentIndex().column();
    if (m_model->move(uids.first(), by))
        table()->setCurrentIndex(m_model->indexOf(uids.first(), column));
}

void CatalogueSection::showUsual() { m_usual->setVisible(m_model->canAddUsual()); }

} // namespace hindsight
