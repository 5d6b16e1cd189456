// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Nothing: targets that hold precompiled headers need a source.
