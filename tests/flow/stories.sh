#!/bin/sh
# stories.sh SOURCE_DIR BIN [--accept] - the stories in examples/stories say,
# to the letter, what tests/flow/stories/<story>.out holds, in the order in
# which they are told there; but ids of commits and rule sets, which change with
# every byte before them. --accept writes what they say now: read it.
set -eu

source=$(cd "$1" && pwd)
bin=$(cd "$2" && pwd)
accept=${3-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/home"
cp -R "$source/examples" "$work/examples"

failed=0
for story in "$work"/examples/stories/*.sh; do
	name=${story##*/}
	name=${name%.sh}
	wanted=$source/tests/flow/stories/$name.out
	[ "$name" != lib ] || continue
	mkdir "$work/tmp"
	env -i PATH="$bin:/usr/bin:/bin" HOME="$work/home" TZ=UTC \
		LC_ALL=C.UTF-8 GIT_CONFIG_NOSYSTEM=1 TMPDIR="$work/tmp" \
		GIT_AUTHOR_DATE='2026-05-04T08:00:00+07:00' \
		GIT_COMMITTER_DATE='2026-05-04T08:00:00+07:00' \
		ASAN_OPTIONS="${ASAN_OPTIONS-}" \
		LSAN_OPTIONS="${LSAN_OPTIONS-}" \
		sh "$story" "$bin" >"$work/said" 2>&1 || {
		cat "$work/said"
		echo "stories: $name ended badly" >&2
		failed=1
	}
	sed -E -e "s|$work/tmp/[^/]*|…|g" -e 's/rules [0-9a-f]{12}\b/rules RULES/g' \
		-e 's/\b[0-9a-f]{40}\b/COMMIT/g' -e 's/\b[0-9a-f]{12}\b/COMMIT/g' \
		"$work/said" >"$work/out"
	rm -rf "$work/tmp"
	if [ "$accept" = --accept ]; then
		mkdir -p "${wanted%/*}"
		cp "$work/out" "$wanted"
	else
		diff -u "$wanted" "$work/out" || failed=1
	fi
done
exit $failed
