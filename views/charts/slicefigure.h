// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/document.h"

namespace hindsight {

/// Frozen numbers as a figure of a document, with the milestones and impact windows of the record. A FigureMaker.
std::optional<DocumentFigure> sliceFigure(const Record &record, const Evidence &evidence, const QString &language, const QString &zone);

} // namespace hindsight
