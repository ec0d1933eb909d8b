// SPDX-License-Identifier: GPL-3.0-or-later
#include "blocks.h"

#include "texts.h"

namespace hindsight {

void Block::reserve(qint64 bytes, qint64 kept)
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

Result<bool> BlockReader::next(Block &block)
{
    const std::lock_guard lock(m_mutex);
    if (m_failed || (m_ended && m_carry.isEmpty()))
        return false;
    block.size = m_carry.size();
    block.reserve(std::max(m_blockSize, block.size));
    std::memcpy(block.begin(), m_carry.constData(), size_t(block.size));
    m_carry.clear();
    for (qint64 wanted = std::max(m_blockSize, block.size);; wanted *= 2) {
        if (wanted > longestRecord) {
            m_failed = true;
            return failure(Error::Kind::Input, MetricsText::tr("A single record of this file is longer than 64 MB: it is no table of transactions."),
                           m_input.name());
        }
        block.reserve(wanted, block.size);
        if (!m_ended) {
            const auto got = m_input.read(block.end(), wanted - block.size);
            if (!got) {
                m_failed = true;
                return std::unexpected(got.error());
            }
            block.size += *got;
            m_ended = block.size < wanted;
        }
        if (block.size == 0)
            return false;
        const qint64 cut = whole(block, m_ended);
        if (cut > 0) {
            m_carry = QByteArray(block.begin() + cut, block.size - cut);
            block.size = cut;
            block.number = m_number++;
            return true;
        }
    }
}

qint64 BlockReader::whole(Block &block, bool last)
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
qint64 BlockReader::wholeDocuments(Block &block, bool last)
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
            else if (*at == '"')
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
                m_closed = m_wrapped && *at == ']';
                *at = ' ';
            }
            break;
        default: break;
        }
    }
    return last ? block.size : cut;
}

} // namespace hindsight
