// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace hindsight {

/// Something the program knows and nobody wrote down: a sentence, and a button that takes it. Takes no room where there is nothing to offer.
class Offer : public QWidget
{
    Q_OBJECT

public:
    /// Names of the sentence and of the button, for tests and style sheets; `text` is what the button says.
    Offer(const QString &sentenceName, const QString &buttonName, const QString &text, QWidget *parent = nullptr);

    /// An empty sentence: there is nothing.
    void offer(const QString &sentence);
    /// False: it is only told, as where nothing may be changed.
    void setTakeable(bool takeable);

Q_SIGNALS:
    void taken();

private:
    QLabel *m_sentence;
    QPushButton *m_button;
};

} // namespace hindsight
