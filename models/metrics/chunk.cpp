// SPDX-License-Identifier: GPL-3.0-or-later
#include "chunk.h"

namespace hindsight {

void Chunk::clear()
{
    slot.clear();
    cells.clear();
    reasons.clear();
    latencies.clear();
}

} // namespace hindsight
