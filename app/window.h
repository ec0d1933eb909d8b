// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"

#include <QWidget>

namespace hindsight {

class MainWindow;

/// The frame on the screen. What it shows is made again for another language and for another database.
class Window : public QWidget
{
    Q_OBJECT

public:
    explicit Window(std::unique_ptr<Store> store);
    ~Window() override;

    Store &store() { return *m_store; }
    /// Tells once under which name the history is going to be written, and remembers it.
    void introduceAuthor();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void fill();
    void clear();
    void speakAgain();
    void open(const QString &file, bool create);

    std::unique_ptr<Store> m_store;
    MainWindow *m_content = nullptr;
};

} // namespace hindsight
