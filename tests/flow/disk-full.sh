#!/bin/sh
# disk-full.sh BIN - a disk that is full at any object of a commit is said to be
# full, and the store is as it was.
set -eu

bin=$(cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
PATH=$bin:$PATH
HOME=$work XDG_CONFIG_HOME=$work GIT_CONFIG_NOSYSTEM=1 LC_ALL=C.UTF-8
# A tracer and the leak checker cannot both watch one process.
ASAN_OPTIONS=detect_leaks=0
export PATH HOME XDG_CONFIG_HOME GIT_CONFIG_NOSYSTEM LC_ALL ASAN_OPTIONS
unset THIDUA_STORE LANGUAGE || :

fail() {
	echo "FAIL: $*" >&2
	cat "$work/out" >&2
	exit 1
}
command -v strace >/dev/null || fail "strace is not installed"
git config --global user.name 'Nguyễn Văn Mẫu'
git config --global user.email mau@vi-du.example
records-init --authority 'UBND tỉnh Ví Dụ' --authority-id vi-du \
	--standing-body 'Sở Nội vụ' --standing-body-id vi-du-snv \
	"$work/first" >"$work/out" 2>&1 || fail "no store"

# unit [OPTION…] - a unit registered in a fresh store, traced
unit() {
	rm -rf "$work/kho"
	cp -R "$work/first" "$work/kho"
	strace -f -qq -o "$work/trace" -e trace=openat,write "$@" \
		unit-register -C "$work/kho" --id an --name An --class agency \
		--level province >"$work/out" 2>&1
}

state() {
	git -C "$1" rev-parse HEAD
	git -C "$1" ls-files -s
	git -C "$1" status --porcelain -uall
}

state "$work/first" >"$work/before"
unit || fail "without a fault"
# Which of all writes are the first into an object.
awk '/ write\(/ { writes++; if (object) print writes; object = 0 }
	/tmp_obj_/ { object = 1 }' "$work/trace" >"$work/writes"
test "$(wc -l <"$work/writes")" -ge 5 || fail "no objects are written"
# full WRITE - this one fails
full() {
	unit -e "inject=write:error=ENOSPC:when=$1" &&
		fail "write $1 fails, and all is well"
	grep -q 'no space left on the device' "$work/out" ||
		fail "write $1: what is the matter is not said"
	state "$work/kho" | diff "$work/before" - >"$work/out" ||
		fail "write $1: the store is not as it was"
}

while read -r write; do
	full "$write"
done <"$work/writes"
