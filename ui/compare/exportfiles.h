// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace ballast {

/// Endings of files that may be exports, in lower case.
inline constexpr std::array<std::string_view, 7> exportEndings{".json", ".ndjson", ".jsonl", ".csv",
                                                               ".tsv",  ".txt",    ".gz"};
/// By name alone, in any case.
bool mayBeExport(std::string_view fileName);

struct ExportFile
{
    std::string path; ///< As it was given, or the folder's as given with what is below it.
    std::string absolutePath; ///< Without "." and "..", links not followed.
    int error = 0; ///< Why this is a folder that could not be read, as errno; 0 for a file.

    bool isReadable() const { return error == 0; }
};

/// The files named, and those in and below the folders named whose name may be an export's: in the order of
/// `paths`, within a folder by the bytes of the names. Hidden files and folders, and folders behind links,
/// are left out; what was named is not. A folder that cannot be read stands there in place of its files. Each
/// file once. `proceed` is asked now and then; false ends the list
/// early.
std::vector<ExportFile> listExports(const std::vector<std::string>& paths,
                                    const std::function<bool()>& proceed = {});

} // namespace ballast
