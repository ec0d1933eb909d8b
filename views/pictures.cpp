// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures.h"

#include "mainwindow.h"

#include <QApplication>
#include <QTemporaryDir>

namespace hindsight {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize pageSize(1360, 900);

/// The window as it is now, after its layouts have settled.
QImage pictureOf(QWidget &window, double scale)
{
    for (int i = 0; i < 10; ++i) // a layout may ask for another one
        QApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
    QImage image((QSizeF(window.size()) * scale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    window.render(&image);
    return image;
}

void showHidden(QWidget &window)
{
    window.setAttribute(Qt::WA_DontShowOnScreen);
    window.resize(pageSize);
    window.show();
}

} // namespace

QList<std::pair<QString, QImage>> pictures(Store &store, Theme theme, double scale)
{
    const Theme before = hindsight::theme();
    setTheme(theme);
    QList<std::pair<QString, QImage>> all;
    const QTemporaryDir folder;
    if (const auto fresh = Store::open(folder.filePath(u"hindsight.db"_s), {.author = store.author()})) {
        MainWindow window(**fresh, MainWindow::Memory::None);
        showHidden(window);
        all.append({u"first-start"_s, pictureOf(window, scale)});
    }
    {
        MainWindow window(store, MainWindow::Memory::None);
        showHidden(window);
        const auto take = [&](const QString &name) { all.append({name, pictureOf(window, scale)}); };
        window.showPlace(Place::Incidents);
        take(u"incidents"_s);
        const auto incidents = store.incidents();
        if (incidents && !incidents->isEmpty()) {
            IncidentPage *page = window.openIncident(incidents->last().uid);
            const std::pair<QString, IncidentPage::Tab> tabs[]
                = {{u"overview"_s, IncidentPage::Overview}, {u"timeline"_s, IncidentPage::Timeline},        {u"metrics"_s, IncidentPage::Metrics},
                   {u"causes"_s, IncidentPage::Analysis},   {u"incident-actions"_s, IncidentPage::Actions}, {u"document"_s, IncidentPage::Document},
                   {u"history"_s, IncidentPage::History}};
            for (const auto &[name, tab] : tabs) {
                if (!page)
                    break;
                page->showTab(tab);
                while (page->isReading())
                    QApplication::processEvents(QEventLoop::ExcludeUserInputEvents | QEventLoop::WaitForMoreEvents);
                take(name);
            }
        }
        window.showPlace(Place::Actions);
        take(u"actions"_s);
        window.showPlace(Place::Bin);
        take(u"bin"_s);
        window.showPlace(Place::Incidents);
        window.showPreferences();
        take(u"preferences"_s);
        window.showPaste({});
        take(u"paste"_s);
        window.showKeys();
        take(u"keys"_s);
    }
    setTheme(before);
    return all;
}

} // namespace hindsight
