// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads one file in a process of its own and prints {"seconds": .., "numbers": .., "column_bytes": ..}.
//
//   bench_import ballast FILE [THREADS]   an import as the program does it
//   bench_import json FILE                simdjson on demand, every number of every array into columns
//   bench_import csv FILE                 from_chars over the mapped file, every cell into columns
//   bench_import rows FILE                simdjson on demand over [price, notional, leverage, band] rows
//   bench_import imports FOLDER           an import of every file below, as many at a time as processors
//   bench_import parses FOLDER            simdjson on demand, every number of every array of every file below
//
// json, csv, rows and parses do no more than they must: they check nothing, sort nothing and sum nothing.
// Of a single file, simdjson's text is in memory before its time starts.

#include "import/import.h"

#include <simdjson.h>

#include <atomic>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <string>
#include <string_view>
#include <sys/mman.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace {

using Columns = std::vector<std::vector<double>>;
namespace ondemand = simdjson::ondemand;

class Clock
{
public:
    double seconds() const
    {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count();
    }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

[[noreturn]] void giveUp(const char* reason)
{
    std::fprintf(stderr, "bench_import: %s\n", reason);
    std::exit(1);
}

void print(const Clock& clock, std::size_t numbers)
{
    const double seconds = clock.seconds();
    std::printf("{\"seconds\": %.6f, \"numbers\": %zu, \"column_bytes\": %zu}\n", seconds, numbers,
                numbers * sizeof(double));
}

void print(const Clock& clock, const Columns& columns)
{
    std::size_t numbers = 0;
    for (const auto& column : columns)
        numbers += column.size();
    print(clock, numbers);
}

void importWithBallast(const char* path, std::size_t threads)
{
    ballast::ImportOptions options;
    options.threads = threads;
    options.progress = [](double) { return true; };
    const Clock clock;
    const auto document = ballast::importFile(path, options);
    if (!document)
        giveUp("the import failed");
    std::size_t columns = 1; // of prices
    for (const ballast::Tier& tier : (*document)->map.tiers())
        columns += tier.columns.size();
    print(clock, columns * (*document)->map.axis().size());
}

simdjson::padded_string loaded(const char* path)
{
    simdjson::padded_string text;
    if (simdjson::padded_string::load(path).get(text))
        giveUp("the file cannot be read");
    return text;
}

Columns arraysOf(const simdjson::padded_string& text, ondemand::parser& parser)
{
    ondemand::document document = parser.iterate(text);
    Columns columns;
    for (auto member : document.get_object()) {
        ondemand::value value = member.value();
        if (value.type() != ondemand::json_type::array)
            continue;
        auto& column = columns.emplace_back();
        for (const double number : value.get_array())
            column.push_back(number);
    }
    return columns;
}

void readJson(const char* path)
{
    const simdjson::padded_string text = loaded(path);
    const Clock clock;
    ondemand::parser parser;
    print(clock, arraysOf(text, parser));
}

/// `read` takes a path and gives how many numbers the file had. A thread takes the next file.
template <typename Read> void readFolder(const char* folder, const Read& read)
{
    const Clock clock;
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file())
            files.push_back(entry.path());
    }
    std::atomic<std::size_t> next = 0;
    std::atomic<std::size_t> numbers = 0;
    std::vector<std::thread> threads;
    for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i) {
        threads.emplace_back([&] {
            for (std::size_t file = next++; file < files.size(); file = next++)
                numbers += read(files[file]);
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    print(clock, numbers);
}

std::size_t importAlone(const std::string& path)
{
    ballast::ImportOptions options;
    options.threads = 1;
    const auto document = ballast::importFile(path, options);
    if (!document)
        giveUp("the import failed");
    return (*document)->map.tiers().size() * (*document)->map.axis().size();
}

std::size_t parseAlone(const std::string& path)
{
    thread_local ondemand::parser parser;
    std::size_t numbers = 0;
    for (const auto& column : arraysOf(loaded(path.c_str()), parser))
        numbers += column.size();
    return numbers;
}

void readRows(const char* path)
{
    const simdjson::padded_string text = loaded(path);
    const Clock clock;
    ondemand::parser parser;
    ondemand::document document = parser.iterate(text);
    Columns columns(3);
    for (auto bucket : document["data"]["data"].get_object()) {
        for (auto row : bucket.value().get_array()) {
            std::size_t column = 0;
            for (auto cell : row.get_array()) {
                if (column < columns.size())
                    columns[column++].push_back(cell.get_double());
            }
        }
    }
    print(clock, columns);
}

void readCsv(const char* path)
{
    const Clock clock;
    const int file = ::open(path, O_RDONLY);
    struct stat status = {};
    if (file < 0 || ::fstat(file, &status) != 0)
        giveUp("the file cannot be read");
    const auto size = static_cast<std::size_t>(status.st_size);
    void* mapped = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
    if (mapped == MAP_FAILED)
        giveUp("the file cannot be mapped");
    const std::string_view text(static_cast<const char*>(mapped), size);
    const std::size_t header = text.find('\n');
    const char* at = text.data() + header + 1;
    const char* end = text.data() + size;
    Columns columns(1);
    for (const char c : text.substr(0, header))
        columns.resize(columns.size() + (c == ',' ? 1 : 0));
    while (at < end) {
        for (auto& column : columns) {
            double number = 0;
            at = std::from_chars(at, end, number).ptr + 1; // behind the comma or the end of the line
            column.push_back(number);
        }
    }
    print(clock, columns);
}

} // namespace

int main(int count, char** arguments)
{
    const std::string_view what = count > 2 ? arguments[1] : "";
    if (what == "ballast")
        importWithBallast(arguments[2], count > 3 ? std::strtoul(arguments[3], nullptr, 10) : 0);
    else if (what == "json")
        readJson(arguments[2]);
    else if (what == "csv")
        readCsv(arguments[2]);
    else if (what == "rows")
        readRows(arguments[2]);
    else if (what == "imports")
        readFolder(arguments[2], importAlone);
    else if (what == "parses")
        readFolder(arguments[2], parseAlone);
    else
        giveUp("usage: bench_import ballast|json|csv|rows FILE [THREADS], or imports|parses FOLDER");
    return 0;
}
