#!/bin/sh
# coverage.sh SOURCE_DIR - every finding is seen by a test: as [slug] in what
# some case in tests/cases must say, or by its id or slug in a unit test. Every
# example of broken records is shown by a case, and breaks what it is called
# after (what follows a double hyphen tells examples of one rule apart).
set -eu

cd "$1"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

complain() {
  echo "$*"
  failed=1
}

# ID slug, one row a line.
cat lib/diag/findings/*.def | tr '\n\t' '  ' | sed 's/TD_FINDING(/\n&/g' |
  sed -n 's/^TD_FINDING(\([A-Z0-9_]*\), *[A-Z_]*, *"\([^"]*\)".*/\1 \2/p' \
    > "$work/findings"
[ -s "$work/findings" ] || complain "lib/diag/findings: found no finding"

find tests/cases \( -name out -o -name err \) -exec cat {} + > "$work/said"
grep -o '\[[a-z0-9-]*\]$' "$work/said" | tr -d '[]' | sort -u > "$work/seen"
find tests/unit tests/flow -type f -exec cat {} + |
  grep -oE 'TD_[A-Z0-9_]+|[a-z0-9]+(-[a-z0-9]+)+' |
  sort -u >> "$work/seen"

while read -r id slug; do
  grep -qx -e "TD_$id" -e "$slug" "$work/seen" ||
    complain "$slug: no case and no unit test sees it"
done < "$work/findings"

# What is said of each example, behind the line that names it.
awk '
  FNR == 1 { name = "" }
  /^# .*\/broken\/.*\.yaml$/ { name = $2; next }
  name != "" && match($0, /\[[a-z0-9-]+\]$/) {
    print name, substr($0, RSTART + 1, RLENGTH - 2)
  }
' tests/cases/*/*/out | sort -u > "$work/shown"
for file in examples/*/broken/*.yaml; do
  slug=${file##*/}
  slug=${slug%.yaml}
  grep -qxF "${file#examples/} ${slug%%--*}" "$work/shown" ||
    complain "$file: no case shows [${slug%%--*}] of it"
done
exit "$failed"
