#!/bin/sh
# format.sh SOURCE_DIR - every C file is as clang-format leaves it.
#
# Releases of clang-format differ over the same settings (14 spreads the braces
# of a macro over lines, 19 does not), so one of them decides: Debian 12's.
# With another the test is skipped (77), and says so.
set -eu

cd "$1"
decides=14
here=$(clang-format --version | sed 's/.*version \([0-9]*\).*/\1/')
if [ "$here" != "$decides" ]; then
  echo "clang-format $decides decides how the code is laid out; here is $here"
  exit 77
fi
find lib cmd tests \( -name '*.c' -o -name '*.h' \) -print0 |
  xargs -0 clang-format --style=file --dry-run -Werror
