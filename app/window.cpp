// SPDX-License-Identifier: GPL-3.0-or-later
#include "window.h"

#include "database.h"
#include "views/controls/messagebar.h"
#include "views/language.h"
#include "views/mainwindow.h"
#include "views/settings.h"

#include <QBoxLayout>
#include <QCloseEvent>
#include <QFileInfo>
#include <QTimer>

#include <chrono>

namespace hindsight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Window::Window(std::unique_ptr<Store> store)
    : m_store(std::move(store))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    resize(1280, 860);
    fill();
    // Other windows and commands work on the same file.
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [this] { m_store->poll(); });
    timer->start(500ms);
}

Window::~Window()
{
    delete m_content; // before the store it stands on
}

void Window::introduceAuthor()
{
    Settings settings;
    if (!settings.author().isEmpty())
        return;
    settings.setAuthor(m_store->author());
    m_content->messages()->tell(tr("The history names you as %1.").arg(m_store->author()),
                                {{tr("Change"), [this] { m_content->showPreferences(); }}}, u"author"_s);
}

void Window::closeEvent(QCloseEvent *event)
{
    event->setAccepted(m_content->close());
}

void Window::fill()
{
    m_content = new MainWindow(*m_store, MainWindow::Memory::Settings, this);
    layout()->addWidget(m_content);
    setWindowTitle(m_content->windowTitle());
    connect(m_content, &QWidget::windowTitleChanged, this, &QWidget::setWindowTitle);
    // Queued, because what asks for it does not outlive it.
    connect(m_content, &MainWindow::languageChosen, this, &Window::speakAgain, Qt::QueuedConnection);
    connect(m_content, &MainWindow::databaseWanted, this, &Window::open, Qt::QueuedConnection);
    m_content->show();
}

void Window::clear()
{
    m_content->close(); // stores what is pending, and remembers the place
    delete m_content;
}

void Window::speakAgain()
{
    clear();
    setLanguage(Settings().language());
    fill();
    m_content->showPreferences();
}

void Window::open(const QString &file, bool create)
{
    MessageBar *messages = m_content->messages();
    const QFileInfo wanted(file);
    if (wanted == QFileInfo(m_store->file())) {
        messages->tell(tr("This database is open already."), {}, u"database"_s);
        return;
    }
    if (create && wanted.exists()) {
        messages->complain({Error::Kind::Database, tr("There is such a file already. Nothing was changed; choose another name, or open it."), file},
                           {{tr("Open"), [content = m_content, file] { Q_EMIT content->databaseWanted(file, false); }}}, u"database"_s);
        return;
    }
    if (!create && !wanted.exists()) {
        messages->complain({Error::Kind::Database, tr("The database is not there. It may have been moved, or its drive is not connected."), file},
                           {{tr("Remove from the list"), [file] { Settings().forget(file); }}}, u"database"_s);
        return;
    }
    auto store = openDatabase(file, m_store->author());
    if (!store) {
        messages->complain(store.error(), {}, u"database"_s);
        return;
    }
    clear();
    m_store = std::move(*store);
    fill();
}

} // namespace hindsight
