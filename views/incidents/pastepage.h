// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace hindsight {

class MarkedSource;
class MessageBar;
class ReadingModel;
class TwoParts;

/// Where an old postmortem is read: its text at one side, at the other what it is taken for, while one corrects the text.
class PastePage : public QWidget
{
    Q_OBJECT

public:
    explicit PastePage(QWidget *parent = nullptr);

    /// Starts with this text, which is that of a file or was pasted.
    void start(const QString &text, const QString &fileName = {});
    QString fileName() const { return m_fileName; }
    MessageBar *messages() const { return m_messages; }

Q_SIGNALS:
    void back();
    void importWanted(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void read();
    void moveTo(const QString &heading);
    void removeSelected();
    void showPlaceOf(int line);
    void fitColumns();

    QString m_fileName;
    QTimer m_pause; ///< while one types
    ReadingModel *m_model;
    MessageBar *m_messages;
    QLabel *m_counts;
    MarkedSource *m_text;
    QTableView *m_places;
    TwoParts *m_parts;
    QPushButton *m_import;
    bool m_following = false; ///< one side goes where the other one is
};

} // namespace hindsight
