// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme.h"

#include "style.h"

#include <BreezeIcons>

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFontDatabase>
#include <QFontInfo>
#include <QIconEngine>
#include <QPainter>
#include <QPointer>
#include <QStyleHints>
#include <QSvgRenderer>
#include <QWidget>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

Theme chosen = Theme::System;
int percent = 100; ///< of the system font

QFont timesSize(QFont font, double factor)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    return font;
}

/// Runs a function when the font of its parent changes.
class TypeFitter : public QObject
{
public:
    TypeFitter(QWidget *widget, std::function<void()> fit)
        : QObject(widget)
        , m_fit(std::move(fit))
    {
        widget->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::FontChange)
            m_fit();
        return QObject::eventFilter(object, event);
    }

private:
    std::function<void()> m_fit;
};

void applyPalette()
{
    const bool dark = chosen == Theme::Dark || (chosen == Theme::System && QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark);
    QApplication::setPalette(dark ? darkPalette() : lightPalette());
}

QPalette makePalette(const char *window, const char *base, const char *alternate, const char *text, const char *muted, const char *hover, const char *border,
                     const char *edge, const char *selection, const char *selectedText, const char *accent, const char *onAccent, const char *disabled)
{
    const auto colour = [](const char *name) { return QColor::fromString(QLatin1StringView(name)); };
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, const char *name) { palette.setColor(QPalette::All, role, colour(name)); };
    set(QPalette::Window, window);
    set(QPalette::WindowText, text);
    set(QPalette::Base, base);
    set(QPalette::AlternateBase, alternate);
    set(QPalette::Text, text);
    set(QPalette::PlaceholderText, muted);
    set(QPalette::Button, base);
    set(QPalette::ButtonText, text);
    set(QPalette::Light, base);
    set(QPalette::Midlight, hover);
    set(QPalette::Mid, border);
    set(QPalette::Dark, edge);
    set(QPalette::Shadow, border);
    set(QPalette::Highlight, selection);
    set(QPalette::HighlightedText, selectedText);
    set(QPalette::Accent, accent);
    set(QPalette::BrightText, onAccent);
    set(QPalette::Link, accent);
    set(QPalette::LinkVisited, accent);
    set(QPalette::ToolTipBase, text);
    set(QPalette::ToolTipText, base);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, colour(disabled));
    return palette;
}

/// The file with the icon of the Breeze theme that fits a side in pixels best; empty: there is no such icon. Found by itself, for
/// QIcon::fromTheme asks for hundreds of files and takes a tenth of the time in which the window opens.
QString breezeFile(const QString &name, int side)
{
    const int first = side < 22 ? 16 : side < 32 ? 22 : 32;
    static const QStringList contexts = QDir(u":/icons/breeze"_s).entryList(QDir::Dirs);
    for (const int drawn : {first, 16, 22, 32}) {
        for (const QString &context : contexts) {
            if (const QString file = u":/icons/breeze/%1/%2/%3.svg"_s.arg(context).arg(drawn).arg(name); QFile::exists(file))
                return file;
        }
    }
    return {};
}

QPixmap drawn(const QString &file, const QSize &size)
{
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer renderer(file);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    renderer.render(&painter);
    return pixmap;
}

/// A drawing in a file, in its own colours. QIcon would look for a plugin to do the same.
class DrawnIcon : public QIconEngine
{
public:
    explicit DrawnIcon(const QString &file)
        : m_file(file)
    {}

    QIconEngine *clone() const override { return new DrawnIcon(m_file); }
    bool isNull() override { return false; }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        painter->drawPixmap(rect, drawn(m_file, rect.size() * painter->device()->devicePixelRatio()));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode, QIcon::State) override { return drawn(m_file, size); }

private:
    QString m_file;
};

/// Paints the Breeze icon of a name in the text colour of the current palette.
class TintedIcon : public QIconEngine
{
public:
    TintedIcon(const QString &name, QPalette::ColorRole role)
        : m_name(name)
        , m_role(role)
    {}

    QIconEngine *clone() const override { return new TintedIcon(m_name, m_role); }
    bool isNull() override { return false; }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        painter->drawPixmap(rect, scaledPixmap(rect.size() * painter->device()->devicePixelRatio(), mode, state, 1));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override { return scaledPixmap(size, mode, state, 1); }

