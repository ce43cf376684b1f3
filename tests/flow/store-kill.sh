#!/bin/sh
# Killed at any of its writing system calls, and at random moments, a writer
# leaves the old state or the new one, and the next writer puts the rest right.
#
#   store-kill.sh WRITER [EVERY]
set -eu
. "$(dirname "$0")/store-lib.sh"
command -v strace >/dev/null || fail "strace is not installed"

# What the next command finds, and makes of it.
check() {
	git -C "$kho" fsck --strict --no-dangling >/dev/null 2>&1 ||
		fail "$1: git fsck"
	"$writer" write "$kho" "next/$2.yaml" x 2>"$work/err" ||
		fail "$1: the next writer: $(cat "$work/err")"
	assert_sound "$1"
	new=$(git -C "$kho" show HEAD:old.yaml)
	if git -C "$kho" cat-file -e "HEAD:deep/$2/new.yaml" 2>/dev/null; then
		test "$new" = "$2" || fail "$1: half of the change is there"
	else
		test "$new" != "$2" || fail "$1: half of the change is there"
	fi
}

make_store
calls='write openat renameat2 rename renameat unlink unlinkat mkdir mkdirat
	fsync ftruncate link linkat'
all=$(echo "$calls" clone clone3 | tr -s "[:space:]" ,)
# Without threads, whose calls are counted apart.
alone='inject=clone3,clone:error=EAGAIN'
strace -f -qq -o "$work/trace" -e trace="$all" -e $alone \
	"$writer" write "$kho" deep/0/new.yaml 0 old.yaml 0
grep -q thidua.lock "$work/trace" || fail "the lock was never taken"
kills=0
for call in $calls; do
	# Before the lock is taken nothing is changed.
	n=$(awk -v call=" $call(" '/thidua.lock/ { exit }
		index($0, call) { n++ } END { print n + 1 }' "$work/trace")
	while true; do
		status=0
		strace -f -qq -o "$work/killed" -e trace="$all" -e $alone \
			-e inject="$call:signal=KILL:when=$n" "$writer" write \
			"$kho" "deep/$call$n/new.yaml" "$call$n" \
			old.yaml "$call$n" 2>/dev/null || status=$?
		test "$status" = 0 && break
		kills=$((kills + 1))
		check "killed at $call $n" "$call$n"
		n=$((n + every))
		test "$n" -lt 400 || fail "$call: no end"
	done
done
test "$((kills * every))" -gt 80 || fail "only $kills kills"

i=0
while [ $i -lt 20 ]; do
	"$writer" write "$kho" "deep/r$i/new.yaml" "r$i" old.yaml "r$i" &
	pid=$!
	sleep "0.00$((i % 10))"
	kill -9 "$pid" 2>/dev/null || :
	wait "$pid" 2>/dev/null || :
	check "killed at random $i" "r$i"
	i=$((i + every))
done
echo "killed at $kills calls and $((20 / every)) moments"
