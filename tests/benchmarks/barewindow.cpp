// SPDX-License-Identifier: GPL-3.0-or-later
// What bench_start compares with: an empty window with an empty chart, which says when it is painted.
#include <QApplication>
#include <QChartView>
#include <QMainWindow>
#include <QTimer>

#include <cstdio>

namespace {

class EmptyChart : public QChartView
{
public:
    EmptyChart()
        : QChartView(new QChart)
    {}

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QChartView::paintEvent(event);
        QTimer::singleShot(0, this, [] {
            std::puts("painted");
            std::fflush(stdout);
            QCoreApplication::quit();
        });
    }
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.setCentralWidget(new EmptyChart);
    window.resize(1280, 860);
    window.show();
    return QApplication::exec();
}
