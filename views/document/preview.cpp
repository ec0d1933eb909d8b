// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview.h"

#include "views/controls/picturefile.h"

#include <QDesktopServices>
#include <QUrl>

namespace hindsight {

using namespace Qt::StringLiterals;

Preview::Preview(OpenIncident &incident, QWidget *parent)
    : QTextBrowser(parent)
    , m_incident(incident)
{
    setOpenLinks(false); // the browser would take an address of ours for a document to show
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &address) {
        if (const auto reference = referenceOf(address.toString()))
            Q_EMIT referenceChosen(*reference);
        else if (!address.isRelative() && !address.isLocalFile())
            QDesktopServices::openUrl(address);
    });
}

QVariant Preview::loadResource(int type, const QUrl &name)
{
    const auto reference = type == QTextDocument::ImageResource ? referenceOf(name.toString()) : std::nullopt;
    if (!reference)
        return QTextBrowser::loadResource(type, name);
    const Evidence *evidence = withUid(m_incident.record().evidence, reference->uid);
    if (!evidence)
        return {};
    const auto known = m_pictures.constFind(evidence->attachment);
    if (known != m_pictures.constEnd())
        return *known;
    const auto file = m_incident.store().attachment(evidence->attachment);
    return *m_pictures.insert(evidence->attachment, file ? shownPicture(*file) : QImage());
}

} // namespace hindsight
