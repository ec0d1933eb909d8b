// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/references.h"
#include "models/lists/openincident.h"

#include <QHash>
#include <QImage>
#include <QTextBrowser>

namespace hindsight {

/// A document as it will look. Its pictures come out of the database; a click on a link, or Tab to it and Enter, goes to what it refers to.
class Preview : public QTextBrowser
{
    Q_OBJECT

public:
    explicit Preview(OpenIncident &incident, QWidget *parent = nullptr);

Q_SIGNALS:
    void referenceChosen(const hindsight::Reference &reference);

protected:
    QVariant loadResource(int type, const QUrl &name) override;

private:
    OpenIncident &m_incident;
    QHash<QString, QImage> m_pictures; ///< by the hash of their bytes, ready to be shown
};

} // namespace hindsight
