// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/detection.h"

namespace ballast {

// Every export family: whether content has its shape, and how it is read. Each pair lives in its own file.

bool isCoinGlassEncrypted(const Content& content);
Imported<LiquidationMap> refuseCoinGlassEncrypted(const Content& content, ImportContext& context);

bool isProviderError(const Content& content);
Imported<LiquidationMap> refuseProviderError(const Content& content, ImportContext& context);

bool isCoinGlassMap(const Content& content);
Imported<LiquidationMap> importCoinGlassMap(const Content& content, ImportContext& context);

bool isCoinAnkMap(const Content& content);
Imported<LiquidationMap> importCoinAnkMap(const Content& content, ImportContext& context);

bool isDataMaxiMap(const Content& content);
Imported<LiquidationMap> importDataMaxiMap(const Content& content, ImportContext& context);

bool isRektslugLevels(const Content& content);
Imported<LiquidationMap> importRektslugLevels(const Content& content, ImportContext& context);

bool isHyblockLevels(const Content& content);
Imported<LiquidationMap> importHyblockLevels(const Content& content, ImportContext& context);

bool isEChartsOption(const Content& content);
Imported<LiquidationMap> importEChartsOption(const Content& content, ImportContext& context);

bool isRawArrays(const Content& content);
Imported<LiquidationMap> importRawArrays(const Content& content, ImportContext& context);

bool isCsvLong(const Content& content);
Imported<LiquidationMap> importCsvLong(const Content& content, ImportContext& context);

bool isCsvWide(const Content& content);
Imported<LiquidationMap> importCsvWide(const Content& content, ImportContext& context);

} // namespace ballast
