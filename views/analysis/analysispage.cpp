// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysispage.h"

#include "models/lists/partmodel.h"
#include "views/controls/partsection.h"
#include "views/theme/theme.h"

#include <QVBoxLayout>

namespace hindsight {

using namespace Qt::StringLiterals;

AnalysisPage::AnalysisPage(OpenIncident &incident, QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(u"analysis"_s);
    setAccessibleName(tr("Causes and lessons"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(this);
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(pageMargin, pageMargin, pageMargin, 3 * pageMargin);
    layout->setSpacing(3 * grid);
    const auto part = [&](const QString &title, FieldModel *model, const QString &add) {
        auto *section = new PartSection(title, model, add, content);
        layout->addWidget(section);
        m_parts.append(section);
    };
    part(tr("Causes"), causeModel(incident, this), tr("Add a cause"));
    part(tr("Lessons"), lessonModel(incident, this), tr("Add a lesson"));
    part(tr("Improvements"), improvementModel(incident, this), tr("Add an improvement"));
    part(tr("Open questions"), questionModel(incident, this), tr("Add a question"));
    layout->addStretch();
    setWidget(content);
}

bool AnalysisPage::showPlace(const QString &entity, const QString &uid, const QString &field)
{
    for (PartSection *part : std::as_const(m_parts)) {
        if (part->table()->objectName() != entity)
            continue;
        part->table()->select(uid, field);
        ensureWidgetVisible(part->table(), 0, pageMargin);
        part->table()->setFocus();
        return true;
    }
    return false;
}

} // namespace hindsight
