#!/bin/sh
# Run one case and compare all that it says.
#
#   run-case.sh BIN FIXTURES CASE [--accept]
#
# A case is a directory: `cmd`, shell text run in a fresh directory that holds
# the case's other files and, where the case has a file `store`, a copy of the
# store it names in FIXTURES as ./store; `out`, `err` and `status` are what it
# must say. An absent `out` or `err` means nothing is said, an absent `status`
# means 0. The text finds records in $EXAMPLES and what cases share in $DATA.
#
# Of a finding, place, severity, facts and rule are compared, not how it is
# worded (tests/texts/reduce.c; the wording is in tests/texts/findings.txt); all
# else is compared as it is, and findings too where the case has a file `whole`.
# --accept writes what was said: read it before it is committed.
set -eu

bin=$1
fixtures=$2
case=$(cd "$3" && pwd)
accept=${4-}

work=$(mktemp -d)
trap 'rm -rf "$work" 2>/dev/null || { chmod -R u+rwX "$work"; rm -rf "$work"; }' EXIT
cp -R "$case" "$work/here"
store=
[ ! -f "$case/store" ] || read -r store <"$case/store"
(cd "$work/here" && rm -f out err status whole heavy slow ${store:+store})
[ -z "$store" ] || cp -R "$fixtures/$store" "$work/here/store"

# git asks itself after each commit whether it should pack.
printf '[maintenance]\n\tauto = false\n' >"$work/.gitconfig"

status=0
(
	cd "$work/here"
	# Only what a command may depend on, the same on every machine.
	env -i PATH="$bin:/usr/bin:/bin" HOME="$work" TZ=UTC \
		LC_ALL=C.UTF-8 GIT_CONFIG_NOSYSTEM=1 \
		GIT_AUTHOR_NAME='Nguyễn Văn Mẫu' \
		GIT_AUTHOR_EMAIL=mau@vi-du.example \
		GIT_COMMITTER_NAME='Nguyễn Văn Mẫu' \
		GIT_COMMITTER_EMAIL=mau@vi-du.example \
		GIT_AUTHOR_DATE='2026-05-04T08:00:00+07:00' \
		GIT_COMMITTER_DATE='2026-05-04T08:00:00+07:00' \
		EXAMPLES="${EXAMPLES-}" DATA="$case/../../data" \
		ASAN_OPTIONS="${ASAN_OPTIONS-}" \
		UBSAN_OPTIONS="${UBSAN_OPTIONS-}" \
		THIDUA_READER="${THIDUA_READER-}" \
		sh ./cmd >"$work/out" 2>"$work/err"
) || status=$?
echo "$status" >"$work/status"

# reduced FILE RESULT - what is compared of it
reduced() {
	if [ -f "$case/whole" ] || [ ! -s "$1" ]; then
		cat "$1" >"$2"
	else
		"$bin/../tests/reduce" \
			"$bin/../share/locale/vi/LC_MESSAGES/thidua.mo" <"$1" >"$2"
	fi
}

# Where it says so (tests/cases/data/lib.sh), without what is another in each
# run, or changes with every byte before it.
if [ -f "$work/masked" ] && [ -s "$work/out" ]; then
	sed -E -e "s|$work|HOME|g" -e 's/\b[0-9a-f]{40}\b/ID/g' \
		-e 's/(commit|lần ghi)( |":")[0-9a-f]{12}\b/\1\2ID/g' \
		"$work/out" >"$work/masked"
	mv "$work/masked" "$work/out"
fi
for name in out err; do
	[ ! -s "$work/$name" ] || {
		reduced "$work/$name" "$work/reduced"
		mv "$work/reduced" "$work/$name"
	}
done

if [ "$accept" = --accept ]; then
	for name in out err; do
		rm -f "$case/$name"
		[ ! -s "$work/$name" ] || cp "$work/$name" "$case/$name"
	done
	rm -f "$case/status"
	[ "$status" -eq 0 ] || cp "$work/status" "$case/status"
	exit 0
fi

failed=0
for name in out err status; do
	wanted=$case/$name
	if [ ! -f "$wanted" ]; then
		# Nothing is said then, and the status is 0.
		wanted=$work/wanted
		: >"$wanted"
		if [ "$name" = status ]; then
			[ "$status" -ne 0 ] || continue
			echo 0 >"$wanted"
		else
			[ -s "$work/$name" ] || continue
		fi
	fi
	cmp -s "$wanted" "$work/$name" && continue
	reduced "$wanted" "$work/reduced"
	diff -u --label "wanted $name" --label "found $name" \
		"$work/reduced" "$work/$name" || failed=1
done
exit "$failed"
