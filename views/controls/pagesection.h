// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

class QFormLayout;
class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace hindsight {

class MessageBar;

/// A label of one of the sizes of the type scale.
QLabel *makeLabel(const QString &text, double size, QFont::Weight weight, QWidget *parent = nullptr);
/// Less important text, in the palette's muted colour.
QLabel *makeMuted(const QString &text, QWidget *parent = nullptr);

/// A button with an icon, known to tests and to style sheets by its name.
QPushButton *makeButton(const QString &name, const QString &text, const QString &icon, QWidget *parent);
/// Rows of a label and a field, one below the other where they do not fit.
QFormLayout *makeForm(QWidget *parent);

/// The top of a page that one comes back from: a button for that, the title, and what can be done.
class PageTitle : public QWidget
{
    Q_OBJECT

public:
    explicit PageTitle(const QString &title, QWidget *parent = nullptr);

    void add(QWidget *button);

Q_SIGNALS:
    void back();
};

/// A titled part of a page: heading, messages about it, content.
class PageSection : public QWidget
{
    Q_OBJECT

public:
    explicit PageSection(const QString &title, QWidget *parent = nullptr);

    void add(QWidget *content, int stretch = 0);
    void addToHeading(QWidget *widget);
    MessageBar *messages() const { return m_messages; }

private:
    QHBoxLayout *m_heading;
    MessageBar *m_messages;
    QVBoxLayout *m_layout;
};

/// What an empty place says: what belongs there, and the buttons that make it.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const QString &icon, const QString &title, const QString &sentence, QWidget *parent = nullptr);

    /// The first one is the thing most people want to do.
    QPushButton *addButton(const QString &text, const QString &icon);
    /// How high it has to be at a width. Places in a stack or a splitter do not ask how high text gets that is broken into lines.
    int leastHeight(int width) const;

private:
    QHBoxLayout *m_buttons;
};

} // namespace hindsight
