// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures.h"

#include "mainwindow.h"

#include <QApplication>
#include <QPainter>

namespace hindsight {

using namespace Qt::StringLiterals;

QList<std::pair<QString, QImage>> pictures(Store &store, Theme theme, double scale)
{
    const Theme before = hindsight::theme();
    setTheme(theme);
    QList<std::pair<QString, QImage>> all;
    {
        MainWindow window(store, MainWindow::Memory::None);
        window.setAttribute(Qt::WA_DontShowOnScreen);
        window.resize(1360, 900);
        window.show();
        const auto take = [&](const QString &name) {
            for (int i = 0; i < 10; ++i) // a layout may ask for another one
                QApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
            QImage image((QSizeF(window.size()) * scale).toSize(), QImage::Format_RGB32);
            image.setDevicePixelRatio(scale);
            window.render(&image);
            all.append({name, image});
        };
        window.showPlace(Place::Incidents);
        take(u"incidents"_s);
        const auto incidents = store.incidents();
        if (incidents && !incidents->isEmpty()) {
            IncidentPage *page = window.openIncident(incidents->last().uid);
            const std::pair<QString, IncidentPage::Tab> tabs[] = {
                {u"overview"_s, IncidentPage::Overview}, {u"timeline"_s, IncidentPage::Timeline}, {u"metrics"_s, IncidentPage::Metrics}, {u"causes"_s, IncidentPage::Analysis},
                {u"incident-actions"_s, IncidentPage::Actions}, {u"document"_s, IncidentPage::Document}, {u"history"_s, IncidentPage::History}};
            for (const auto &[name, tab] : tabs) {
                if (!page)
                    break;
                page->showTab(tab);
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
