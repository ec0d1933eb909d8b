// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArrayView>
namespace hindsight { bool looksReadyMade(QByteArrayView beginning); }
