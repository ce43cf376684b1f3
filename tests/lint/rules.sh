#!/bin/sh
# rules.sh SOURCE_DIR - docs/rules.md has every rule once, each with a finding
# that there is, or with a word on why there is none.
set -eu

cd "$1"

# numbers LETTER FIRST LAST - "L-03 L-04 …"
numbers() {
	i=$2
	while [ "$i" -le "$3" ]; do
		printf '%s-%02d\n' "$1" "$i"
		i=$((i + 1))
	done
}

wanted=$(
	numbers L 3 14
	numbers L 20 25
	numbers L 30 41
	numbers L 50 60
	numbers D 1 14
	numbers D 20 33
	numbers P 1 10
)
failed=0
complain() {
	echo "docs/rules.md: $*" >&2
	failed=1
}

found=$(sed -n 's/^| \([LDP]-[0-9][0-9]\) |.*/\1/p' docs/rules.md)
if [ "$wanted" != "$found" ]; then
	complain "the rules are not each there once, in order:"
	printf '%s\n' "$wanted" >"${TMPDIR:-/tmp}/rules.$$"
	printf '%s\n' "$found" | diff "${TMPDIR:-/tmp}/rules.$$" - >&2 || :
	rm -f "${TMPDIR:-/tmp}/rules.$$"
fi

slugs=$(cat lib/diag/findings/*.def |
	sed -n 's/.*TD_FINDING([A-Z0-9_]*, TD_[A-Z]*, "\([a-z0-9-]*\)".*/\1/p')
for named in $(grep '^| [LDP]-' docs/rules.md | cut -d'|' -f4 |
	tr ' ' '\n' | tr -d '\140'); do
	printf '%s\n' "$slugs" | grep -qx "$named" ||
		complain "there is no finding '$named'"
done

empty=$(grep '^| [LDP]-' docs/rules.md |
	awk -F'|' '$4 ~ /^ *$/ && $5 ~ /^ *$/ { print $2 }')
[ -z "$empty" ] || complain "neither a finding nor a word:" "$empty"
exit $failed
