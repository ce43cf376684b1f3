#!/bin/sh
# A store that may be read and not written, one that belongs to somebody else,
# and a suite whose git module is missing.
# shellcheck disable=SC2086 # $nobody is a command with its arguments, or none
set -eu
. "$(dirname "$0")/store-lib.sh"

# As root nothing is forbidden, so root becomes nobody.
nobody=
if [ "$(id -u)" = 0 ]; then
	command -v setpriv >/dev/null || fail "setpriv is not installed"
	nobody="setpriv --reuid=65534 --regid=65534 --clear-groups"
	cp "$writer" "$work/store-writer"
	writer=$work/store-writer
	# The module is looked for beside the program.
	mkdir -p "$work/bin"
fi
own() {
	if [ -n "$nobody" ]; then chown -R 65534:65534 "$work"; fi
}

for row in '.git store-read-only' '. store-read-only' 'deep store-read-only' \
	'.git/objects write-failed'; do
	make_store
	mkdir -p "$kho/deep"
	own
	if [ "${row%% *}" = .git/objects ]; then
		chmod -R a-w "$kho/.git/objects"
	else
		chmod a-w "$kho/${row%% *}"
	fi
	assert_status 3 $nobody "$writer" write "$kho" deep/new.yaml 1 \
		new.yaml 1
	test "$(cat "$work/err")" = "${row#* }" ||
		fail "$row: $(cat "$work/err")"
	chmod -R u+w "$kho"
	if [ -n "$nobody" ]; then chown -R 0:0 "$work"; fi
	test -z "$(git -C "$kho" status --porcelain -uall)" ||
		fail "$row: $(git -C "$kho" status --porcelain -uall)"
done

if [ -n "$nobody" ]; then
	make_store
	chmod -R a+rwX "$work"
	assert_status 3 $nobody "$writer" write "$kho" new.yaml 1
	test "$(cat "$work/err")" = repository-foreign-owner ||
		fail "foreign owner: $(cat "$work/err")"
	# And as the finding says:
	own
	chown -R 0:0 "$kho"
	git config --file "$work/.gitconfig" --add safe.directory "$kho"
	chmod a+r "$work/.gitconfig"
	assert_status 0 $nobody "$writer" write "$kho" new.yaml 1
fi

# Beside this copy there is no module.
make_store
mkdir -p "$work/alone/bin"
cp "$writer" "$work/alone/bin/"
assert_status 3 "$work/alone/bin/store-writer" read "$kho" HEAD old.yaml
test "$(cat "$work/err")" = git-support-missing ||
	fail "no module: $(cat "$work/err")"
assert_status 0 "$1" read "$kho" HEAD old.yaml
test "$(cat "$work/out")" = old || fail "read: $(cat "$work/out")"
