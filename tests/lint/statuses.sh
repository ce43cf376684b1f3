#!/bin/sh
# statuses.sh SOURCE_DIR - every command has cases, and they end with each
# status that its page names but 0.
set -eu

cd "$1"
awk '
  FILENAME ~ /\.scd$/ {
    if (/^\*[1-9]\*$/)
      named[FILENAME] = named[FILENAME] " " substr($0, 2, 1)
    next
  }

  /^(\(exit status )?[1-9]\)?$/ {
    split(FILENAME, path, "/")
    gsub(/[^1-9]/, "")
    ends[path[3], $0] = 1
  }

  END {
    for (page in named) {
      command = page
      gsub(/^cmd\/|\.1\.scd$/, "", command)
      count = split(named[page], statuses, " ")
      for (i = 1; i <= count; i++)
        if (!((command, statuses[i]) in ends)) {
          print page ": no case ends with " statuses[i]
          failed = 1
        }
    }
    exit failed
  }
' cmd/*.1.scd tests/cases/*/*/out tests/cases/*/*/status
