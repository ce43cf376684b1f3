# Shared by the tests of the store. Sets up $work, a directory of its own that
# is removed at the end, and $kho, a store in it. $writer is store-writer; $every
# says which of many points are tried: each, or one of so many.
# shellcheck shell=sh disable=SC2034

writer=$1
every=${2-1}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
kho=$work/kho
HOME=$work XDG_CONFIG_HOME=$work GIT_CONFIG_NOSYSTEM=1
GIT_AUTHOR_DATE='1778468400 +0700' GIT_COMMITTER_DATE='1778468400 +0700'
export HOME XDG_CONFIG_HOME GIT_CONFIG_NOSYSTEM
export GIT_AUTHOR_DATE GIT_COMMITTER_DATE
# A tracer and the leak checker cannot both watch one process.
ASAN_OPTIONS=detect_leaks=0
export ASAN_OPTIONS

fail() {
	echo "FAIL: $*" >&2
	exit 1
}

make_store() {
	rm -rf "$kho"
	git init -q -b main "$kho"
	git -C "$kho" config user.name Person
	git -C "$kho" config user.email person@example.org
	printf '*.yaml -text\n' >"$kho/.gitattributes"
	printf 'a:\n' >"$kho/thidua.yaml"
	printf 'old' >"$kho/old.yaml"
	git -C "$kho" add .
	git -C "$kho" commit -qm start
}

# Everything that counts: what is committed, staged, there, and left behind.
state() {
	git -C "$kho" rev-parse HEAD
	git -C "$kho" status --porcelain -uall
	find "$kho" -path "$kho/.git" -prune -o -print | sort
	find "$kho/.git" -name '*.lock' ! -name thidua.lock
}

assert_sound() {
	git -C "$kho" fsck --strict --no-dangling >"$work/fsck" 2>&1 ||
		fail "$1: git fsck: $(cat "$work/fsck")"
	grep -v '^notice' "$work/fsck" && fail "$1: git fsck"
	test -z "$(git -C "$kho" status --porcelain -uall)" ||
		fail "$1: $(git -C "$kho" status --porcelain -uall)"
}

assert_status() {
	wanted=$1
	shift
	status=0
	"$@" >"$work/out" 2>"$work/err" || status=$?
	test "$status" = "$wanted" ||
		fail "status $status, not $wanted: $*: $(cat "$work/err")"
}
