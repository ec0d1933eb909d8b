// SPDX-License-Identifier: GPL-3.0-or-later
// Read before QPDFWriter.hh by clang in C++23: that header has a default argument of an incomplete type, which clang wants to know as
// soon as it reads it, and GCC only when it is used. Nobody uses it.
#pragma once

namespace qpdf::pl {
struct Link
{
    ~Link();
};
} // namespace qpdf::pl
