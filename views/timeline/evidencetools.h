// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/openincident.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QPushButton;

namespace hindsight {

class ShownFile;

/// What can be done with the evidence that is shown.
class EvidenceTools : public QWidget
{
    Q_OBJECT

public:
    EvidenceTools(OpenIncident &incident, ShownFile &file, QWidget *parent);

    /// `hasText`: it is a text, in a language one can choose.
    void setEvidence(const Evidence &evidence, bool hasText);

Q_SIGNALS:
    void told(const QString &text);
    void failed(const hindsight::Error &error);

private:
    const Evidence *shown() const;
    template <class Set> void edit(Set set);
    void copy();
    void saveCopy();
    void openFile();

    OpenIncident &m_incident;
    ShownFile &m_file;
    QString m_uid;
    QComboBox *m_language;
    QPushButton *m_follow, *m_open, *m_save, *m_copy, *m_remove;
    QCheckBox *m_private;
};

} // namespace hindsight
