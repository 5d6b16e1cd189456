// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/cleaning.h"

#include "model/cleantext.h"

namespace ballast {

namespace {

void cleanAll(std::initializer_list<std::string*> texts)
{
    for (std::string* text : texts)
        *text = cleanText(*text);
}

} // namespace

void clean(Source& source)
{
    cleanAll({&source.format, &source.provider, &source.exchange, &source.symbol, &source.range});
}

void clean(Inspection& inspection)
{
    cleanAll({&inspection.reason});
    for (FieldUse& field : inspection.fields)
        cleanAll({&field.field, &field.use});
    for (std::string& field : inspection.ignored)
        cleanAll({&field});
}

void clean(ImportError& error)
{
    cleanAll({&error.place, &error.found, &error.expected});
    if (!error.table)
        return;
    TablePreview table = *error.table;
    for (std::string& column : table.columns)
        cleanAll({&column});
    for (auto& row : table.rows) {
        for (std::string& cell : row)
            cleanAll({&cell});
    }
    error.table = std::make_shared<const TablePreview>(std::move(table));
}

std::vector<Warning> cleaned(std::vector<Warning> warnings)
{
    for (Warning& warning : warnings)
        cleanAll({&warning.where, &warning.detail});
    return warnings;
}

} // namespace ballast
