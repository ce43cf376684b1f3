#!/bin/sh
# When one system call fails, of eight kinds, a writer of the tests says so with
# status 3 and the store is as it was; or it could do without, and the change is
# made. The commands, all kinds, and faults that last are in tests/faults.
#
#   store-faults.sh WRITER [EVERY]
set -eu
. "$(dirname "$0")/store-lib.sh"
command -v strace >/dev/null || fail "strace is not installed"

# Without threads, whose calls are counted apart.
alone='inject=clone3,clone:error=EAGAIN'

# inject CALL ERROR TIMES: let the first, second, third … call of this name fail,
# or those of them that $every leaves.
inject() {
	n=1
	tried=0
	failures=0
	while [ $n -le 60 ]; do
		state >"$work/before"
		status=0
		strace -f -qq -o "$work/trace" -e trace="$1,clone3,clone" \
			-e $alone -e inject="$1:error=$2:when=$n" \
			"$writer" write "$kho" "deep/$1/$n.yaml" "$n" \
			old.yaml "$1$n" 2>"$work/err" || status=$?
		grep -q " $1(.*INJECTED" "$work/trace" || break
		case $status in
		0)	assert_sound "$1 $n" ;;
		3)	failures=$((failures + 1))
			test -s "$work/err" || fail "$1 $n: nothing was said"
			# What a failed unlink leaves, the next writer takes.
			case $1 in unlink*)
				"$writer" write "$kho" thidua.yaml 'a:
' ;;
			esac
			state >"$work/after"
			cmp -s "$work/before" "$work/after" ||
				fail "$1 $n: $(cat "$work/err")
$(diff "$work/before" "$work/after")" ;;
		*)	fail "$1 $n: status $status" ;;
		esac
		n=$((n + every))
		tried=$((tried + 1))
	done
	test $n -gt 1 || fail "$1 is never called"
	echo "$1: $failures failures, $((tried - failures)) done without"
	test "$failures" -ge "$(($3 / every))" || fail "$1: only $failures failures"
	git -C "$kho" fsck --strict --no-dangling >/dev/null 2>&1 ||
		fail "$1: git fsck"
}

make_store
inject fsync EIO 15
inject write ENOSPC 5
inject renameat2 EACCES 2
inject renameat EIO 7
inject mkdirat EDQUOT 1
inject ftruncate EIO 0
# Once the commit stands, the index follows, if not now then with the next
# writer.
status=0
strace -f -qq -o "$work/trace" -e trace=renameat -P index.lock \
	-e inject=renameat:error=EIO:when=1+ "$writer" write "$kho" \
	behind.yaml b 2>"$work/err" || status=$?
test "$status" = 0 || fail "index behind: status $status"
grep -q index-behind "$work/err" || fail "index behind: nothing was said"
git -C "$kho" cat-file -e HEAD:behind.yaml || fail "index behind: no commit"
git -C "$kho" commit -qm by-hand 2>/dev/null && fail "index behind: no lock"
"$writer" write "$kho" after.yaml a
assert_sound "index behind"
inject unlinkat EIO 0
inject flock ENOLCK 1
