#!/bin/sh
# Eight writers at once, and a person with plain git between them, lose
# nothing.
set -eu
. "$(dirname "$0")/store-lib.sh"

make_store
pids=
for i in 1 2 3 4 5 6 7 8; do
	"$writer" many "$kho" 50 "units/$i/record" 2>"$work/err.$i" &
	pids="$pids $!"
done

# The person commits other files, and tries again when git is told to wait.
n=0
while [ $n -lt 5 ]; do
	echo $n >"$kho/person-$n.yaml"
	until git -C "$kho" add "person-$n.yaml" 2>/dev/null &&
		git -C "$kho" commit -qm "person $n" "person-$n.yaml" \
			2>/dev/null; do
		sleep 0.02
	done
	n=$((n + 1))
done

for pid in $pids; do
	wait "$pid" || fail "a writer ended with $?: $(cat "$work"/err.*)"
done
assert_sound "after all writers"
test "$(git -C "$kho" rev-list --count HEAD)" = 406 ||
	fail "$(git -C "$kho" rev-list --count HEAD) commits, not 406"
test "$(git -C "$kho" ls-tree -r --name-only HEAD units | wc -l)" = 400 ||
	fail "records are missing"
# No commit took another's file with it.
test -z "$(git -C "$kho" log --format=%h --name-only |
	awk '/^[0-9a-f]*$/ { n = 0; next } NF && ++n > 1 && !/^(\.git|old|thidua)/')" ||
	fail "a commit holds more than its own file"
