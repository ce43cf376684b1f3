#!/bin/sh
# git agrees with what the commands did, after each of them; all of them run
# again change nothing.
#
#   agree-with-git.sh BIN EXAMPLES
BIN=$1
EXAMPLES=$2
# shellcheck source=tests/flow/lib.sh
. "$(dirname "$0")/lib.sh"

ask() {
	git -C "$THIDUA_STORE" "$@"
}

# A command that exits 0 may commit once, any other not at all.
step() {
	wanted=$1
	shift
	before=$(ask rev-list --count HEAD 2>/dev/null || echo 0)
	status=0
	"$@" >"$work/out" 2>"$work/err" || status=$?
	[ "$status" -eq "$wanted" ] || {
		cat "$work/out" "$work/err" >&2
		fail "$* ended with $status, not $wanted"
	}
	made=$(($(ask rev-list --count HEAD) - before))
	[ "$made" -le 1 ] || fail "$* made $made commits"
	[ "$status" -eq 0 ] || [ "$made" -eq 0 ] ||
		fail "$* failed and made a commit"
	[ -z "$(ask status --porcelain)" ] || {
		ask status --short >&2
		fail "$* left the work tree unlike its commit"
	}
	ask fsck --strict --no-dangling >"$work/fsck" 2>&1 || {
		cat "$work/fsck" >&2
		fail "git fsck after $*"
	}
	[ "$made" -eq 0 ] || check_commit "$@"
}

# What the command printed is what its commit added, and nothing else.
check_commit() {
	case $1 in
	*-check | award-log | award-replay | award-s* | award-publish | \
		document-draft)
		fail "$1 made a commit"
		;;
	esac
	# The register completes the two units that a new store enters.
	case $1 in
	unit-register) filter=AM others=am ;;
	*) filter=A others=a ;;
	esac
	ask show --format= --name-only --diff-filter=$filter HEAD | sort >"$work/added"
	sort "$work/out" >"$work/printed"
	diff -u "$work/printed" "$work/added" >&2 ||
		fail "$* printed other paths than it added"
	[ -z "$(ask show --format= --name-only --diff-filter=$others HEAD)" ] ||
		fail "$* changed or removed a file"
	[ "$(ask log -1 --format=%an)" = "$GIT_AUTHOR_NAME" ] ||
		fail "$* committed as somebody else"
}

each_step step
tip=$(ask rev-parse HEAD)
each_step step
[ "$(ask rev-parse HEAD)" = "$tip" ] || fail "the second run changed the store"

[ "$(ask log --format='%(trailers:key=Nomination,valueonly)' |
	grep -c .)" -eq 5 ] || fail "git log does not find the nomination"
echo "ok: $(ask rev-list --count HEAD) commits"
