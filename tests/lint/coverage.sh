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
sed -n 's/.*BOTH_WAYS(\([A-Z0-9_]*\),.*/\1/p' tests/unit/*.c > "$work/unit"
# A call of BREAKS or KEEPS may go over several lines, and ends with the rule.
awk '
  FNR == 1 { call = "" }
  match($0, /(BREAKS|KEEPS)\(/) {
    side = substr($0, RSTART, RLENGTH - 1)
    call = substr($0, RSTART)
  }
  call != "" && $0 !~ /(BREAKS|KEEPS)\(/ { call = call " " $0 }
  call != "" && match(call, /TD_[A-Z0-9_]+\);/) {
    print FILENAME, substr(call, RSTART + 3, RLENGTH - 5), side
    call = ""
  }
  call ~ /;/ { call = "" }
' tests/unit/*.c | sort -u |
  awk '{ sides[$1 " " $2]++ }
    END { for (key in sides) if (sides[key] == 2) print key }' |
  sed 's/.* //' >> "$work/unit"
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

find examples -path '*/broken/*' -type f | sort > "$work/files"
sed '/^#/d; /^$/d' tests/lint/coverage.txt > "$work/table"

# One process for all of it: a rule here and there costs a second, a thousand
# starts of grep cost five.
awk '
  function complain(text) {
    print text
    failed = 1
  }

  # An example is shown, mended, and found in the one only.
  function check_example(file, rule,    name, count, command, i) {
    name = substr(file, length("examples/") + 1)
    for (i = 1; i <= 2; i++)
      if (!((format[i], name, rule) in shown))
        complain(file ": no case shows [" rule "] of it (" format[i] ")")
    count = split(shown["text", name, rule], command, " ")
    for (i = 1; i <= count; i++)
      if (!((command[i], name) in mended))
        complain(file ": no case of " command[i] " shows it mended")
      else if ((command[i], name, rule) in left)
        complain(file ": [" rule "] is found in it when mended, too")
  }

  function has_pair(rule,    test, i, count) {
    count = split(broken[rule], test, "\n")
    for (i = 1; i <= count; i++)
      if ((rule, test[i]) in kept)
        return 1
    return 0
  }

  BEGIN {
    split("text json", format, " ")
  }
  room == "findings" {
    ids[$2] = $1
    rules[++rule_count] = $2
  }
  room == "unit" { unit[$1] }
  room == "cases" {
    if ($1 == "shown")
      shown[$2, $4, $5] = shown[$2, $4, $5] " " $3
    else if ($1 == "mended")
      mended[$2, $3]
    else if ($1 == "left")
      left[$2, $3, $4]
    else if ($1 == "broken")
      broken[$2] = broken[$2] (broken[$2] == "" ? "" : "\n") $3 " " $4
    else if ($1 == "kept")
      kept[$2, $3 " " $4]
    else
      complain($2 " " $3 ": is no pair, see tests/cases/data/both.sh")
  }
  room == "files" {
    rule = $1
    sub(/.*\//, "", rule)
    sub(/\.[^.]*$/, "", rule)
    sub(/--.*/, "", rule)
    examples[rule]
    if (!(rule in ids))
      complain($1 ": names no rule")
    check_example($1, rule)
  }
  room == "table" {
    if ($1 in without)
      complain("tests/lint/coverage.txt: " $1 ": stands there twice")
    without[$1]
    if (!($1 in ids))
      complain("tests/lint/coverage.txt: " $1 ": is no rule")
    if (NF < 2)
      complain("tests/lint/coverage.txt: " $1 ": no reason")
  }
  END {
    for (i = 1; i <= rule_count; i++) {
      rule = rules[i]
      if (rule in examples) {
        if (rule in without)
          complain(rule ": has an example, and stands in" \
            " tests/lint/coverage.txt")
        continue
      }
      if (!(rule in without))
        complain(rule ": no example breaks it, and tests/lint/coverage.txt" \
          " does not say why")
      if (!(ids[rule] in unit) && !has_pair(rule))
        complain(rule ": no case and no unit test has it broken and kept")
    }
    exit failed
  }
' room=findings "$work/findings" room=unit "$work/unit" \
  room=cases "$work/cases" room=table "$work/table" \
  room=files "$work/files" || failed=1
exit "$failed"
