// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidencestrip.h"

#include "models/lists/cells.h"
#include "views/charts/slicepicture.h"
#include "views/controls/flowlayout.h"
#include "views/controls/pagesection.h"
#include "views/theme/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

EvidenceStrip::EvidenceStrip(OpenIncident &incident, TimeView &view, QWidget *parent)
    : QFrame(parent)
    , m_incident(incident)
    , m_view(view)
    , m_list(new QWidget(this))
    , m_layout(new FlowLayout(m_list))
    , m_picture(new SlicePicture(this))
    , m_about(makeMuted({}, this))
{
    setObjectName(u"evidence"_s);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    m_list->setSizePolicy(policy);
    m_about->setObjectName(u"aboutEvidence"_s);
    m_about->setWordWrap(true);
    m_about->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(grid / 2);
    layout->addWidget(m_list);
    layout->addWidget(m_picture);
    layout->addWidget(m_about);
    connect(&m_view, &TimeView::currentChanged, this, [this] {
        m_shown.clear();
        read();
    });
    connect(&m_view, &TimeView::zoneChanged, this, &EvidenceStrip::read);
    connect(&m_incident, &OpenIncident::changed, this, &EvidenceStrip::read);
    read();
}

void EvidenceStrip::open(const QString &evidence)
{
    m_shown = evidence;
    read();
}

const Evidence *EvidenceStrip::find(const QString &uid) const
{
    const auto &all = m_incident.record().evidence;
    const auto found = std::ranges::find(all, uid, &Evidence::uid);
    return found == all.end() ? nullptr : &*found;
}

void EvidenceStrip::read()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    bool any = false;
    for (const Evidence &evidence : m_incident.record().evidence) {
        if (evidence.kind != EvidenceKind::Slice || evidence.subject != m_view.current() || evidence.subject.isEmpty())
            continue;
        any = true;
        auto *button = new QPushButton(themeIcon(u"camera-photo"_s), QString(evidence.title).replace(u'&', u"&&"_s), m_list);
        button->setObjectName(u"evidence."_s + evidence.uid);
        button->setCheckable(true);
        button->setChecked(evidence.uid == m_shown);
        button->setAutoDefault(false);
        button->setAccessibleName(tr("Evidence: %1").arg(evidence.title));
        button->setToolTip(tr("Show or hide what was frozen"));
        connect(button, &QPushButton::clicked, this, [this, uid = evidence.uid](bool on) { open(on ? uid : QString()); });
        m_layout->addWidget(button);
    }
    setVisible(any);
    const Evidence *shown = find(m_shown);
    m_picture->setVisible(shown && any);
    m_about->setVisible(shown && any);
    if (!shown)
        return;
    const auto slice = sliceFrom(shown->slice);
    m_picture->setSlice(slice, m_view.zone());
    static const FieldInfo &captured = tableOf<Evidence>().info.fields[tableOf<Evidence>().info.indexOf(u"captured")];
    m_about->setText(tr("Frozen %1 from %2: %n import(s).", nullptr, slice ? int(slice->hashes.size()) : 0)
                         .arg(cellText(captured, toValue(shown->captured), timeContextOf(m_incident.record())), slice ? slice->source : QString()));
}

} // namespace hindsight
