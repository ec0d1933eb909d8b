// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/checks/finding.h"

#include <QAbstractButton>

class QGridLayout;
class QPushButton;

namespace hindsight {

/// One finding as a button over the whole width: a shape, a colour and the sentence, in as many lines as it needs.
class FindingRow : public QAbstractButton
{
    Q_OBJECT

public:
    explicit FindingRow(QWidget *parent);

    enum class Look { Banner, Quiet }; ///< Quiet: among many, so without a ground, and with its level in words
    void setFinding(const RecordFinding &finding, Look look = Look::Banner);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QRect textRect(int width) const;

    bool m_warns = false;
    Look m_look = Look::Banner;
};

/// What does not fit together, beside where it is set. Each leads to what it is about. Takes no room while there is nothing to say,
/// and one line where there is much: the first one is shown, and the others on demand.
class FindingList : public QWidget
{
    Q_OBJECT

public:
    explicit FindingList(QWidget *parent = nullptr);

    void setFindings(const QList<RecordFinding> &findings);

Q_SIGNALS:
    void chosen(const hindsight::RecordFinding &finding);

private:
    void addRow();
    void readShown();

    QList<RecordFinding> m_findings;
    QList<FindingRow *> m_rows; ///< one at least, and as many as there ever were findings
    QGridLayout *m_layout;
    QPushButton *m_more; ///< pressed: all are shown
};

/// The findings that are about one kind of record.
QList<RecordFinding> findingsAbout(const QList<RecordFinding> &findings, const QStringList &entities);

} // namespace hindsight
