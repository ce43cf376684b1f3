#!/bin/sh
# first-store.sh DATA BIN - a store that the first commands made, with a record
# of every kind, holds good: no error is found in it that they did not find,
# and each of its decisions is judged today as it was then, or it is said that
# a rule of a later release judged it.
#
# DATA holds the store as a bundle and what those commands said of it (see
# DATA/make.sh). A change that fails here undoes what somebody has filed: it is
# the change that is wrong, not what is kept here.
set -eu

data=$(cd "$1" && pwd)
bin=$(cd "$2" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME="$work" GIT_CONFIG_NOSYSTEM=1 LC_ALL=C.UTF-8 TZ=UTC
failed=0

git clone -q "$data/store.bundle" "$work/store"

# errors - rule and place of each error, and what could not be looked at
errors() {
	sed -n -e 's/^\([^ ]*\): error: .*\(\[[a-z0-9-]*\]\)$/\1 \2/p' \
		-e '/ trouble: /p' | sort
}

# records COMMAND… - what is found in the store, with a status that says that it
# was looked at
records() {
	status=0
	"$bin/records-check" -C "$work/store" --lang en "$@" \
		>"$work/check" 2>&1 || status=$?
	[ "$status" -lt 2 ] || {
		echo "first-store: records-check $*: exit status $status" >&2
		failed=1
	}
	errors <"$work/check" >"$work/errors"
	comm -13 "$work/wanted" "$work/errors" >"$work/more"
	[ ! -s "$work/more" ] || {
		echo "first-store: records-check $* finds errors that the" \
			'first release did not:' >&2
		cat "$work/more" >&2
		failed=1
	}
}
errors <"$data/check.out" >"$work/wanted"
records
records --at HEAD

# What is said of each decision: its path, commit and rules.
status=0
"$bin/award-replay" -C "$work/store" --lang en >"$work/replay" 2>&1 ||
	status=$?
[ "$status" -lt 2 ] || {
	echo "first-store: award-replay: exit status $status" >&2
	failed=1
}
[ -s "$data/replay.out" ]
while IFS= read -r line; do
	grep -qxF -e "$line" "$work/replay" || grep -qxF \
		-e "judged by a rule of a later release: ${line#same: }" \
		"$work/replay" || {
		echo "first-store: not said of a decision any more: $line" >&2
		failed=1
	}
done <"$data/replay.out"
[ "$failed" -eq 0 ] || cat "$work/replay" >&2
exit "$failed"
