#!/bin/sh
# years.sh SOURCE_DIR BIN [--accept] - the years in examples/years say, to the
# letter, what tests/flow/years/<year> holds: in said.txt what the commands
# printed in Vietnamese, beside it the papers that they wrote; but ids of
# commits. Of the page, that it names whom the text names. --accept writes what
# they say now: read it.
set -eu

source=$(cd "$1" && pwd)
bin=$(cd "$2" && pwd)
accept=${3-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/home"
cp -R "$source/examples" "$work/examples"

# settle FILE… - write no ids of commits
settle() {
	sed -i -E -e "s|$work/tmp/[^/]*|…|g" -e 's/\b[0-9a-f]{40}\b/COMMIT/g' \
		-e 's/\b[0-9a-f]{12}\b/COMMIT/g' "$@"
}

# named TEXT PAGE - whoever stands in a list of TEXT stands in PAGE
named() {
	sed -n 's/^    \([^:]*\).*/\1/p' "$1" | while IFS= read -r name; do
		grep -qF -- "$name" "$2" || {
			echo "years: the page does not name $name" >&2
			exit 1
		}
	done
}

failed=0
for year in "$work"/examples/years/*.sh; do
	name=${year##*/}
	name=${name%.sh}
	wanted=$source/tests/flow/years/$name
	mkdir "$work/tmp"
	env -i PATH="$bin:/usr/bin:/bin" HOME="$work/home" TZ=UTC \
		LC_ALL=C.UTF-8 LANGUAGE=vi GIT_CONFIG_NOSYSTEM=1 \
		TMPDIR="$work/tmp" ASAN_OPTIONS="${ASAN_OPTIONS-}" \
		LSAN_OPTIONS="${LSAN_OPTIONS-}" \
		sh "$year" "$bin" >"$work/said" 2>&1 || {
		cat "$work/said"
		echo "years: $name ended badly" >&2
		failed=1
	}
	mkdir "$work/$name"
	cp "$work/said" "$work/$name/said.txt"
	for made in "$work"/tmp/*/ket-qua; do
		[ ! -d "$made" ] || cp -R "$made"/* "$work/$name"
	done
	for page in "$work/$name"/*.html; do
		[ -f "$page" ] || continue
		named "${page%.html}.txt" "$page" || failed=1
		rm "$page"
	done
	find "$work/$name" -type f | while IFS= read -r file; do
		settle "$file"
	done
	rm -rf "$work/tmp"
	if [ "$accept" = --accept ]; then
		rm -rf "$wanted"
		mkdir -p "${wanted%/*}"
		cp -R "$work/$name" "$wanted"
	else
		diff -ru "$wanted" "$work/$name" || failed=1
	fi
done
exit $failed
