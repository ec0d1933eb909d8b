// SPDX-License-Identifier: GPL-3.0-or-later
// Loaded by pdfoutline.cpp when the first PDF is made, and the only file that knows qpdf.
#include "pdfoutline.h"

#include <QCoreApplication>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>

namespace hindsight {

namespace {

// Adds the entries from `first` on that are deeper than `level` below `parent`; returns the index of the first that is not.
qsizetype addEntries(QPDF &pdf, const std::vector<QPDFPageObjectHelper> &pages, const QList<OutlineEntry> &entries, qsizetype first, int level,
                     QPDFObjectHandle parent)
{
    QPDFObjectHandle previous;
    int count = 0;
    qsizetype i = first;
    while (i < entries.size() && entries.at(i).level > level) {
        const OutlineEntry &entry = entries.at(i);
        const QPDFObjectHandle page = pages.at(size_t(entry.page)).getObjectHandle();
        const double height = page.getKey("/MediaBox").getArrayItem(3).getNumericValue();
        auto item = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        item.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(entry.title.toStdString()));
        item.replaceKey("/Parent", parent);
        item.replaceKey("/Dest",
                        QPDFObjectHandle::newArray({page, QPDFObjectHandle::newName("/XYZ"), QPDFObjectHandle::newNull(),
                                                    QPDFObjectHandle::newReal(height - entry.fromTop, 1), QPDFObjectHandle::newNull()}));
        if (previous.isInitialized()) {
            item.replaceKey("/Prev", previous);
            previous.replaceKey("/Next", item);
        } else {
            parent.replaceKey("/First", item);
        }
        parent.replaceKey("/Last", item);
        previous = item;
        ++count;
        i = addEntries(pdf, pages, entries, i + 1, entry.level, item);
    }
    if (count > 0)
        parent.replaceKey("/Count", QPDFObjectHandle::newInteger(count));
    return i;
}

// The name of an embedded part of a font begins with six letters that Qt takes from an order that changes.
void nameFontsAlike(QPDF &pdf)
{
    for (QPDFObjectHandle &object : pdf.getAllObjects()) {
        for (const char *key : {"/BaseFont", "/FontName"}) {
            if (!object.isDictionary() || !object.getKey(key).isName())
                continue;
            const std::string name = object.getKey(key).getName(); // "/QAAAAA+OpenSans"
            if (name.size() > 8 && name[7] == '+')
                object.replaceKey(key, QPDFObjectHandle::newName("/AAAAAA" + name.substr(7)));
        }
    }
}

Result<QByteArray> finished(const QByteArray &bytes, const QList<OutlineEntry> &outline)
{
    try {
        QPDF pdf;
        pdf.processMemoryFile("document.pdf", bytes.constData(), size_t(bytes.size()));
        QPDFObjectHandle root = pdf.getRoot();
        root.removeKey("/Metadata"); // repeats the dates
        QPDFObjectHandle info = pdf.getTrailer().getKey("/Info");
        info.removeKey("/CreationDate");
        info.removeKey("/ModDate");
        pdf.getTrailer().removeKey("/ID");
        nameFontsAlike(pdf);
        if (!outline.isEmpty()) {
            auto outlines = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
            outlines.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
            addEntries(pdf, QPDFPageDocumentHelper(pdf).getAllPages(), outline, 0, 0, outlines);
            root.replaceKey("/Outlines", outlines);
            root.replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
        }
        QPDFWriter writer(pdf);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize()));
    } catch (const std::exception &error) {
        return failure(Error::Kind::Failed, QCoreApplication::translate("Export", "The PDF could not be finished: %1").arg(QString::fromUtf8(error.what())));
    }
}

} // namespace

} // namespace hindsight

extern "C" Q_DECL_EXPORT void finishPdf(const QByteArray &bytes, const QList<hindsight::OutlineEntry> &outline, hindsight::Result<QByteArray> &result)
{
    result = hindsight::finished(bytes, outline);
}
