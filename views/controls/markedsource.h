// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QPlainTextEdit>

namespace hindsight {

/// What became of a line of a source.
struct SourceMark
{
    QString label;          ///< "event"
    bool isUnread = false;

    bool operator==(const SourceMark &) const = default;
};

/// A source with a word beside each line that says what it was taken for; lines that were not read are tinted.
class MarkedSource : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit MarkedSource(QWidget *parent = nullptr);

    /// By line, from 1.
    void setMarks(const QMap<int, SourceMark> &marks);
    const QMap<int, SourceMark> &marks() const { return m_marks; }
    /// Brings a line into sight and the cursor to it.
    void showLine(int line);
    int line() const;

Q_SIGNALS:
    /// The cursor went to another line.
    void lineChanged(int line);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    friend class SourceMargin;
    void fitMargin();
    void tint();
    void paintMarks(QWidget *margin, const QRect &rect);

    QMap<int, SourceMark> m_marks;
    QWidget *m_margin;
    int m_line = 0;
};

} // namespace hindsight
