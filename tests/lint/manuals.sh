#!/bin/sh
# manuals.sh SOURCE_DIR BUILD_DIR - every command has a manual page beside it
# that says the same as the command: NAME its summary, SYNOPSIS its usage line,
# OPTIONS its table. No page is without a command. thidua(7) and README.md name
# every command.
set -eu

source=$1
build=$2
failed=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

complain() {
  echo "$*"
  failed=1
}

# The lines of one section, without empty ones and without markup.
section() {
  awk -v wanted="# $2" '
    /^# / { inside = $0 == wanted; next }
    inside && NF { gsub(/[*_\\]/, ""); print }
  ' "$1"
}

# What the command says, without what reads as markup above.
ask() {
  "$1" --lang en --print-options "$2" | sed 's/[*_\\]//g'
}

check_page() {
  name=$1
  page=$source/cmd/$name.1.scd
  program=$build/bin/$name
  made=$build/share/man/man1/$name.1

  if [ ! -x "$program" ]; then
    complain "$program: is not built"
    return
  fi
  head -n 1 "$page" | grep -q "^$name(1)" ||
    complain "$page: line 1 is no '$name(1)'"

  sed -n 's/^# //p' "$page" > "$work/sections"
  missing=$(printf '%s\n' NAME SYNOPSIS DESCRIPTION OPTIONS 'EXIT STATUS' \
    EXAMPLES 'SEE ALSO' | grep -vxF -f "$work/sections" || true)
  [ -z "$missing" ] || complain "$page: has no section" "$missing"

  compare "$page" NAME "$name - $(ask "$program" summary)"
  compare "$page" SYNOPSIS "$(ask "$program" usage)"
  [ "$(grep -cx '@OPTIONS@' "$page")" = 1 ] ||
    complain "$page: wants one line '@OPTIONS@'"

  section "$page" 'SEE ALSO' | grep -o '[a-z][a-z-]*(1)' |
    sed 's/(1)$//' > "$work/others" || true
  while read -r other; do
    case $other in
    git | git-*) ;;
    *)
      [ -f "$source/cmd/$other.1.scd" ] ||
        complain "$page: sends the reader to '$other', which has no page"
      ;;
    esac
  done < "$work/others"

  check_made "$program" "$made"
}

compare() {
  found=$(section "$1" "$2")
  [ "$found" = "$3" ] || complain "$1: $2 is '$found', the command says '$3'"
}

# The page as it was made has every option of the command.
check_made() {
  if [ ! -f "$2" ]; then
    complain "$2: is not built"
    return
  fi
  "$1" --lang en --print-options complete > "$work/words"
  lacking=$(awk -F '\t' '
    FNR == NR { words[$1]; next }
    {
      gsub(/\\/, "")
      for (word in words)
        if ($0 ~ ("^fB" word "(fR|, )|, fB" word))
          delete words[word]
    }
    END { for (word in words) print word }
  ' "$work/words" "$2")
  [ -z "$lacking" ] || complain "$2: lacks option" "$lacking"
  check_form "$2"
}

# `man -k thidua` finds it, and the page is well formed.
check_form() {
  sed -n '/^\.SH NAME/,/^\.SH SYNOPSIS/p' "$1" | grep -q thidua ||
    complain "$1: NAME does not say 'thidua'"
  if command -v mandoc > "$work/where"; then
    mandoc -Tlint -W error "$1" || complain "$1: mandoc has complaints"
  fi
}

# The pages of no command: the suite and its records.
check_others() {
  for page in "$source"/cmd/*.[57].scd; do
    name=$(basename "$page" .scd)
    section=${name##*.}
    made=$build/share/man/man$section/$name
    head -n 1 "$page" | grep -qxF "${name%.*}($section)" ||
      complain "$page: line 1 is no '${name%.*}($section)'"
    if [ -f "$made" ]; then
      check_form "$made"
    else
      complain "$made: is not built"
    fi
  done
}

check_overview() {
  overview=$source/cmd/thidua.7.scd
  section "$overview" DESCRIPTION > "$work/listed"
  summary=$(ask "$build/bin/$1" summary)
  grep -A 1 -F "$1(1)" "$work/listed" | grep -q "^:.* $summary\$" ||
    complain "$overview: does not list '$1' with '$summary'"
  section "$overview" 'SEE ALSO' | grep -qF "$1(1)" ||
    complain "$overview: SEE ALSO lacks '$1'"
  grep -qF "\`$1\`" "$source/README.md" ||
    complain "$source/README.md: does not name '$1'"
}

command -v scdoc > "$work/where" || complain "scdoc is not installed"

count=0
for file in "$source"/cmd/*.c; do
  [ -f "$file" ] || continue
  count=$((count + 1))
  name=$(basename "$file" .c)
  if [ -f "$source/cmd/$name.1.scd" ]; then
    check_page "$name"
    check_overview "$name"
  else
    complain "$file: has no manual page $name.1.scd"
  fi
done
for page in "$source"/cmd/*.1.scd; do
  [ ! -f "$page" ] || [ -f "${page%.1.scd}.c" ] ||
    complain "$page: is the page of no command"
done
check_others
[ "$count" -gt 0 ] || complain "$source/cmd: found no command"
exit "$failed"
