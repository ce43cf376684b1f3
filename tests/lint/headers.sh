#!/bin/sh
# headers.sh SOURCE_DIR COMPILER - every header compiles alone, also twice, and
# all of them in one file: no name means two things.
set -eu

cd "$1/lib"
compiler=$2
failed=0

for header in $(find . -name "*.h" | sed "s,^./,,"); do
  printf '#include "%s"\n#include "%s"\nextern int td_lint;\n' \
    "$header" "$header" |
    "$compiler" -std=c11 -D_POSIX_C_SOURCE=200809L -Wall -Wextra -Wpedantic \
      -Werror -fsyntax-only -I. -I../include -x c - || {
    echo "$header: does not compile alone"
    failed=1
  }
done

# Each behind the ones before it, so that the second meaning of a name is told.
find . -name "*.h" | sort | sed 's,^\./\(.*\)$,#include "\1",' |
  "$compiler" -std=c11 -D_POSIX_C_SOURCE=200809L -Wall -Wextra -Wpedantic \
    -Werror -fsyntax-only -I. -I../include -x c - || {
  echo "the headers of lib do not compile together"
  failed=1
}
exit "$failed"
