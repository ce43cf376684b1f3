#!/bin/sh
# compare.sh BUILD_DIR TABLE [--accept] - what findings or terms are called is
# what the table beside this script says. --accept writes the table: read it
# aloud before it is committed.
set -eu

table=$(cd "$(dirname "$0")" && pwd)/$2.txt
catalogue=$1/share/locale/vi/LC_MESSAGES/thidua.mo
made=$(mktemp)
trap 'rm -f "$made"' EXIT

status=0
"$1/tests/table" "$catalogue" "$2" <"$table" >"$made" || status=$?
if [ "${3-}" = --accept ]; then
	cp "$made" "$table"
else
	diff -u --label "wanted $2" --label "found $2" "$table" "$made" ||
		status=1
fi
exit "$status"
