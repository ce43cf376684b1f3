#!/bin/sh
# rules-kill.sh STORE BIN - rules-update killed at a sample of its writing
# system calls leaves the rules of before or of this release; the next command
# that writes finds either, and leaves no trace of the killed one.
set -eu

store=$1
bin=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
PATH=$bin:$PATH
HOME=$work GIT_CONFIG_NOSYSTEM=1
GIT_AUTHOR_NAME=Mẫu GIT_AUTHOR_EMAIL=mau@vi-du.example
GIT_COMMITTER_NAME=Mẫu GIT_COMMITTER_EMAIL=mau@vi-du.example
# A tracer and the leak checker cannot both watch one process.
ASAN_OPTIONS=detect_leaks=0
export PATH HOME GIT_CONFIG_NOSYSTEM ASAN_OPTIONS GIT_AUTHOR_NAME \
	GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL

fail() {
	echo "FAIL: $*" >&2
	exit 1
}
command -v strace >/dev/null || fail "strace is not installed"

calls=write,openat,renameat2,rename,renameat,unlink,unlinkat,mkdir,mkdirat
calls=$calls,fsync,ftruncate,link
git clone -q "$store/store.bundle" "$work/first"
before=$(git -C "$work/first" rev-parse 'HEAD^{tree}')

# update [OPTION…] - the update of a fresh store, traced with these options
update() {
	rm -rf "$work/kho"
	cp -R "$work/first" "$work/kho"
	strace -f -qq -o "$work/trace" -e trace="$calls" "$@" \
		rules-update --store "$work/kho" </dev/null >/dev/null 2>&1
}

update || fail "rules-update without a kill"
after=$(git -C "$work/kho" rev-parse 'HEAD^{tree}')
test "$before" != "$after" || fail "there was nothing to update"
# Each kind of call is counted by itself, thread by thread: one in eight of those
# of the first thread that change something, from the lock on.
awk 'NR == 1 { main = $1 }
$1 == main {
	call = substr($2, 1, index($2, "(") - 1)
	count[call]++
	if (/thidua\.lock/)
		locked = 1
	if (locked && (call != "openat" || /O_CREAT/) && seen++ % 8 == 0)
		print call, count[call]
}' "$work/trace" >"$work/calls"

old=0
new=0
while read -r call n; do
	update -e inject="$call:signal=KILL:when=$n" && continue
	here="killed at $call $n"
	tree=$(git -C "$work/kho" rev-parse 'HEAD^{tree}')
	case $tree in
	"$before") old=$((old + 1)) ;;
	"$after") new=$((new + 1)) ;;
	*) fail "$here: neither the old rules nor the new ones" ;;
	esac
	git -C "$work/kho" fsck --strict --no-dangling >/dev/null 2>&1 ||
		fail "$here: git fsck"
	rules-update --store "$work/kho" >"$work/said" 2>&1 ||
		fail "$here: the next command: $(cat "$work/said")"
	test "$(git -C "$work/kho" rev-parse 'HEAD^{tree}')" = "$after" ||
		fail "$here: the next command did not update"
	test -z "$(git -C "$work/kho" status --porcelain -uall)" ||
		fail "$here: $(git -C "$work/kho" status --porcelain -uall)"
done <"$work/calls"
test "$((old + new))" -ge 10 || fail "only $((old + new)) kills"
test "$old" -gt 0 || fail "no kill before the commit"
test "$new" -gt 0 || fail "no kill after the commit"
echo "killed $old times before the commit and $new times after it"
