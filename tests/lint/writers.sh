#!/bin/sh
# Every command that writes a store is killed and failed at its calls, and tried
# on what it cannot read: it stands in the tables of both. Every command that
# reads one stands in the second.
#
#   writers.sh SOURCE
cd "$1" || exit 1
status=0
# held COMMAND TABLE WHAT
held() {
	grep -q "\"$1\"" "$2" || {
		echo "cmd/$1.c $3 and is not tried in $2"
		status=1
	}
}
for source in cmd/*.c; do
	command=${source#cmd/}
	command=${command%.c}
	case $command in
	records-gate) continue ;; # it sets up a hook, and no records
	esac
	if grep -q 'TD_NEED_WRITE\|TD_NEED_DIRECTORY' "$source"; then
		held "$command" tests/faults/scenes.py writes
		# There is no store yet that it could not read.
		[ "$command" = records-init ] ||
			held "$command" tests/flow/unreadable.py writes
	elif grep -q 'TD_NEED_' "$source"; then
		grep -q 'TD_NEED_NOTHING' "$source" ||
			held "$command" tests/flow/unreadable.py reads
	fi
done
exit $status
