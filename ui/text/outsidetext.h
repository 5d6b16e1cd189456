// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

/// Words that come from outside (a file's fields, its name and folder, what was typed) on their way to a
/// screen: they are text, and neither markup nor a mnemonic nor a direction of what stands beside them.
namespace ballast::text {

/// cleanText() of what was typed or of a path.
QString cleaned(const QString& text);
/// The file's name without its folders, cleaned.
QString fileName(const QString& path);
/// A name for an export of the file, without its ending and without what no file system, shell or box of Qt's
/// takes as it is.
QString suggestedName(const QString& path);
/// The whole path, cleaned.
QString pathText(const QString& path);

/// `name` as one run of its own direction, so that one written from right to left turns no figure beside it
/// around. Names without such letters stay as they are.
QString isolated(const QString& name);
/// A name that an import has cleaned, isolated.
QString named(const std::string& name);

/// For QWidget::setToolTip() and Qt::ToolTipRole, which lay out anything like markup: the same letters,
/// whatever they are. Lines that no screen holds are broken. See setTip().
QString tip(const QString& text);
/// At most `longest` letters, the middle of more cut out: for places as wide as their words.
QString shortened(const QString& text, qsizetype longest = 60);
/// Words longer than a line may be broken anywhere, so that no window is as wide as one of them.
QString breakable(const QString& text);
/// For an action's or a tab's text, where "&" makes a mnemonic; long ones lose their middle.
QString menuText(const QString& text);
/// For a window's title, where "[*]" would be the sign of changes.
QString windowTitle(const QString& text);

} // namespace ballast::text
