// SPDX-License-Identifier: GPL-3.0-or-later
#include "linetext.h"

#include "keptuntilquit.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace hindsight {

namespace {

struct Line
{
    QFont font;
    QString text;

    bool operator==(const Line &) const = default;
    friend size_t qHash(const Line &line, size_t seed) { return qHashMulti(seed, line.font, line.text); }
};

constexpr qsizetype mostLines = 4000; // a few screens of a list

const QTextLayout &laidOut(const QFont &font, const QString &text)
{
    auto &kept = keptUntilQuit<Line, QTextLayout, mostLines>();
    const Line line{font, text};
    if (const QTextLayout *known = kept.object(line))
        return *known;
    QString oneLine = text;
    oneLine.replace(u'\n', u' ');
    auto *made = new QTextLayout(oneLine, font);
    made->setCacheEnabled(true);
    made->beginLayout();
    made->createLine().setLineWidth(1 << 20);
    made->endLayout();
    kept.insert(line, made);
    return *made;
}

} // namespace

QString keyless(QString words) { return words.replace(u'&', QStringLiteral("&&")); }

int lineWidth(const QFont &font, const QString &text) { return text.isEmpty() ? 0 : int(std::ceil(laidOut(font, text).lineAt(0).naturalTextWidth())); }

void drawLine(QPainter &painter, const QRect &rect, Qt::Alignment alignment, const QString &text)
{
    if (text.isEmpty() || rect.width() <= 0)
        return;
    const QFont font = painter.font();
    const int wanted = lineWidth(font, text);
    if (wanted > rect.width()) {
        const QString cut = painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width());
        if (cut != text)
            return drawLine(painter, rect, alignment, cut);
    }
    const QTextLayout &line = laidOut(font, text);
    const int free = rect.width() - wanted, above = rect.height() - int(std::ceil(line.lineAt(0).height()));
    const int x = alignment.testFlag(Qt::AlignRight) ? free : alignment.testFlag(Qt::AlignHCenter) ? free / 2 : 0;
    const int y = alignment.testFlag(Qt::AlignBottom) ? above : alignment.testFlag(Qt::AlignVCenter) ? above / 2 : 0;
    line.draw(&painter, QPointF(rect.left() + x, rect.top() + y));
}

} // namespace hindsight
