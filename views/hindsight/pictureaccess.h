// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hindsight {

/// Makes the pictures of the page In hindsight charts for who does not see them, whose descriptions are theirs.
void installPictureAccess();

} // namespace hindsight
