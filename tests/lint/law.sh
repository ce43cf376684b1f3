#!/bin/sh
# law.sh SOURCE_DIR - every numbered statement of docs/law.md names a test that
# there is, or a row of docs/rules.md that says how far the rule is checked.
set -eu

cd "$1"
failed=0
complain() {
	echo "docs/law.md: $*" >&2
	failed=1
}

# is_test NAME - whether ctest knows it, by the file that it is made of
is_test() {
	case $1 in
	unit.*) [ -f "tests/unit/${1#unit.}.c" ] ;;
	case.*) [ -f "tests/cases/$(echo "${1#case.}" | tr . /)/cmd" ] ;;
	flow.*) [ -f "tests/flow/${1#flow.}.sh" ] ;;
	data.*) [ -f "tests/data/${1#data.}.py" ] ;;
	*) false ;;
	esac
}

# is_reason RULE - whether docs/rules.md has the rule, with a word on it
is_reason() {
	grep "^| $1 |" docs/rules.md |
		awk -F'|' '$5 ~ /[^ ]/ { found = 1 } END { exit !found }'
}

rows=$(grep -E '^\| [A-Z]-[0-9]{2} \|' docs/law.md)
twice=$(echo "$rows" | cut -d'|' -f2 | sort | uniq -d)
[ -z "$twice" ] || complain "there twice:" "$twice"
[ "$(echo "$rows" | wc -l)" -ge 35 ] || complain "statements are missing"

while IFS='|' read -r _ number _ _ held _; do
	[ -n "$(echo "$held" | tr -d ' ')" ] ||
		complain "nothing holds$number"
	for name in $(echo "$held" | tr -d '\140'); do
		case $name in
		[LDP]-[0-9][0-9])
			is_reason "$name" ||
				complain "docs/rules.md says nothing of $name"
			;;
		data.law)
			grep -q "^$(echo "$number" | tr -d ' ')	" \
				tests/data/law.tsv ||
				complain "no line of data.law is of$number"
			;;
		*)
			is_test "$name" || complain "there is no test '$name'"
			;;
		esac
	done
done <<ROWS
$rows
ROWS
exit $failed
