// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/record.h"

#include "contextparts.h"
#include "models/document/figures.h"

#include <QVariantMap>

#include <span>

namespace hindsight {

/// What stands behind a name in a template.
enum class Holds {
    Text, ///< ready Markdown for a line or a table cell
    Markdown, ///< a narrative, under five names: `x` on its own in a section, `x_labelled` behind a label there, `x_item` behind the
    ///< "-" of a list item, `x_item_labelled` behind a label in one, `x_cell` in a table. All with an ending but the last bring the blank before them.
    Condition, ///< true or false, for sections
    List, ///< a section that repeats, with names of its own
};

/// One name that a template may use; a name inside a list hides the same name outside.
struct ContextName
{
    const char *name;
    Holds holds;
    const char *description;
    std::span<const ContextName> of = {}; ///< names in the entries of a list
};

/// All names for a template of a document; `context.cpp` describes them.
std::span<const ContextName> documentNames();

/// The values: QString, bool, and QVariantList of QVariantMap. Empty texts and lists are false as sections. `zone` is the zone
/// of printed times; empty: the incident's own. Of long lists only what is wanted.
QVariantMap documentContext(const Record &record, const Phrases &phrases, const QString &zone, const QList<PlacedFigure> &figures = {},
                            const WantedNames &wanted = {});

} // namespace hindsight
