// SPDX-License-Identifier: GPL-3.0-or-later
// What bench_start compares with: an empty window with an empty chart, which says when it is painted.
#include <QApplication>
#include <QChartView>
#include <QMainWindow>
#include <QTimer>

#include <cstdio>

namespace {

class BareWindow : public QMainWindow
{
protected:
    bool event(QEvent *event) override
    {
        const bool handled = QMainWindow::event(event);
        if (event->type() == QEvent::Paint)
            QTimer::singleShot(0, this, [] {
                std::puts("painted");
                std::fflush(stdout);
                QCoreApplication::quit();
            });
        return handled;
    }
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    BareWindow window;
    window.setCentralWidget(new QChartView(new QChart));
    window.resize(1280, 860);
    window.show();
    return QApplication::exec();
}
