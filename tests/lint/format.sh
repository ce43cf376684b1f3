#!/bin/sh
# format.sh SOURCE_DIR BUILD_DIR - every C file is as clang-format leaves it.
#
# Releases of clang-format differ over the same settings (14 spreads the braces
# of a macro over lines, 19 does not), so one of them decides: Debian 12's.
# With another the test is skipped (77), and says so.
#
# What was laid out well is kept in BUILD_DIR by its digest, and not looked at
# again.
set -eu

cd "$1"
decides=14
here=$(clang-format --version | sed 's/.*version \([0-9]*\).*/\1/')
if [ "$here" != "$decides" ]; then
  echo "clang-format $decides decides how the code is laid out; here is $here"
  exit 77
fi
well=$2/tests/laid-out
now=$(mktemp)
trap 'rm -f "$now"' EXIT
settings=$(sha256sum .clang-format | cut -c1-64)
find lib cmd tests \( -name '*.c' -o -name '*.h' \) -exec sha256sum {} + |
  sed "s/^/$settings /" | LC_ALL=C sort >"$now"
[ -f "$well" ] || : >"$well"
LC_ALL=C comm -23 "$now" "$well" | cut -d ' ' -f 4 |
  xargs -r clang-format --style=file --dry-run -Werror
mv "$now" "$well"
trap - EXIT
