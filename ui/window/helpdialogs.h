// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document.h"

#include <QString>

class QWidget;

namespace ballast {

/// A page of resources/help; empty when there is none of that name.
QString helpPage(const char* name);
void showKeysHelp(QWidget* parent);
/// How to save a chart with the browser snippet, which a button puts on the clipboard.
void showSnippetHelp(QWidget* parent);
/// Every kind of export that opens.
void showFormats(QWidget* parent);
void showAbout(QWidget* parent);
/// How the file was understood: what was detected and why, which field is what, and what was not used.
void showInspectionOf(QWidget* parent, const Document& document);
/// The warnings of one file, each with its first place.
void showWarningList(QWidget* parent, const Document& document);

} // namespace ballast