    // `size` is in device pixels here.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const int side = std::min(size.width(), size.height());
        if (side != m_side) { // not before it is painted: many are made that nobody sees
            const QString file = breezeFile(m_name, side);
            m_drawn = file.isEmpty() ? QPixmap() : drawn(file, {side, side});
            m_side = side;
        }
        QPixmap pixmap = m_drawn;
        if (pixmap.isNull())
            return pixmap;
        QPainter painter(&pixmap);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), QGuiApplication::palette().color(mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active, m_role));
        painter.end();
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }

private:
    QString m_name;
    QPalette::ColorRole m_role;
    QPixmap m_drawn; ///< in the size that was last painted
    int m_side = -1; ///< of it
};

/// Without a desktop that chose a font, the generic name may mean anything: take a good one that is there.
QFont baseFont()
{
    QFont font = QApplication::font();
    if (font.family() != "Sans Serif"_L1)
        return font;
    const QStringList families = QFontDatabase::families();
    for (const QString &family : {u"Noto Sans"_s, u"Inter"_s, u"Open Sans"_s, u"Cantarell"_s, u"DejaVu Sans"_s}) {
        if (families.contains(family)) {
            font.setFamily(family);
            font.setPointSizeF(10);
            break;
        }
    }
    return font;
}

} // namespace

void initTheme(QApplication &application)
{
    BreezeIcons::initIcons();
    if (QIcon::themeName().isEmpty()) // for what Qt itself shows
        QIcon::setThemeName(u"breeze"_s);
    QApplication::setStyle(new Style);
    QApplication::setFont(baseFont());
    QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, &application, [] { applyPalette(); });
    applyPalette();
}

void setTheme(Theme theme)
{
    chosen = theme;
    applyPalette();
}

Theme theme() { return chosen; }

void setTypeSize(int wanted)
{
    wanted = std::clamp(wanted, 100, 200);
    if (wanted == percent)
        return;
    const double factor = double(wanted) / percent;
    percent = wanted;
    // A heading has a size of its own and does not follow the program's font. All are taken before any changes: what a widget
    // has from its parent must not grow twice.
    QList<std::pair<QPointer<QWidget>, QFont>> own;
    for (QWidget *widget : QApplication::allWidgets()) {
        if (widget->testAttribute(Qt::WA_SetFont) && (widget->font().resolveMask() & QFont::SizeResolved))
            own.append({widget, timesSize(widget->font(), factor)});
    }
    QApplication::setFont(timesSize(QApplication::font(), factor));
    for (const auto &[widget, font] : std::as_const(own)) {
        if (widget)
            widget->setFont(font);
    }
}

int typeSize() { return percent; }

void fitToType(QWidget *widget, std::function<void()> fit)
{
    fit();
    new TypeFitter(widget, std::move(fit));
}

QPalette lightPalette()
{
    return makePalette("#f3f4f6", "#ffffff", "#f8f9fa", "#1c2128", "#59636e", "#e9ecf0", "#d5dae0", "#818b98", "#cfe4f5", "#10151b", "#0072b2", "#ffffff",
                       "#8c959f");
}

QPalette darkPalette()
{
    return makePalette("#17191d", "#1f2227", "#24282e", "#e4e7eb", "#9ba4af", "#2c3138", "#363b43", "#717b87", "#1d4868", "#ffffff", "#56b4e9", "#0b1720",
                       "#69727d");
}

bool isDark(const QPalette &palette) { return palette.color(QPalette::Base).lightness() < 128; }

int iconSide() { return std::max(16, qRound(QFontMetrics(QApplication::font()).height() * 0.9)); }

QFont scaledFont(double factor, QFont::Weight weight)
{
    QFont font = timesSize(QApplication::font(), factor);
    font.setWeight(weight);
    return font;
}

QFont tabular(QFont font)
{
    font.setFeature("tnum", 1);
    return font;
}

QIcon themeIcon(const QString &name, QPalette::ColorRole role) { return QIcon(new TintedIcon(name, role)); }

QIcon drawnIcon(const QString &file) { return QIcon(new DrawnIcon(file)); }

} // namespace hindsight
