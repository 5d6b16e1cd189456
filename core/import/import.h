// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importerror.h"
#include "model/document.h"
#include "model/importanswers.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ballast {

/// Limits that every importer keeps (FORMATS, rules).
struct ImportLimits
{
    std::size_t fileBytes = std::size_t(4) << 30;
    std::size_t buckets = 50'000'000;
    std::size_t tiers = 256;
    std::size_t nesting = 64;
};

struct ImportOptions : ImportAnswers
{
    /// Called now and then with the fraction done, 0 to 1, on the importing thread; false cancels.
    std::function<bool(double)> progress = {};
    ImportLimits limits = {};
    /// How many threads large files are read on; 0: one per processor.
    std::size_t threads = 0;
};

/// Reads one file. Detection looks at content, never at the name. Safe to call from any thread.
Imported<DocumentPtr> importFile(const std::string& path, const ImportOptions& options = {});

/// As importFile, for text that is no file: pasted, or piped in. `name` stands for the file in errors.
Imported<DocumentPtr> importBytes(std::string_view bytes, const std::string& name,
                                  const ImportOptions& options = {});

/// Every map of a file that holds a row, in its order, or why it could not be read; `select` chooses one. A
/// single error where the file as a whole fails, as in importFile; never empty.
std::vector<Imported<DocumentPtr>> importMapsOf(const std::string& path, const ImportOptions& options = {});
std::vector<Imported<DocumentPtr>> importMapsOf(std::string_view bytes, const std::string& name,
                                                const ImportOptions& options);

} // namespace ballast
