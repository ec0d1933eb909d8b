// SPDX-License-Identifier: GPL-3.0-or-later
// Gives a fuzzer's function the files of the folders that are named, once each: to see which lines they reach.
#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <cstdio>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size);

int main(int argc, char *argv[])
{
    int inputs = 0;
    for (int i = 1; i < argc; ++i) {
        for (QDirIterator files(QString::fromLocal8Bit(argv[i]), QDir::Files); files.hasNext(); ++inputs) {
            QFile file(files.next());
            if (!file.open(QFile::ReadOnly))
                return 1;
            const QByteArray bytes = file.readAll();
            LLVMFuzzerTestOneInput(reinterpret_cast<const unsigned char *>(bytes.constData()), std::size_t(bytes.size()));
        }
    }
    std::printf("%d inputs\n", inputs);
    return inputs == 0;
}
