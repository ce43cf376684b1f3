#!/bin/sh
# examples.sh SOURCE_DIR BIN [--accept] - the sessions that README.md and the
# manual pages show say what the commands say.
#
# A line that begins with "$ " in a fenced block is run, the lines below it are
# what it must print on standard output and standard error. README.md makes the
# store; each page gets a copy of it as README.md leaves it. --accept writes
# what was said into the texts: read it before it is committed.
set -eu

source=$(cd "$1" && pwd)
bin=$(cd "$2" && pwd)
accept=${3-}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -R "$source/examples" "$work/examples"

# Only what a command may depend on, the same on every machine.
for name in $(env | sed -n 's/^\(GIT_[A-Z_]*\|THIDUA_[A-Z_]*\|LC_[A-Z]*\)=.*/\1/p'); do
	unset "$name"
done
unset LANGUAGE
export PATH="$bin:$PATH" HOME="$work/home" TZ=UTC LC_ALL=C.UTF-8 \
	GIT_CONFIG_NOSYSTEM=1 \
	GIT_AUTHOR_DATE='2026-05-04T08:00:00+07:00' \
	GIT_COMMITTER_DATE='2026-05-04T08:00:00+07:00'
mkdir "$HOME"
cd "$work"

# play FILE - print FILE with what its commands say now
play() {
	inside=
	played=
	last=0
	while IFS= read -r line <&3; do
		case $inside$line in
		'```'*)
			inside=yes
			played=
			;;
		'yes```'*)
			inside=
			;;
		'yes$ '*)
			perform "${line#??}"
			played=yes
			continue
			;;
		yes*)
			[ -z "$played" ] || continue
			;;
		esac
		printf '%s\n' "$line"
	done 3<"$1"
}

# perform COMMAND - print it and what it says, in the shell of the session
perform() {
	command=$1
	printf '$ %s\n' "$1"
	while [ "${command%\\}" != "$command" ]; do
		IFS= read -r line <&3
		printf '%s\n' "$line"
		command=${command%\\}$line
	done
	{
		status_of "$last"
		eval "$command"
		last=$?
	} >"$work/said" 2>&1 3<&- </dev/null
	count=$((count + 1))
	cat "$work/said"
}

# So that "$ echo $?" shows the status of the command above it.
status_of() {
	return "$1"
}

# The id of a commit, and of a rule set, changes with every byte before it.
masked() {
	sed -E 's/\b[0-9a-f]{12}([0-9a-f]{28}([0-9a-f]{24})?)?\b/ID/g' "$1"
}

compare() {
	masked "$1" >"$work/wanted"
	masked "$2" >"$work/found"
	cmp -s "$work/wanted" "$work/found" && return
	if [ "$accept" = --accept ]; then
		cp "$2" "$1"
		return
	fi
	diff -u --label "$1" --label 'what the commands say' "$work/wanted" \
		"$work/found"
	failed=1
}

failed=0
count=0

set +e
play "$source/README.md" >"$work/README.md"
[ "$count" -gt 0 ] || {
	echo 'README.md: found no command'
	failed=1
}
compare "$source/README.md" "$work/README.md"
# One file for all objects that each page gets a copy of.
for store in "$HOME"/*/.git; do
	git -C "${store%/.git}" repack -q -a -d
done
cp -R "$HOME" "$work/home.kept"

rm -rf "$work/examples"
cp -R "$source/examples" "$work/examples"
for page in "$source"/cmd/*.scd; do
	name=$(basename "$page")
	rm -rf "$HOME"
	cp -R "$work/home.kept" "$HOME"
	cd "$work/examples" || exit 3
	touch "$work/began"
	before=$count
	# In a page a backslash is written twice.
	# shellcheck disable=SC2016
	sed '/^```/,/^```/s/\\\\/\\/g' "$page" >"$work/plain"
	play "$work/plain" >"$work/played"
	# shellcheck disable=SC2016
	sed '/^```/,/^```/s/\\/\\\\/g' "$work/played" >"$work/$name"
	[ "$count" -gt "$before" ] || case $name in
	*.1.scd)
		echo "$page: found no command"
		failed=1
		;;
	esac
	compare "$page" "$work/$name"
	# What a page left behind is not there for the next.
	cd "$work" || exit 3
	[ -z "$(find examples -newer began | head -n 1)" ] || {
		rm -rf examples
		cp -R "$source/examples" examples
	}
done
exit "$failed"
