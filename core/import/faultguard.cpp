// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/faultguard.h"

#include <array>
#include <atomic>
#include <csignal>
#include <cstdint>
#include <mutex>
#include <sys/mman.h>
#include <unistd.h>

namespace ballast {

namespace {

/// A guarded range. A slot is free while its begin is 0; the handler, which may not wait, only reads.
struct Slot
{
    std::atomic<std::uintptr_t> begin = 0;
    std::atomic<std::size_t> size = 0;
};

constexpr std::size_t slotCount = 256; // files open at once; one more is read unguarded
std::array<Slot, slotCount> slots;
struct sigaction before = {};

bool isGuarded(std::uintptr_t address)
{
    for (const Slot& slot : slots) {
        const std::uintptr_t begin = slot.begin.load();
        if (begin != 0 && address >= begin && address - begin < slot.size.load())
            return true;
    }
    return false;
}

/// Where the signal went before there was a guard.
void passOn(int number, siginfo_t* info, void* context)
{
    const bool isHandled =
        (before.sa_flags & SA_SIGINFO) != 0 || (before.sa_handler != SIG_DFL && before.sa_handler != SIG_IGN);
    if (!isHandled || (before.sa_flags & SA_RESETHAND) != 0) { // whoever it is, this is the program's end
        ::sigaction(number, &before, nullptr);
        if (info->si_code <= 0) // sent by a program: unlike a fault it does not come again by itself
            ::raise(number);
    } else if ((before.sa_flags & SA_SIGINFO) != 0) {
        before.sa_sigaction(number, info, context);
    } else {
        before.sa_handler(number);
    }
}

/// Puts a page of zeros where one is missing; the read is then repeated. Only calls to the system are safe
/// here.
void replacePage(int number, siginfo_t* info, void* context)
{
    const auto address = reinterpret_cast<std::uintptr_t>(info->si_addr);
    const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    if (info->si_code > 0 && isGuarded(address)) {
        void* at = reinterpret_cast<void*>(address / page * page);
        if (::mmap(at, page, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) != MAP_FAILED)
            return;
    }
    passOn(number, info, context);
}

void installHandler()
{
    static std::once_flag installed;
    std::call_once(installed, [] {
        struct sigaction action = {};
        action.sa_sigaction = replacePage;
        action.sa_flags = SA_SIGINFO;
        sigemptyset(&action.sa_mask);
        ::sigaction(SIGBUS, &action, &before);
    });
}

} // namespace

std::size_t guardAgainstTruncation(void* begin, std::size_t size)
{
    installHandler();
    static std::mutex mutex;
    const std::scoped_lock lock(mutex);
    std::size_t free = 0;
    while (free < slotCount && slots[free].begin != 0)
        ++free;
    if (free < slotCount) {
        slots[free].size = size;
        slots[free].begin = reinterpret_cast<std::uintptr_t>(begin);
    }
    return free;
}

void unguard(std::size_t guard)
{
    if (guard < slotCount)
        slots[guard].begin = 0;
}

} // namespace ballast
