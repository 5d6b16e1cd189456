#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Ballast authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the desktop file beside that of another program, in folders of its own, and sees that the files which
# the other one opened by default are still opened by it.
# default_handlers.sh DESKTOP_FILE
set -euo pipefail
desktop_file=$1
name=$(basename "$desktop_file")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
applications=$folder/data/applications
mkdir -p "$applications" "$folder/config" "$folder/home" "$folder/bin"
# The other program must be there, and the type database as well.
export HOME=$folder/home XDG_DATA_HOME=$folder/data XDG_CONFIG_HOME=$folder/config XDG_CONFIG_DIRS=$folder/config
export XDG_DATA_DIRS=/usr/local/share:/usr/share PATH=$folder/bin:$PATH
printf '#!/bin/sh\n' >"$folder/bin/ballast" && chmod +x "$folder/bin/ballast"
types=(application/json text/csv text/tab-separated-values image/png)

default_of() { gio mime "$1" | sed -n '1s/^.*: *//p'; }

# Named so that it comes after Ballast where order decides.
cat >"$applications/zz-other.desktop" <<END
[Desktop Entry]
Type=Application
Name=Other
Exec=true %F
MimeType=$(printf '%s;' "${types[@]}")
END
update-desktop-database "$applications"
for type in "${types[@]}"; do
    [[ $(default_of "$type") == zz-other.desktop ]] || { echo "$type: the other program is no default to begin with"; exit 1; }
done

cp "$desktop_file" "$applications"
update-desktop-database "$applications"
for type in "${types[@]}"; do
    now=$(default_of "$type")
    [[ $now == zz-other.desktop ]] || { echo "$type: opened by ${now:-nothing} after installing $name"; exit 1; }
done
echo "the defaults of ${#types[@]} types are what they were"
