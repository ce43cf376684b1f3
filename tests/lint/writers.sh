#!/bin/sh
# Every command that writes a store is killed and failed at its calls, and tried
# on what it cannot read: it stands in the tables of both.
#
#   writers.sh SOURCE
cd "$1" || exit 1
status=0
held() {
	grep -q "\"$1\"" "$2" || {
		echo "cmd/$1.c writes and is not tried in $2"
		status=1
	}
}
for source in cmd/*.c; do
	grep -q 'TD_NEED_WRITE\|TD_NEED_DIRECTORY' "$source" || continue
	command=${source#cmd/}
	command=${command%.c}
	case $command in
	records-gate) continue ;; # it sets up a hook, and no records
	esac
	held "$command" tests/faults/scenes.py
	# There is no store yet that it could not read.
	[ "$command" = records-init ] || held "$command" tests/flow/unreadable.py
done
exit $status
