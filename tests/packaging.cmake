# SPDX-FileCopyrightText: 2026 The Ballast authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The configured desktop files are valid, and installing them takes over no file type. The tools are looked up when the tests run: a missing one is a failure.
add_test(NAME desktop-file
         COMMAND desktop-file-validate ${PROJECT_BINARY_DIR}/packaging/${BALLAST_APP_ID}.desktop)
add_test(NAME metainfo
         COMMAND appstreamcli validate --no-net
                 ${PROJECT_BINARY_DIR}/packaging/${BALLAST_APP_ID}.metainfo.xml)
add_test(NAME default-handlers
         COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/default_handlers.sh
                 ${PROJECT_BINARY_DIR}/packaging/${BALLAST_APP_ID}.desktop)
# The house rules about words from outside are kept by a script, and this keeps the script.
add_test(NAME check-source-refuses
         COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/check_source.py ${PROJECT_SOURCE_DIR}/packaging/check-source)
