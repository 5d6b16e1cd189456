// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importerror.h"
#include "model/document.h"

#include <vector>

namespace ballast {

// Whatever a file says of itself goes through cleanText() here, once, before anybody sees it. The file's own
// path stays as it was given, since it is what the file is opened by.

void clean(Source& source);
void clean(Inspection& inspection);
void clean(ImportError& error);
std::vector<Warning> cleaned(std::vector<Warning> warnings);

} // namespace ballast
