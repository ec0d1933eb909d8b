// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"

#include <QStringList>

namespace hindsight {

/// What the arguments of the program ask for. Read before any part of Qt is started, because that decides which.
struct Invocation
{
    bool help = false;
    bool version = false;
    QString database;                 ///< file; empty: the default
    QString author;                   ///< "Name <mail>"; empty: the usual one
    const Command *command = nullptr; ///< null: the window
    QStringList arguments = {};       ///< what follows the command
    QString error = {};               ///< why it cannot be understood; empty: it can
};

/// `arguments` without the name of the program.
Invocation readInvocation(const QStringList &arguments);

/// Answers everything that is not the window: a command, `--help`, a misspelt argument.
ExitStatus run(const QStringList &arguments, QTextStream &out, QTextStream &err);

} // namespace hindsight
