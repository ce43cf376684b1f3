#!/bin/sh
# coverage.sh SOURCE_DIR - every rule is held by tests both ways: something
# breaks it and is found to, and what is nearest to that and keeps it is not.
#
# A rule that a record or a table can break has a file named after it in some
# examples/*/broken (what follows a double hyphen tells files of one rule
# apart). Cases show what is said of it, for people and as JSON, under a line
# "# FILE" (its wording is in tests/texts/findings.txt); and under "# FILE kept
# by SCRIPT" what the same command says once sed has mended it
# (tests/cases/data/both.sh sees to it that the command finds the rule broken
# before, and that next to nothing is changed).
#
# Every other rule is in coverage.txt, with the reason; it has "# RULE broken"
# and "# RULE kept" in one case, of one command; or in a unit test the names of
# tests/unit/both_ways.h, or two rows of one function in a tests/unit/rows_*.def.
set -eu

cd "$1"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

complain() {
  echo "$*"
  failed=1
}

has() {
  grep -qxF -e "$2" "$work/$1"
}

# ID rule, one a line.
{ cat lib/diag/findings/*.def | tr '\n\t' '  '; echo; } |
  sed 's/TD_FINDING(/\n&/g' |
  sed -n 's/^TD_FINDING(\([A-Z0-9_]*\), *[A-Z_]*, *"\([^"]*\)".*/\1 \2/p' \
    > "$work/findings"
[ -s "$work/findings" ] || complain "lib/diag/findings: found no finding"

# What the cases say, a line each:
#   shown FORMAT COMMAND FILE RULE       mended COMMAND FILE
#   left COMMAND FILE RULE               (found in the mended file)
#   broken RULE CASE PROGRAM             kept RULE CASE PROGRAM
#   fault CASE FILE
awk '
  function finish() {
    if (side == "broken" && found || side == "kept" && program != "" && !found)
      print side, subject, test, program
    side = subject = program = ""
    found = 0
  }

  function told(format, rule) {
    if (side == "shown")
      print side, format, command, subject, rule
    else if (side == "mended")
      print "left", command, subject, rule
    else if (rule == subject)
      found = 1
  }

  FNR == 1 {
    finish()
    split(FILENAME, part, "/")
    command = part[3]
    test = part[3] "/" part[4]
  }
  /^# / {
    finish()
    subject = $2
    if (subject !~ /\/broken\// && $3 ~ /^(broken|kept)$/ && NF == 3)
      side = $3
    else if (subject ~ /\/broken\// && $3 == "kept") {
      side = "mended"
      print side, command, subject
    } else if (subject ~ /\/broken\// && NF == 2)
      side = "shown"
    next
  }
  side == "" { next }
  side == "mended" && /^not (broken to begin with|mended with little)$/ {
    print "fault", test, subject
  }
  /^\$ / && program == "" { program = $2 }
  match($0, /\[[a-z0-9-]+\]$/) {
    rule = substr($0, RSTART + 1, RLENGTH - 2)
    told("text", rule)
  }
  match($0, /^\{"rule":"[a-z0-9-]+"/) {
    told("json", substr($0, RSTART + 9, RLENGTH - 10))
  }
  END { finish() }
' tests/cases/*/*/out | sort -u > "$work/cases"

# What the unit tests hold, a rule a line.
: > "$work/unit"
for file in tests/unit/*.c; do
  sed -n 's/.*BOTH_WAYS(\([A-Z0-9_]*\),.*/\1/p' "$file" >> "$work/unit"
  for side in BREAKS KEEPS; do
    tr '\n' ' ' < "$file" | grep -oE "$side\([^;]*, *TD_[A-Z0-9_]+\);" |
      sed 's/.*TD_\([A-Z0-9_]*\));/\1/' | sort -u > "$work/$side"
  done
  comm -12 "$work/BREAKS" "$work/KEEPS" >> "$work/unit"
done
for file in tests/unit/rows_*.def; do
  awk '
    /^\{ "/ {
      rows++
      text = ""
    }
    {
      text = text " " $0
      row[rows] = text
    }
    END {
      for (i = 1; i <= rows; i++) {
        text = row[i]
        if (!match(text, /", *[a-z_]+,/))
          continue
        of[i] = substr(text, RSTART, RLENGTH)
        count[of[i]]++
        while (match(text, /[0-9]+:[0-9]+ ((note|warning|trouble) )?[a-z-]+/)) {
          rule = substr(text, RSTART, RLENGTH)
          sub(/.* /, "", rule)
          if (!((i, rule) in said))
            broken[of[i], rule]++
          said[i, rule]
          text = substr(text, RSTART + RLENGTH)
        }
      }
      for (key in broken) {
        split(key, part, SUBSEP)
        if (broken[key] < count[part[1]])
          print part[2]
      }
    }' "$file" | sort -u | tr 'a-z-' 'A-Z_' >> "$work/unit"
done

# check_example FILE RULE: shown, mended, and found in the one only.
check_example() {
  name=${1#examples/}
  for format in text json; do
    grep -q "^shown $format [^ ]* $name $2\$" "$work/cases" ||
      complain "$1: no case shows [$2] of it ($format)"
  done
  commands=$(sed -n "s|^shown text \([^ ]*\) $name $2\$|\1|p" "$work/cases")
  for command in $commands; do
    if ! has cases "mended $command $name"; then
      complain "$1: no case of $command shows it mended"
    elif has cases "left $command $name $2"; then
      complain "$1: [$2] is found in it when mended, too"
    fi
  done
}

: > "$work/examples"
find examples -path '*/broken/*' -type f | sort > "$work/files"
while read -r file; do
  rule=${file##*/}
  rule=${rule%.*}
  rule=${rule%%--*}
  echo "$rule" >> "$work/examples"
  grep -q " $rule\$" "$work/findings" || complain "$file: names no rule"
  check_example "$file" "$rule"
done < "$work/files"
sed -n 's/^fault //p' "$work/cases" > "$work/faults"
while read -r line; do
  complain "$line: is no pair, see tests/cases/data/both.sh"
done < "$work/faults"

sed '/^#/d; /^$/d' tests/lint/coverage.txt > "$work/table"
sed 's/ .*//' "$work/table" > "$work/without"
sort "$work/without" | uniq -d > "$work/twice"
while read -r rule; do
  complain "tests/lint/coverage.txt: $rule: stands there twice"
done < "$work/twice"
while read -r rule reason; do
  grep -q " $rule\$" "$work/findings" ||
    complain "tests/lint/coverage.txt: $rule: is no rule"
  [ -n "$reason" ] || complain "tests/lint/coverage.txt: $rule: no reason"
done < "$work/table"

while read -r id rule; do
  if has examples "$rule"; then
    ! has without "$rule" ||
      complain "$rule: has an example, and stands in tests/lint/coverage.txt"
    continue
  fi
  has without "$rule" ||
    complain "$rule: no example breaks it, and tests/lint/coverage.txt does" \
      "not say why"
  if has unit "$id"; then
    continue
  fi
  pairs=$(sed -n "s|^broken $rule |kept $rule |p" "$work/cases" |
    grep -xF -f "$work/cases" || true)
  [ -n "$pairs" ] ||
    complain "$rule: no case and no unit test has it broken and kept"
done < "$work/findings"
exit "$failed"
