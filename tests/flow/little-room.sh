#!/bin/sh
# A whole store is checked in little room, whatever the machine counts out: 30 MB
# of addresses are enough, and no more of them make it worse; and what is written
# where files may not be large.
#
#   little-room.sh BIN FIXTURES
BIN=$1
FIXTURES=$2
# shellcheck source=tests/flow/lib.sh
. "$(dirname "$0")/lib.sh"

cp -R "$FIXTURES/decided" "$work/store"
records-check -C "$work/store" >"$work/usual" 2>&1
for room in 30000 60000 80000 100000 150000; do
	status=0
	prlimit --as=$((room * 1024)) records-check -C "$work/store" \
		>"$work/found" 2>&1 || status=$?
	[ "$status" -eq 0 ] || {
		cat "$work/found" >&2
		fail "with $room KiB of addresses it ended with $status"
	}
	cmp "$work/usual" "$work/found" || fail "$room KiB change what is found"
done

# With too little it says so.
status=0
prlimit --as=$((12000 * 1024)) records-check -C "$work/store" \
	>"$work/found" 2>&1 || status=$?
[ "$status" -eq 3 ] || fail "with 12000 KiB it ended with $status"

# A limit on the size of files is told as a full disk is, and leaves nothing.
head=$(git -C "$work/store" rev-parse HEAD)
for most in 0 512 2048; do
	status=0
	prlimit --fsize="$most" unit-register -C "$work/store" \
		--name 'Trường Ví Dụ Chật' --class school --level unit \
		>"$work/found" 2>&1 || status=$?
	[ "$status" -eq 3 ] || fail "with files of $most bytes it ended with $status"
	[ "$(git -C "$work/store" rev-parse HEAD)" = "$head" ] ||
		fail "with files of $most bytes it made a commit"
	[ -z "$(git -C "$work/store" status --porcelain)" ] ||
		fail "with files of $most bytes it left something"
done
unit-register -C "$work/store" --name 'Trường Ví Dụ Chật' --class school \
	--level unit >"$work/found"

# What few descriptors hinder to look at is told, and is neither another file
# nor an index to be made anew.
git -C "$work/store" config index.version 4
git -C "$work/store" update-index --split-index
unit-register -C "$work/store" --name 'Trường Ví Dụ Chật' --class school \
	--level unit >/dev/null 2>&1
for few in 5 6 7 8 9 10 11 12; do
	for command in award-publish unit-register; do
		set -- -C "$work/store"
		[ "$command" = award-publish ] ||
			set -- "$@" --name "Trường Ví Dụ $few" --class school --level unit
		prlimit --nofile="$few" "$command" "$@" >"$work/found" 2>&1 && continue
		if grep -E 'work-tree-differs|index-unreadable' "$work/found"; then
			fail "$command with $few descriptors says what nobody knows"
		fi
		grep -qE 'ulimit -n|basis-unreadable' "$work/found" ||
			fail "$command with $few descriptors says: $(cat "$work/found")"
	done
done
git -C "$work/store" fsck --strict >/dev/null 2>&1 || fail "fsck after few descriptors"
