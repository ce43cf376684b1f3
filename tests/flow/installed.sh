#!/bin/sh
# installed.sh BUILD_DIR - what is installed explains every finding in both
# languages and lists its manual, wherever it stands and out of sight of the
# sources.
set -eu

build=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
	printf 'not ok: %s\n' "$*" >&2
	exit 1
}

cmake --install "$build" --prefix "$work/first" >"$work/log"
# Moved, so that nothing is read from where it was built for.
mv "$work/first" "$work/prefix"
cd "$work"
PATH=$work/prefix/bin:$PATH
unset THIDUA_STORE LANGUAGE || :

# No library is looked for where a command is started.
mkdir strange
for library in libc.so.6 libm.so.6 libyaml-0.so.2; do
	echo 'no library' >"strange/$library"
done
for programs in "$build/bin" "$work/prefix/bin"; do
	(cd strange && "$programs/records-check" --version >../version) ||
		fail "$programs looks for libraries where it is started"
done

thidua explain >rules
test "$(wc -l <rules)" -gt 400 || fail "$(wc -l <rules) findings"
# paragraphs FIRST SECOND - of what is said of all, a line a rule: its name and
# two of its paragraphs
paragraphs() {
	awk -v RS= -v first="$1" -v second="$2" '
		function finish() {
			gsub(/\n/, " ", text[1])
			gsub(/\n/, " ", text[2])
			if (rule != "")
				print rule "|" text[first] "|" text[second]
			delete text
		}
		/^[a-z0-9-]+ \([^()\n]*\)$/ {
			finish()
			rule = $1
			count = 0
			next
		}
		{ text[++count] = $0 }
		END { finish() }
	'
}

# The two languages, the reader's first.
xargs thidua explain --lang en <rules | paragraphs 1 2 >en.txt
xargs thidua explain --lang vi <rules | paragraphs 2 1 >vi.txt
cut -d '|' -f 1 en.txt | cmp - rules || fail 'not each is explained'
cmp en.txt vi.txt || fail 'not the same in both languages'
awk -F '|' '$2 == "" || $3 == "" || $2 == $3' en.txt >bare
test ! -s bare || fail "in one language only: $(head -n 1 bare)"

# What people are told to read, and to try.
docs=$work/prefix/share/doc/thidua
for file in LICENSE README.md CHANGELOG.md docs/findings.md docs/records.md \
	examples/quickstart.sh examples/plans/so-xay-dung.yaml; do
	test -s "$docs/$file" || fail "$file is not installed"
done

# Each page, where there is what makes the index that `man -k` looks into.
if command -v mandb >where; then
	MANPATH=$work/prefix/share/man
	export MANPATH
	mandb -q "$MANPATH" 2>errors || fail "$(cat errors)"
	find "$MANPATH" -name '*.[157]' | wc -l >wanted
	man -k thidua | wc -l >found
	cmp -s wanted found ||
		fail "man -k thidua finds $(cat found) of $(cat wanted) pages"
fi
