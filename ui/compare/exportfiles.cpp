// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/exportfiles.h"

#include "import/number.h"

#include <algorithm>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <filesystem>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>
#include <unordered_set>

namespace ballast {

namespace {

/// Deeper folders are left alone: nobody keeps captures there.
constexpr std::size_t deepest = 64;

struct CloseFolder
{
    void operator()(DIR* folder) const { ::closedir(folder); }
};
using Folder = std::unique_ptr<DIR, CloseFolder>;

struct Entry
{
    std::string name;
    bool isFolder = false;
};

/// Walks folders without a look at the files themselves, as far as their folder tells what they are: that
/// look is most of what a second comparison of a large folder costs, and can be taken side by side.
class Lister
{
public:
    /// `isOne`: a single path is taken, below which nothing comes twice.
    Lister(std::vector<ExportFile>& files, const std::function<bool()>& proceed, bool isOne)
        : m_files(files)
        , m_proceed(proceed)
        , m_isOne(isOne)
    {
    }

    void take(const std::string& path)
    {
        struct stat status = {};
        std::error_code error;
        auto absolute = std::filesystem::absolute(path, error).lexically_normal().string();
        if (absolute.size() > 1 && absolute.back() == '/')
            absolute.pop_back();
        if (::stat(path.c_str(), &status) != 0 || !S_ISDIR(status.st_mode))
            return addFile({path, absolute});
        errno = 0;
        takeFolder(Folder(::opendir(path.c_str())), path, absolute, 0);
    }

private:
    void addFile(ExportFile file)
    {
        if (m_isOne || m_seen.insert(file.absolutePath).second)
            m_files.push_back(std::move(file));
    }

    /// DT_REG for a link to a file, as for the file; not every file system tells types in its folders.
    static unsigned char typeOf(DIR& folder, const dirent& entry)
    {
        struct stat status = {};
        const bool isLink = entry.d_type == DT_LNK;
        if (!isLink && entry.d_type != DT_UNKNOWN)
            return entry.d_type;
        if (::fstatat(::dirfd(&folder), entry.d_name, &status, isLink ? 0 : AT_SYMLINK_NOFOLLOW) != 0)
            return DT_UNKNOWN;
        if (S_ISLNK(status.st_mode) && ::fstatat(::dirfd(&folder), entry.d_name, &status, 0) == 0)
            return S_ISREG(status.st_mode) ? DT_REG : DT_UNKNOWN;
        return S_ISREG(status.st_mode) ? DT_REG : S_ISDIR(status.st_mode) && !isLink ? DT_DIR : DT_UNKNOWN;
    }

    /// Regular files that may be exports, and folders; sorted.
    static std::vector<Entry> entriesOf(DIR& folder)
    {
        std::vector<Entry> entries;
        while (const dirent* found = ::readdir(&folder)) {
            const std::string_view name = found->d_name;
            if (name.starts_with('.'))
                continue;
            const auto type = typeOf(folder, *found);
            if (type == DT_DIR || (type == DT_REG && mayBeExport(name)))
                entries.push_back({std::string(name), type == DT_DIR});
        }
        std::ranges::sort(entries, {}, &Entry::name);
        return entries;
    }

    void takeFolder(const Folder& folder, const std::string& path, const std::string& absolute,
                    std::size_t depth)
    {
        if (!folder)
            return addFile({path, absolute, errno != 0 ? errno : EIO});
        if (depth > deepest || (m_proceed && !m_proceed()))
            return;
        const auto join = [](const std::string& parent, const std::string& name) {
            return parent.ends_with('/') ? parent + name : parent + '/' + name;
        };
        for (const Entry& entry : entriesOf(*folder)) {
            if (!entry.isFolder) {
                addFile({join(path, entry.name), join(absolute, entry.name)});
                continue;
            }
            const int below = ::openat(::dirfd(folder.get()), entry.name.c_str(),
                                       O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
            Folder next(below < 0 ? nullptr : ::fdopendir(below));
            if (const int error = errno; below >= 0 && !next) {
                ::close(below);
                errno = error;
            }
            takeFolder(next, join(path, entry.name), join(absolute, entry.name), depth + 1);
        }
    }

    std::vector<ExportFile>& m_files;
    const std::function<bool()>& m_proceed;
    bool m_isOne;
    std::unordered_set<std::string> m_seen;
};

} // namespace

bool mayBeExport(std::string_view fileName)
{
    return std::ranges::any_of(exportEndings, [&](std::string_view ending) {
        return fileName.size() > ending.size()
            && std::ranges::equal(fileName.substr(fileName.size() - ending.size()), ending, {}, lowerCase);
    });
}

std::vector<ExportFile> listExports(const std::vector<std::string>& paths,
                                    const std::function<bool()>& proceed)
{
    std::vector<ExportFile> files;
    Lister lister(files, proceed, paths.size() == 1);
    for (const std::string& path : paths)
        lister.take(path);
    return files;
}

} // namespace ballast
