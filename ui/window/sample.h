// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ballast {

/// The bundled sample as a file: the importer reads files, and a picture of the sample remembers one.
QString sampleFile();

} // namespace ballast
