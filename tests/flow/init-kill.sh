#!/bin/sh
# init-kill.sh BIN [EACH] - records-init killed at a sample of its writing system
# calls, one in EACH (6): the same command run again makes the store as if
# nothing had been, and nothing is left to clear away.
set -eu

bin=$(cd "$1" && pwd)
each=${2-6}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
PATH=$bin:$PATH
HOME=$work XDG_CONFIG_HOME=$work GIT_CONFIG_NOSYSTEM=1 LC_ALL=C.UTF-8
GIT_AUTHOR_NAME=Mẫu GIT_AUTHOR_EMAIL=mau@vi-du.example
GIT_COMMITTER_NAME=Mẫu GIT_COMMITTER_EMAIL=mau@vi-du.example
# A tracer and the leak checker cannot both watch one process.
ASAN_OPTIONS=detect_leaks=0
export PATH HOME XDG_CONFIG_HOME GIT_CONFIG_NOSYSTEM LC_ALL ASAN_OPTIONS \
	GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL
unset THIDUA_STORE || :
kho=$work/kho

fail() {
	echo "FAIL: $*" >&2
	cat "$work/out" >&2
	exit 1
}
command -v strace >/dev/null || fail "strace is not installed"

calls=write,openat,renameat2,rename,renameat,unlink,unlinkat,mkdir,mkdirat
calls=$calls,fsync,fdatasync,ftruncate,link,linkat,rmdir,chmod,symlink

# init [COMMAND…] - the store, under a command
init() {
	"$@" records-init --authority 'UBND tỉnh Ví Dụ' --authority-id vi-du \
		--standing-body 'Sở Nội vụ' --standing-body-id vi-du-snv \
		"$kho" </dev/null >"$work/out" 2>&1
}

traced() {
	rm -rf "$kho"
	init strace -f -qq -o "$work/trace" -e trace="$calls" "$@"
}

# names - all that stands in the directory but git's objects
names() {
	(cd "$kho" && find . -path ./.git/objects -prune -o -print | sort)
}

traced || fail "records-init without a kill"
tree=$(git -C "$kho" rev-parse 'HEAD^{tree}')
names >"$work/wanted"
# All of those too that clear away where it was made.
awk -v each="$each" '{
	call = substr($2, 1, index($2, "(") - 1)
	count[call]++
	placed = placed || (call == "rename" && /thidua~git\/.git"/)
	if ((call != "openat" || /O_CREAT/) && (seen++ % each == 0 ||
	    (/thidua~git/ && placed)))
		print call, count[call]
}' "$work/trace" >"$work/calls"

tried=0
while read -r call n; do
	traced -e inject="$call:signal=KILL:when=$n" && continue
	tried=$((tried + 1))
	here="killed at $call $n"
	init env || fail "$here: cannot be run again"
	test "$(git -C "$kho" rev-parse 'HEAD^{tree}')" = "$tree" ||
		fail "$here: another tree"
	test "$(git -C "$kho" rev-list --count HEAD)" = 1 ||
		fail "$here: $(git -C "$kho" log --oneline)"
	test -z "$(git -C "$kho" status --porcelain -uall)" ||
		fail "$here: $(git -C "$kho" status --porcelain -uall)"
	names | diff "$work/wanted" - >"$work/out" || fail "$here: is left"
	git -C "$kho" fsck --strict --no-dangling >"$work/out" 2>&1 ||
		fail "$here: fsck"
	records-check -C "$kho" >"$work/out" 2>&1 || fail "$here: records-check"
done <"$work/calls"
test "$tried" -gt 5 || fail "killed $tried times only"
echo "killed $tried times"
