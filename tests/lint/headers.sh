#!/bin/sh
# headers.sh SOURCE_DIR COMPILER - every header compiles alone, and all of them
# twice in one file: no name means two things.
#
# A header that a source file of lib begins with has been compiled alone by the
# build; the others are compiled here.
set -eu

cd "$1/lib"
compiler=$2
failed=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

compile() {
  "$compiler" -std=c11 -D_POSIX_C_SOURCE=200809L -Wall -Wextra -Wpedantic \
    -Werror -fsyntax-only -I. -I../include "$@"
}

find . -name '*.h' | sed 's,^\./,,' | LC_ALL=C sort >"$work/headers"
# The first line of each source file that is no comment.
find . -name '*.c' -exec grep -m 1 -h '^[^ /*]' {} + |
  sed -n 's/^#include "\(.*\)"$/\1/p' | LC_ALL=C sort -u >"$work/first"
LC_ALL=C comm -23 "$work/headers" "$work/first" >"$work/others"
while read -r header; do
  printf '#include "%s"\nextern int td_lint;\n' "$header" \
    >"$work/$(printf '%s' "$header" | tr / +).c"
done <"$work/others"
[ ! -s "$work/others" ] || compile "$work"/*.c || {
  echo "a header does not compile alone: $work/a+b.c stands for a/b.h"
  failed=1
}

# Each behind the ones before it, so that the second meaning of a name is told;
# and once more, which must add nothing.
sed 's,.*,#include "&",' "$work/headers" "$work/headers" | compile -x c - || {
  echo "the headers of lib do not compile together"
  failed=1
}
exit "$failed"
