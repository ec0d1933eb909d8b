// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.h"
#include "pictures.h"

#include <QApplication>
#include <QHash>
#include <QPainter>

#include <algorithm>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize tile(240, 159);
constexpr int colours = 48;
constexpr int gap = 4;
constexpr int labelWidth = 120;
constexpr int labelHeight = 28;

/// What of a picture goes onto the sheet.
QImage tileOf(const QImage &picture, double scale)
{
    QImage whole = picture;
    whole.setDevicePixelRatio(1);
    const QSize size = scale > 1 ? tile * 2 : tile;
    return whole.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).copy(QRect(QPoint(), tile));
}

QRgb coarse(QRgb colour)
{
    const auto step = [](int part) { return std::min(255, (part + 2) / 4 * 4); };
    return qRgb(step(qRed(colour)), step(qGreen(colour)), step(qBlue(colour)));
}

/// With at most as many colours as fit into a byte: the most frequent ones, every other becomes the nearest of them.
QImage withFewColours(const QImage &image)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (int x = 0; x < image.width(); ++x)
            ++counts[coarse(line[x])];
    }
    QList<QRgb> table = counts.keys();
    std::ranges::sort(table, [&](QRgb a, QRgb b) { return std::pair(-counts[a], a) < std::pair(-counts[b], b); });
    table = table.first(std::min<qsizetype>(table.size(), colours));
    QHash<QRgb, uchar> nearest;
    const auto indexOf = [&](QRgb colour) {
        if (const auto known = nearest.constFind(colour); known != nearest.cend())
            return *known;
        const auto distance = [colour](QRgb other) {
            const int red = qRed(colour) - qRed(other), green = qGreen(colour) - qGreen(other), blue = qBlue(colour) - qBlue(other);
            return 2 * red * red + 4 * green * green + 3 * blue * blue;
        };
        const auto index = uchar(std::ranges::min_element(table, {}, distance) - table.begin());
        nearest.insert(colour, index);
        return index;
    };
    QImage few(image.size(), QImage::Format_Indexed8);
    few.setColorTable(table);
    for (int y = 0; y < image.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        uchar *out = few.scanLine(y);
        for (int x = 0; x < image.width(); ++x)
            out[x] = indexOf(coarse(line[x]));
    }
    return few;
}

} // namespace

QImage contactSheet(Store &store, const QString &language)
{
    QList<std::pair<QString, QList<QImage>>> rows; ///< per view, its tiles
    QStringList columns;
    for (const QString &code : {u"en"_s, u"de"_s}) {
        setLanguage(code);
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            for (const int scale : {1, 2}) {
                columns.append(u"%1, %2, %3x"_s.arg(code, theme == Theme::Light ? u"light"_s : u"dark"_s).arg(scale));
                const auto all = pictures(store, theme, scale);
                rows.resize(all.size());
                for (qsizetype i = 0; i < all.size(); ++i) {
                    rows[i].first = all[i].first;
                    rows[i].second.append(tileOf(all[i].second, scale));
                }
            }
        }
    }
    setLanguage(language);

    const auto place = [](qsizetype column, qsizetype row) {
        return QPoint(labelWidth + int(column) * (tile.width() + gap), labelHeight + int(row) * (tile.height() + gap));
    };
    const QPoint end = place(columns.size(), rows.size());
    QImage sheet(end.x(), end.y(), QImage::Format_RGB32);
    sheet.fill(qRgb(128, 128, 128));
    QPainter painter(&sheet);
    QFont font = QApplication::font();
    font.setPixelSize(13);
    painter.setFont(font);
    painter.setPen(Qt::white);
    for (qsizetype column = 0; column < columns.size(); ++column)
        painter.drawText(QRect(place(column, 0) - QPoint(0, labelHeight), QSize(tile.width(), labelHeight)), Qt::AlignCenter, columns[column]);
    for (qsizetype row = 0; row < rows.size(); ++row) {
        painter.drawText(QRect(QPoint(gap, place(0, row).y()), QSize(labelWidth - 2 * gap, tile.height())), Qt::AlignVCenter | Qt::TextWordWrap,
                         rows[row].first);
        for (qsizetype column = 0; column < rows[row].second.size(); ++column)
            painter.drawImage(place(column, row), rows[row].second[column]);
    }
    painter.end();
    return withFewColours(sheet);
}

} // namespace hindsight
