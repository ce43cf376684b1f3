#!/bin/sh
# findings.sh SOURCE_DIR - every finding is one well-formed row, its slug is
# unique, and docs/findings.md (or a part of it in docs/findings/) explains it
# in both languages; nothing is explained that does not exist. No code has two
# names in lib/diag/terms.def.
set -eu

cd "$1"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

complain() {
  echo "$*"
  failed=1
}

# One row a line, without the comments that stand before them.
for file in lib/diag/findings/*.def; do
  grep -qF "\"diag/findings/${file##*/}\"" lib/diag/findings.def ||
    complain "$file: is not included in lib/diag/findings.def"
  sed 's|^/\*.*\*/$||; /^\/\*/,/\*\//d' "$file" | tr '\n\t' '  ' |
    sed 's/TD_FINDING(/\n&/g' | grep '^TD_FINDING(' || true
done > "$work/rows"

text='N_\(("([^"\\]|\\.)*" *)+\)'
row='^TD_FINDING\([A-Z0-9_]+, *TD_(NOTE|WARNING|ERROR|TROUBLE), *'
row="$row\"[a-z0-9]+(-[a-z0-9]+)*\", *$text, *(\"\"|$text)\\) *\$"
if grep -vE "$row" "$work/rows"; then
  complain "the rows above are not TD_FINDING(ID, TD_SEVERITY, \"slug\"," \
    "N_(\"text\"), N_(\"source\") or \"\")"
fi
if grep -E '[^.]\."\), *(""|N_)' "$work/rows"; then
  complain "the texts above end in a full stop"
fi

sed 's/^[^"]*"\([^"]*\)".*/\1/' "$work/rows" | LC_ALL=C sort > "$work/slugs"
uniq -d "$work/slugs" > "$work/repeated"
while read -r slug; do
  complain "$slug: is the slug of two findings"
done < "$work/repeated"

sed -n 's/^TD_TERM("\([^"]*\)".*/\1/p' lib/diag/terms.def |
  LC_ALL=C sort | uniq -d > "$work/terms"
while read -r code; do
  complain "$code: is in lib/diag/terms.def twice"
done < "$work/terms"

documents=
for file in docs/findings.md docs/findings/*.md; do
  [ ! -f "$file" ] || documents="$documents $file"
done
# shellcheck disable=SC2086 # the names hold no spaces
awk '
  function finish(part) {
    if (slug != "")
      for (part in wanted)
        if (!(part in seen))
          printf "%s: %s: lacks \"- **%s**: ...\"\n", place, slug, part \
            > "/dev/stderr"
    delete seen
  }
  BEGIN { wanted["vi"]; wanted["en"]; wanted["source"] }
  FNR == 1 { finish(); slug = "" }
  /^##+ / {
    finish()
    slug = ""
    if ($0 ~ /^##+ `[^`]*`$/) {
      slug = $0
      gsub(/^##+ `|`$/, "", slug)
      place = FILENAME ":" FNR
      print slug
    }
  }
  /^- \*\*(vi|en|source)\*\*: +[^ ]/ {
    part = $2
    gsub(/[*:]/, "", part)
    seen[part]
  }
  END { finish() }
' /dev/null $documents 2> "$work/lacking" | LC_ALL=C sort > "$work/documented"

if [ -s "$work/lacking" ]; then
  cat "$work/lacking"
  failed=1
fi
LC_ALL=C comm -23 "$work/slugs" "$work/documented" | uniq > "$work/missing"
while read -r slug; do
  complain "$slug: is not explained in docs/findings.md"
done < "$work/missing"
LC_ALL=C comm -13 "$work/slugs" "$work/documented" | uniq > "$work/unknown"
while read -r slug; do
  complain "$slug: is explained but is no finding"
done < "$work/unknown"
uniq -d "$work/documented" > "$work/twice"
while read -r slug; do
  complain "$slug: is explained twice"
done < "$work/twice"

[ -s "$work/slugs" ] || complain "lib/diag/findings: found no finding"
exit "$failed"
