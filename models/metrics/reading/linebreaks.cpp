// SPDX-License-Identifier: GPL-3.0-or-later
#include "linebreaks.h"

#include <algorithm>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace hindsight {

qint64 countOf(char c, const char *from, const char *to)
{
    qint64 count = 0;
#ifdef __SSE2__
    const __m128i wanted = _mm_set1_epi8(c);
    while (to - from >= 16) {
        // A byte of the sum holds 255 steps.
        const char *end = from + std::min<qint64>((to - from) / 16, 255) * 16;
        __m128i sum = _mm_setzero_si128();
        for (; from < end; from += 16)
            sum = _mm_sub_epi8(sum, _mm_cmpeq_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i *>(from)), wanted));
        const __m128i halves = _mm_sad_epu8(sum, _mm_setzero_si128());
        count += _mm_cvtsi128_si64(halves) + _mm_cvtsi128_si64(_mm_unpackhi_epi64(halves, halves));
    }
#endif
    return count + std::count(from, to, c);
}

} // namespace hindsight
