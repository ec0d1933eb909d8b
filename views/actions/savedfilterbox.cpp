// SPDX-License-Identifier: GPL-3.0-or-later
#include "savedfilterbox.h"

#include "views/controls/choicebox.h"
#include "views/controls/pagesection.h"
#include "views/theme/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

SavedFilterBox::SavedFilterBox(Store &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_box(new ChoiceBox(this))
    , m_save(makeButton(u"saveFilter"_s, tr("Save"), u"document-save"_s, this))
    , m_remove(makeButton(u"removeFilter"_s, tr("Remove"), u"edit-delete"_s, this))
{
    m_box->setObjectName(u"savedFilters"_s);
    m_box->setAccessibleName(tr("Saved filters"));
    m_box->setToolTip(tr("Choose a saved filter, or type a name and press Enter to save what is shown now"));
    m_box->setEditable(true);
    m_box->setInsertPolicy(QComboBox::NoInsert);
    m_box->setCompleter(nullptr); // a new name may begin like another one
    m_box->lineEdit()->setPlaceholderText(tr("Saved filters"));
    m_box->lineEdit()->setAccessibleName(m_box->accessibleName());
    m_save->setToolTip(tr("Saves filter, groups and order under this name"));
    m_remove->setToolTip(tr("Removes the saved filter of this name"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(grid);
    layout->addWidget(m_box);
    layout->addWidget(m_save);
    layout->addWidget(m_remove);
    fitToType(this, [this] { m_box->setFixedWidth(26 * fontMetrics().averageCharWidth()); });

    connect(m_box, &QComboBox::activated, this, [this](int index) {
        if (index >= 0 && index < m_filters.size())
            Q_EMIT chosen(m_filters[index].view);
    });
    connect(m_box->lineEdit(), &QLineEdit::returnPressed, this, [this] {
        if (const SavedFilter *filter = named())
            Q_EMIT chosen(filter->view);
        else
            save();
    });
    connect(m_box, &QComboBox::editTextChanged, this, &SavedFilterBox::showState);
    connect(m_save, &QPushButton::clicked, this, &SavedFilterBox::save);
    connect(m_remove, &QPushButton::clicked, this, &SavedFilterBox::remove);
    connect(&store, &Store::changed, this, [this](const Step &step) {
        if (std::ranges::any_of(step.changes, [](const Change &change) { return change.entity == "list_entry"_L1; }))
            read();
    });
    read();
}

void SavedFilterBox::takeFocus()
{
    m_box->setFocus(Qt::ShortcutFocusReason);
    m_box->lineEdit()->selectAll();
}

void SavedFilterBox::read()
{
    const auto filters = savedFilters(m_store);
    if (!filters) {
        Q_EMIT failed(filters.error());
        return;
    }
    m_filters = *filters;
    const QString typed = m_box->currentText();
    m_box->clear();
    for (const SavedFilter &filter : std::as_const(m_filters))
        m_box->addItem(filter.entry.name);
    m_box->setCurrentIndex(m_box->findText(typed, Qt::MatchFixedString));
    m_box->setEditText(typed);
    showState();
}

const SavedFilter *SavedFilterBox::named() const
{
    const QString name = m_box->currentText().simplified();
    const auto found = std::ranges::find_if(m_filters, [&](const SavedFilter &filter) { return filter.entry.name.compare(name, Qt::CaseInsensitive) == 0; });
    return found == m_filters.end() ? nullptr : &*found;
}

void SavedFilterBox::showState()
{
    const bool writes = !m_store.isReadOnly();
    m_save->setEnabled(writes && !m_box->currentText().trimmed().isEmpty());
    m_remove->setEnabled(writes && named());
}

void SavedFilterBox::save() { tell(saveFilter(m_store, m_box->currentText(), m_view)); }

void SavedFilterBox::remove()
{
    const SavedFilter *filter = named();
    if (!filter)
        return;
    const SavedFilter gone = *filter;
    m_box->clearEditText();
    tell(removeFilter(m_store, gone));
}

void SavedFilterBox::tell(const Result<Step> &step)
{
    if (!step)
        Q_EMIT failed(step.error());
    else if (step->seq != 0)
        Q_EMIT done(step->sentence);
}

} // namespace hindsight
