#!/bin/sh
# facts.sh SOURCE_DIR - what a fact of the domain is made of is read in its own
# files alone, as facts.txt says which.
set -eu

cd "$1"
bare=$(mktemp)
trap 'rm -f "$bare"' EXIT

# All code, a line of it a line here, with its file and number in front, without
# comments and what stands in quotes.
# shellcheck disable=SC2016 # awk expands
find lib cmd -name '*.[ch]' | LC_ALL=C sort | xargs awk '
	FNR == 1 { in_comment = 0 }
	{
		text = $0
		gsub(/"([^"\\]|\\.)*"/, "0", text)
		out = ""
		while (text != "") {
			if (in_comment) {
				at = index(text, "*/")
				if (at == 0)
					break
				text = substr(text, at + 2)
				in_comment = 0
				continue
			}
			at = index(text, "/*")
			if (at == 0) {
				out = out text
				break
			}
			out = out substr(text, 1, at - 1) " "
			text = substr(text, at + 2)
			in_comment = 1
		}
		if (out !~ /^[ \t]*$/)
			print FILENAME ":" FNR ":" out
	}' >"$bare"

failed=0
complain() {
	echo "$*" >&2
	failed=1
}

# Whether a line of code stands in a file, or below a folder.
reads() {
	printf '%s\n' "$2" | grep -q "^lib/$1$3"
}

while IFS='|' read -r fact homes but pattern; do
	case $fact in
	'' | '#'*) continue ;;
	esac
	fact=${fact% }
	pattern=$(printf '%s\n' "$pattern" | sed 's/^ //')
	but=$(printf '%s\n' "$but" | sed 's/^ //; s/ $//; s/^-$/^$/')
	whole=":[0-9]+:.*($pattern)([^A-Za-z0-9_]|\$)"
	# Of the lines that have it, those that still do without what may be.
	found=$(LC_ALL=C grep -E "$whole" "$bare" | LC_ALL=C sed -E "s|$but||g" |
		LC_ALL=C grep -E "$whole" || :)
	if [ -z "$found" ]; then
		complain "facts.txt: nothing reads '$pattern' ($fact)"
		continue
	fi
	elsewhere=$found
	for home in $homes; do
		case $home in
		*/) end= ;;
		*) end=: ;;
		esac
		if ! reads "$home" "$found" "$end"; then
			complain "facts.txt: nothing in lib/$home reads the $fact"
		fi
		elsewhere=$(printf '%s\n' "$elsewhere" |
			grep -v "^lib/$home$end" || :)
	done
	if [ -n "$elsewhere" ]; then
		printf '%s\n' "$elsewhere" | sed "s/^\([^:]*:[0-9]*\):.*/\1: reads the $fact; ask the files of facts.txt/" >&2
		failed=1
	fi
done <tests/lint/facts.txt

exit "$failed"
