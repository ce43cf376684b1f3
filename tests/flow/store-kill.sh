#!/bin/sh
# Killed at any of its writing system calls, and at random moments, a writer
# leaves the old state or the new one, and the next writer puts the rest right.
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
calls=write,openat,renameat2,rename,renameat,unlink,unlinkat,mkdir,mkdirat
calls=$calls,fsync,ftruncate,link
# The first calls are the loader's and libgit2's: nothing is changed yet.
strace -f -qq -o "$work/trace" -e trace="$calls" \
	"$writer" write "$kho" deep/0/new.yaml 0 old.yaml 0
total=$(wc -l <"$work/trace")
first=$(grep -n thidua.lock "$work/trace" | head -1 | cut -d: -f1)
test "$first" -gt 0 || fail "the lock was never taken"
n=$first
kills=0
while [ "$n" -le "$((total + 20))" ]; do
	status=0
	strace -f -qq -o "$work/trace" -e trace="$calls" \
		-e inject="$calls:signal=KILL:when=$n" \
		"$writer" write "$kho" "deep/$n/new.yaml" "$n" old.yaml "$n" \
		2>/dev/null || status=$?
	test "$status" = 0 && break
	kills=$((kills + 1))
	check "killed at call $n: $(tail -2 "$work/trace" | head -1)" "$n"
	n=$((n + 1))
done
test "$kills" -gt 20 || fail "only $kills kills"

i=0
while [ $i -lt 20 ]; do
	"$writer" write "$kho" "deep/r$i/new.yaml" "r$i" old.yaml "r$i" &
	pid=$!
	sleep "0.00$((i % 10))"
	kill -9 "$pid" 2>/dev/null || :
	wait "$pid" 2>/dev/null || :
	check "killed at random $i" "r$i"
	i=$((i + 1))
done
echo "killed at $kills calls and 20 moments"
