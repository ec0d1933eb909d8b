// SPDX-License-Identifier: GPL-3.0-or-later
#include "blocks.h"

#include "texts.h"

namespace hindsight {

void ByteBlock::reserve(qint64 bytes, qint64 kept)
{
    if (bytes <= m_capacity)
        return;
    auto larger = std::make_unique_for_overwrite<char[]>(size_t(bytes + padding));
    if (kept > 0)
        std::memcpy(larger.get(), m_bytes.get(), size_t(kept));
    m_bytes = std::move(larger);
    m_capacity = bytes;
}

BlockReader::BlockReader(ByteInput &input, FileForm form, const Dialect &dialect, qint64 blockSize)
    : m_input(input)
    , m_form(form)
    , m_dialect(dialect)
    , m_blockSize(blockSize)
{}

Result<bool> BlockReader::next(ByteBlock &block)
{
    const std::lock_guard lock(m_mutex);
    if (m_failed)
        return false;
    block.size = 0;
    for (qint64 wanted = m_blockSize;; wanted *= 2) {
        if (wanted > longestRecord) {
            m_failed = true;
            return failure(Error::Kind::Input, MetricsText::tr("A single record of this file is longer than 64 MB: it is no table of transactions."),
                           m_input.name());
        }
        block.reserve(wanted, block.size);
        const auto got = read(block.end(), wanted - block.size);
        if (!got) {
            m_failed = true;
            return std::unexpected(got.error());
        }
        block.size += *got;
        const bool last = block.size < wanted;
        const qint64 cut = whole(block, last);
        if (last && m_open > 0 && !m_beginning) {
            m_failed = true;
            return failure(Error::Kind::Input, MetricsText::tr("The array of JSON is not closed: the file ends in the middle; nothing was imported. Get the file once more."),
                           m_input.name());
        }
        if (block.size == 0)
            return false;
        if (cut > 0) {
            putBack(block.begin() + cut, block.size - cut);
            block.size = cut;
            block.number = m_number++;
            return true;
        }
    }
}

Result<qint64> BlockReader::read(char *to, qint64 size)
{
    const qint64 carried = std::min(size, m_carry.size() - m_carryTaken);
    std::memcpy(to, m_carry.constData() + m_carryTaken, size_t(carried));
    m_carryTaken += carried;
    if (carried == size)
        return size;
    const auto got = m_input.read(to + carried, size - carried);
    return got ? Result<qint64>(carried + *got) : got;
}

// What was read last, for the next block.
void BlockReader::putBack(const char *bytes, qint64 size)
{
    if (size > m_carryTaken) {
        m_carry.replace(qsizetype(0), m_carryTaken, QByteArrayView(bytes, size));
        m_carryTaken = 0;
    } else if (size > 0) {
        m_carryTaken -= size;
        std::memcpy(m_carry.data() + m_carryTaken, bytes, size_t(size));
    }
}

qint64 BlockReader::whole(ByteBlock &block, bool last)
{
    switch (m_form) {
    case FileForm::Delimited: return wholeRecords(block.begin(), block.end(), m_dialect, last);
    case FileForm::JsonLines: {
        if (last)
            return block.size;
        const void *lineBreak = memrchr(block.begin(), '\n', size_t(block.size));
        return lineBreak ? static_cast<const char *>(lineBreak) + 1 - block.begin() : 0;
    }
    case FileForm::JsonDocuments: return wholeDocuments(block, last);
    }
    return 0;
}

// Behind the last document that is whole. What stands between documents, and the brackets of an array around them, becomes
// white space, so that a parser sees one document after the other; line breaks stay.
qint64 BlockReader::wholeDocuments(ByteBlock &block, bool last)
{
    qint64 cut = 0;
    int depth = 0;
    bool string = false;
    char *to = block.end();
    for (char *at = block.begin(); at < to; ++at) {
        if (m_closed) {
            if (*at != '\n')
                *at = ' ';
            cut = at + 1 - block.begin();
            continue;
        }
        if (string) {
            if (*at == '\\')
                ++at;
            else if (*at == '"' || *at == '\n') // no string has a line break: what is not closed there is broken
                string = false;
            continue;
        }
        switch (*at) {
        case '"': string = true; break;
        case '{': ++depth; break;
        case '}':
            if (depth > 0 && --depth == 0)
                cut = at + 1 - block.begin();
            break;
        case '[':
        case ']':
        case ',':
            if (depth == 0) {
                if (*at == '[')
                    ++m_open;
                else if (*at == ']' && m_open > 0)
                    --m_open;
                m_closed = m_wrapped && m_open == 0;
                *at = ' ';
            }
            break;
        default: break;
        }
    }
    return last ? block.size : cut;
}

} // namespace hindsight
