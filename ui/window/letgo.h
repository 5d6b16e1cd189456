// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document.h"

namespace ballast {

/// The same document, which a thread of the pool frees when its last holder lets it go: that is the window's
/// as a rule, which must not wait until a large document's memory is back. Once the application is gone,
/// and its pool with it, the holder frees the document itself.
DocumentPtr freedInPool(DocumentPtr document);

} // namespace ballast
