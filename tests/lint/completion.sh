#!/bin/sh
# completion.sh SOURCE_DIR BUILD_DIR - bash completes the options of every
# command, and the values of those that take one of a few.
set -eu

source=$1
build=$2
directory=$build/share/bash-completion/completions
failed=0

complain() {
  echo "$*"
  failed=1
}

# offered COMMAND WORD...: what bash offers for the last word, on one line.
offered() {
  bash -c '
    set -u
    source "$1"
    shift
    COMP_WORDS=("$@")
    COMP_CWORD=$(($# - 1))
    _thidua "$1" "${@: -1}" "${COMP_WORDS[COMP_CWORD - 1]}"
    echo "${COMPREPLY[@]-}"
  ' bash "$directory/$1" "$@"
}

expect() {
  wanted=$1
  shift
  found=$(offered "$@")
  [ "$found" = "$wanted" ] ||
    complain "$*: bash offers '$found', '$wanted' is wanted"
}

# The values that the command itself says '--format' takes.
formats() {
  "$build/bin/$1" --print-options complete | sed -n 's/^--format\t//p' |
    tr '|' ' '
}

count=0
for file in "$source"/cmd/*.c; do
  [ -f "$file" ] || continue
  count=$((count + 1))
  name=$(basename "$file" .c)
  if [ ! -f "$directory/$name" ]; then
    complain "$directory/$name: is not built"
    continue
  fi
  expect --format "$name" --form
  values=$(formats "$name")
  expect "$values" "$name" --format ''
  expect json "$name" --format = j
  expect "$values" "$name" --format =
  expect vi "$name" operand --lang v
  offered=
  [ "$name" != campaign-new ] || offered=--print
  expect "$offered" "$name" --print
  [ "$name" = thidua ] || expect '' "$name" ''
done
# Behind thidua a command is completed as by itself.
expect --received thidua plan-check --rec
expect 'text json' thidua plan-check --format ''
expect '' thidua plan-check ''
PATH=$build/bin:$PATH
expect 'plan-check plan-diff plan-new plan-receive' thidua plan
expect 'explain' thidua ex
expect 'plan-late' thidua explain plan-late
expect 'records-check records-archive records-audit records-gate records-init' thidua help records
expect '' thidua list ''
[ "$count" -gt 0 ] || complain "$source/cmd: found no command"
exit "$failed"
