#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Ballast authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""packaging/check-source refuses what would lay out words of a file as markup, and nothing else.

Plants each breach in a tree of its own. Usage: check_source.py CHECK_SOURCE
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HEAD = "// SPDX-FileCopyrightText: 2026 The Ballast authors\n// SPDX-License-Identifier: GPL-3.0-or-later\n\n"
IDENTITY = 'set(BALLAST_APP_ID "org.example.Tree")\nset(BALLAST_APP_NAME "Tree")\nproject(tree VERSION 1.2.3)\n'
BREACHES = (
    "auto* label = new QLabel(name, this);",
    "auto* label = new QLabel;",
    ": m_name(new QLabel(this))",
    "QLabel label(name);",
    "QLabel label;",
    "QLabel{name}.show();",
    "class NameLabel : public QLabel {",
    "label->setTextFormat(Qt::AutoText);",
    "button->setToolTip(name);",
    "setToolTip(tr(\"Hide\"));",
    "action.setToolTip(name);",
    "QToolTip::showText(place, name, this);",
    "button->setWhatsThis(name);",
    "button->setStatusTip(name);",
    "QMessageBox::warning(this, title, name);",
    "QMessageBox box(this);",
    "QInputDialog::getText(this, title, name);",
    "auto* page = new QTextBrowser(this);",
    "QTextEdit page;",
    "page->setHtml(name);",
    "page->document()->setMarkdown(name);",
    "cursor.insertHtml(name);",
    "form->addRow(tr(\"Name\"), field);",
    "form->addRow(QStringLiteral(\"Name\"), field);",
    "form.addRow(label, box);",
    "series->setName(name);",
    "axis->setTitleText(name);",
    "item->setData(Qt::ToolTipRole, name);",
    "case Qt::ToolTipRole:\n        return name;",
)
FINE = (
    "auto* label = new PlainLabel(name, this);",
    "class QLabel;",
    "QLabel* m_name;",
    "QLabel* IdentityBar::addFigure(const QString& name)",
    "const auto say = [](QLabel& label) {",
    "for (QLabel* label : findChildren<QLabel*>())",
    "#include <QLabel>",
    "#include <QTextBrowser>",
    "setTip(*button, name);",
    "series->setName(u\"median\"_s);",
    "series->setObjectName(name);",
    "showTip(place, name, this);",
    "menu->setToolTipsVisible(true);",
    "page->showHtml(html);",
    "form.addRow(new PlainLabel(label, this), box);",
    "fields->addRow(fieldLabel(tr(\"Show\"), this), m_view);",
    "table.addRow({u\"Map\"_s, name});",
    "addRow(tr(\"Article\"), ratio);",
    "if (role != Qt::ToolTipRole)",
    "item->setData(Qt::ToolTipRole, text::tip(name));",
    "case Qt::ToolTipRole:\n        return text::tip(name);",
    "// A QLabel(name) would lay it out, and setToolTip(name) as well.",
)


def main():
    check = Path(sys.argv[1])
    failures = []
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for room in ("packaging", "app", "ui/window", "ui/base", "core/model"):
            (root / room).mkdir(parents=True)
        shutil.copy(check, root / "packaging/check-source")
        (root / "CMakeLists.txt").write_text(IDENTITY, encoding="utf-8")

        def said(path, code):
            (root / path).write_text(HEAD + code + "\n", encoding="utf-8")
            done = subprocess.run([root / "packaging/check-source"], capture_output=True, text=True, check=False)
            (root / path).unlink()
            return done.returncode, [line for line in done.stdout.splitlines() if line.startswith(path)]

        for code in BREACHES:
            status, lines = said("ui/window/planted.cpp", code)
            if status != 1 or not lines or not lines[0].startswith("ui/window/planted.cpp:4: "):
                failures.append(f"not refused: {code}")
            if said("app/planted.cpp", code)[0] != 1:
                failures.append(f"not refused in app/: {code}")
            # The room where such things are made.
            if said("ui/base/planted.cpp", code)[1]:
                failures.append(f"refused in ui/base/: {code}")
        for code in FINE:
            status, lines = said("ui/window/planted.cpp", code)
            if status != 0:
                failures.append(f"refused: {code}: {lines}")
    print("\n".join(failures) or f"{len(BREACHES)} breaches are refused, {len(FINE)} others are not")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
