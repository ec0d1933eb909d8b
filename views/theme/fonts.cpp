// SPDX-License-Identifier: GPL-3.0-or-later
#include "fonts.h"

#include <fontconfig/fontconfig.h>

#include <memory>

namespace hindsight {

namespace {

// Without one, FcInit() falls back to a place of its own.
bool hasCache(FcConfig *configuration)
{
    FcStrList *folders = FcConfigGetCacheDirs(configuration);
    const bool any = folders && FcStrListNext(folders);
    if (folders)
        FcStrListDone(folders);
    return any;
}

} // namespace

void readFontConfiguration()
{
    const std::unique_ptr<FcConfig, decltype(&FcConfigDestroy)> made(FcConfigCreate(), FcConfigDestroy);
    if (made && FcConfigParseAndLoad(made.get(), nullptr, FcTrue) && hasCache(made.get()))
        FcConfigSetCurrent(made.get());
}

} // namespace hindsight
