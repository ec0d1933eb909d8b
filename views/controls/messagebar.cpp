// SPDX-License-Identifier: GPL-3.0-or-later
#include "messagebar.h"

#include "views/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr int atMost = 3; ///< older ones give way

class Message : public QFrame
{
public:
    Message(Tone tone, const QString &subject, QWidget *parent)
        : QFrame(parent)
        , m_tone(tone)
    {
        setObjectName(u"message"_s);
        setProperty("subject", subject);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const ChipColours colours = chipColours(m_tone, palette());
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.background);
        painter.drawRoundedRect(rect(), cornerRadius, cornerRadius);
        const double side = fontMetrics().capHeight();
        const int line = std::max(controlHeight, fontMetrics().height() + 12) + 8;
        paintShape(painter, QRectF(12, (std::min(height(), line) - side) / 2, side, side), m_tone == Tone::Vermillion ? ChipShape::Triangle : ChipShape::Circle,
                   colours.mark);
    }

private:
    Tone m_tone;
};

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(grid / 2);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

void MessageBar::tell(const QString &text, const QList<MessageAction> &actions, const QString &subject) { add(Tone::Blue, text, actions, subject); }

void MessageBar::ask(const QString &text, const QList<MessageAction> &answers, const QString &subject) { add(Tone::Blue, text, answers, subject, false); }

void MessageBar::complain(const Error &error, const QList<MessageAction> &actions, const QString &subject)
{
    add(Tone::Vermillion, error.sentence(), actions, subject);
}

void MessageBar::clear(const QString &subject)
{
    for (int i = m_layout->count() - 1; i >= 0; --i) {
        QWidget *message = m_layout->itemAt(i)->widget();
        if (!subject.isEmpty() && message->property("subject").toString() != subject)
            continue;
        m_layout->removeWidget(message);
        message->hide();
        message->deleteLater();
    }
    setVisible(m_layout->count() > 0);
}

void MessageBar::add(Tone tone, const QString &text, const QList<MessageAction> &actions, const QString &subject, bool closable)
{
    if (!subject.isEmpty())
        clear(subject);
    auto *message = new Message(tone, subject, this);
    auto *row = new QHBoxLayout(message);
    fitToType(message, [message, row] { row->setContentsMargins(12 + message->fontMetrics().capHeight() + grid, 4, 4, 4); });
    auto *label = new QLabel(text, message);
    label->setObjectName(u"messageText"_s);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAccessibleName(tr("Message"));
    row->addWidget(label, 1);

    const auto close = [this, message] {
        m_layout->removeWidget(message);
        message->hide();
        message->deleteLater();
        setVisible(m_layout->count() > 0);
    };
    for (const MessageAction &action : actions) {
        auto *button = new QPushButton(action.text, message);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [close, run = action.run] {
            close();
            run();
        });
        row->addWidget(button, 0, Qt::AlignTop);
    }
    auto *closeButton = new QToolButton(message);
    closeButton->setObjectName(u"closeMessage"_s);
    closeButton->setAutoRaise(true);
    closeButton->setIcon(themeIcon(u"window-close-symbolic"_s));
    closeButton->setToolTip(tr("Close this message"));
    closeButton->setAccessibleName(tr("Close this message"));
    connect(closeButton, &QToolButton::clicked, this, close);
    closeButton->setVisible(closable);
    row->addWidget(closeButton, 0, Qt::AlignTop);

    m_layout->addWidget(message);
    while (m_layout->count() > atMost) {
        QWidget *oldest = m_layout->takeAt(0)->widget();
        oldest->hide();
        oldest->deleteLater();
    }
    show();
}

} // namespace hindsight
