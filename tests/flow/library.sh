#!/bin/sh
# library.sh SOURCE_DIR BUILD_DIR COMPILER FIXTURES FLAGS - what is installed
# of the library is enough for a program beside the suite, and nothing more.
# FLAGS are what the compiler wants beside, in one word.
set -eu

source_dir=$(cd "$1" && pwd)
build_dir=$(cd "$2" && pwd)
compiler=$3
fixtures=$(cd "$4" && pwd)
CFLAGS=$5
export CFLAGS
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

wrong() {
  echo "library: $*"
  failed=1
}

cmake --install "$build_dir" --prefix "$work/first" >/dev/null
mv "$work/first" "$work/prefix" # where it is built for is not where it stands
prefix=$work/prefix
library=$(find "$prefix" -name libthidua.so)
directory=${library%/*}

# The symbols are those of the list: the header's, each under its version.
nm -D --defined-only "$library" | awk '$2 != "A" { print $2, $3 }' |
  LC_ALL=C sort -k 2 >"$work/nm"
sed 's/.*/T &@@THIDUA_0/' "$source_dir/lib/api/symbols.txt" |
  diff - "$work/nm" >"$work/diff" ||
  wrong "exports other symbols than lib/api/symbols.txt:
$(cat "$work/diff")"
grep -o '^thidua_[a-z_]*(' "$source_dir/include/thidua.h" | tr -d '(' |
  LC_ALL=C sort | diff "$source_dir/lib/api/symbols.txt" - >"$work/diff" ||
  wrong "include/thidua.h and lib/api/symbols.txt differ:
$(cat "$work/diff")"
readelf -d "$library" | grep -q 'SONAME.*\[libthidua\.so\.[0-9]*\]' ||
  wrong "has no soname"
readelf -d "$library" | grep -q 'TEXTREL' && wrong "has text relocations"

# One header, which C++ reads too where a compiler for it is there.
find "$prefix/include" -type f | sed "s,$prefix/,," >"$work/headers"
echo include/thidua.h | diff - "$work/headers" ||
  wrong "installs other headers than include/thidua.h"
if command -v clang >/dev/null; then
  printf '#include <thidua.h>\n' |
    clang -x c++ -Wall -Wextra -Werror -fsyntax-only -I"$prefix/include" - ||
    wrong "include/thidua.h is not for C++"
fi

# The example, built by pkg-config and by CMake from what is installed alone.
PKG_CONFIG_PATH=$directory/pkgconfig
export PKG_CONFIG_PATH
cp "$source_dir"/examples/library/* "$work/"
# shellcheck disable=SC2046,SC2086
"$compiler" $CFLAGS -std=c11 -Wall -Wextra -Wpedantic -Werror -o "$work/file-plan" \
  "$work/file-plan.c" $(pkg-config --cflags --libs thidua)
[ "$(pkg-config --modversion thidua)" = "$(sed -n \
  's/^  VERSION \([0-9.]*\)$/\1/p' "$source_dir/CMakeLists.txt")" ] ||
  wrong "thidua.pc has another version"
if ! cmake -G Ninja -S "$work" -B "$work/build" -DCMAKE_PREFIX_PATH="$prefix" \
  -DCMAKE_C_COMPILER="$compiler" >"$work/out" 2>&1 ||
  ! cmake --build "$work/build" >>"$work/out" 2>&1; then
  cat "$work/out"
  wrong "cannot be built with CMake"
fi

# It runs: what breaks a rule is refused, what keeps it is filed, once.
LD_LIBRARY_PATH=$directory
GIT_CONFIG_GLOBAL=/dev/null
GIT_CONFIG_NOSYSTEM=1
export LD_LIBRARY_PATH GIT_CONFIG_GLOBAL GIT_CONFIG_NOSYSTEM
cp -R "$fixtures/ha-tinh" "$work/store"
plans=$source_dir/examples/plans
commits() {
  git -C "$work/store" rev-list --count HEAD
}

# expect STATUS TEXT COMMAND… - ends so, and says a line that ends with TEXT
expect() {
  wanted=$1
  text=$2
  shift 2
  status=0
  "$@" >"$work/out" 2>&1 || status=$?
  [ "$status" -eq "$wanted" ] || {
    cat "$work/out"
    wrong "$*: exit status $status, wanted $wanted"
  }
  grep -qF -- "$text" "$work/out" || {
    cat "$work/out"
    wrong "$*: does not say '$text'"
  }
}

# In Vietnamese, and at a commit, from where it was moved to.
printf '%s\n' '#include <thidua.h>' 'int main(void)' \
  '{ return thidua_speak("vi") != THIDUA_OK || thidua_speak("xx") != THIDUA_USAGE; }' \
  >"$work/speak.c"
# shellcheck disable=SC2046,SC2086
"$compiler" $CFLAGS -std=c11 -o "$work/speak" "$work/speak.c" \
  $(pkg-config --cflags --libs thidua)
"$work/speak" || wrong "does not speak Vietnamese where it was moved to"
"$prefix/bin/calendar-show" -C "$work/store" --at HEAD 2026 >/dev/null ||
  wrong "does not find its history module where it was moved to"

filed=campaigns/ha-tinh-2026/plans/dung/ha-tinh-so-xay-dung/2026-05-08.yaml
before=$(commits)
expect 1 '[plan-criterion-missing]' \
  "$work/file-plan" "$work/store" "$plans/ten-faults.yaml" 2026-05-08
expect 2 '[day-wrong]' \
  "$work/file-plan" "$work/store" "$plans/so-xay-dung.yaml" 2026-02-30
expect 3 '[not-a-store]' \
  "$work/file-plan" "$work/build" "$plans/so-xay-dung.yaml" 2026-05-08
expect 2 'usage: file-plan' "$work/file-plan"
[ "$(commits)" -eq "$before" ] || wrong "files what it refuses"
expect 0 "$filed" \
  "$work/file-plan" "$work/store" "$plans/so-xay-dung.yaml" 2026-05-08
cmp "$plans/so-xay-dung.yaml" "$work/store/$filed" ||
  wrong "files other bytes than came in"
[ "$(commits)" -eq $((before + 1)) ] || wrong "makes no commit of its own"
[ "$(git -C "$work/store" log -1 --format=%an)" = 'Nguyễn Văn Mẫu' ] ||
  wrong "files under another name"
[ -z "$(git -C "$work/store" status --porcelain)" ] ||
  wrong "leaves something in the work tree"
expect 0 "$filed" \
  "$work/build/file-plan" "$work/store" "$plans/so-xay-dung.yaml" 2026-05-08
[ "$(commits)" -eq $((before + 1)) ] || wrong "files the same plan twice"

exit "$failed"
