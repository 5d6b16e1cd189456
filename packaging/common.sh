# SPDX-FileCopyrightText: 2026 The Ballast authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Helpers of the scripts beside this file, which source it.

BALLAST_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
BALLAST_JOBS=${BALLAST_JOBS:-$(nproc 2>/dev/null || echo 2)}

say() { printf '%s\n' "$*"; }

fail()
{
    printf '%s: %s\n' "${0##*/}" "$*" >&2
    exit 1
}

# "@13" where the packages have the names of Debian 13 or later, else "@12".
package_names()
{
    # shellcheck disable=SC1091
    (source /etc/os-release && [[ ${ID:-} == debian && ${VERSION_ID:-99} -le 12 ]]) && say @12 || say @13
}

# The package names of the given groups of packages.txt, one a line.
packages_of()
{
    local groups=" $* "
    awk -v groups="$groups" -v names="$(package_names)" '
        /^# == / { wanted = index(groups, " " $3 " ") > 0; next }
        { sub(/#.*/, "") }
        NF && wanted && (NF == 1 || $2 == names) { print $1 }' "$BALLAST_ROOT/packaging/packages.txt"
}

# Those of the named packages that dpkg does not have installed, one a line. What another package provides counts
# as installed: a newer nodejs brings npm along, and conflicts with the package of that name.
missing_of()
{
    local installed package
    # shellcheck disable=SC2016
    installed=$(dpkg-query --show --showformat '${db:Status-Status}, ${Package}, ${Provides}\n' \
        | awk -F ', *' '$1 == "installed" { for (i = 2; i <= NF; ++i) { sub(/ .*/, "", $i); print $i } }')
    for package in "$@"; do
        grep --quiet --line-regexp --fixed-strings "$package" <<<"$installed" || printf '%s\n' "$package"
    done
}

# Without apt nothing can be installed here: go on if the tools are there, or say what is needed.
require_tools()
{
    local tool absent=()
    for tool in "$@"; do
        command -v "$tool" >/dev/null || absent+=("$tool")
    done
    ((${#absent[@]} == 0)) || fail "this is not a Debian system (no apt-get), and these tools are missing: ${absent[*]}." \
        "Install them and the equivalents of the packages in packaging/packages.txt."
    say "Set-up: no apt-get here, so the packages of packaging/packages.txt are taken to be installed."
}

# Installs the missing packages of the named groups; asks for no rights when there are none.
set_up()
{
    local packages missing as_root=()
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        local tools=(cmake ninja c++)
        [[ " $* " != *" test "* ]] || tools+=(clang++ clang-format clang-tidy ld.lld python3 desktop-file-validate gio appstreamcli chromium node npm)
        require_tools "${tools[@]}"
        return
    fi
    mapfile -t packages < <(packages_of "$@")
    mapfile -t missing < <(missing_of "${packages[@]}")
    if ((${#missing[@]} == 0)); then
        say "Set-up: all ${#packages[@]} packages are installed."
        return
    fi
    if [[ $(id -u) -ne 0 ]]; then
        command -v sudo >/dev/null \
            || fail "these packages are missing and there is no sudo; install them as root: ${missing[*]}"
        as_root=(sudo)
    fi
    say "Set-up: installing ${#missing[@]} packages: ${missing[*]}"
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update --quiet --quiet \
        || fail "apt-get update failed, so these packages could not be installed: ${missing[*]}"
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet --quiet \
        --no-install-recommends "${missing[@]}" \
        || fail "apt-get could not install: ${missing[*]}"
}

# Configures a preset. Ninja repeats it by itself when a CMake file changes, but not when the presets do, nor
# when the checkout has moved.
# configure PRESET DIRECTORY [--always]
configure()
{
    local preset=$1 cache=$2/CMakeCache.txt ninja=$2/build.ninja fresh=()
    if [[ -f $cache ]] && ! grep --quiet --line-regexp --fixed-strings \
        "CMAKE_HOME_DIRECTORY:INTERNAL=$BALLAST_ROOT" "$cache"; then
        fresh=(--fresh)
    elif [[ ${3:-} != --always && -f $cache && -f $ninja && ! CMakePresets.json -nt $ninja ]]; then
        return 0
    fi
    cmake --preset "$preset" "${fresh[@]}" --log-level=WARNING
}

# The packages that the pages are built of, unless the lock file is the one they were installed by.
browser_packages()
{
    local lock=tests/browser/package-lock.json installed=tests/browser/node_modules/.installed-lock.json
    cmp --silent "$lock" "$installed" && return 0
    npm --prefix tests/browser ci --silent && cp "$lock" "$installed"
}
