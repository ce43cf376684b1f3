#!/bin/sh
# format.sh SOURCE_DIR - every C file is as clang-format leaves it.
set -eu

cd "$1"
find lib cmd tests \( -name '*.c' -o -name '*.h' \) -print0 |
  xargs -0 clang-format --style=file --dry-run -Werror
