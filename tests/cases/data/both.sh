# Both sides of a rule: what breaks it, and what is nearest to that and does
# not. tests/lint/coverage.sh reads the lines that begin with "# ".
# shellcheck shell=sh disable=SC2034 # told() in lib.sh reads $status

# run COMMAND… - keep all that it says
run() {
	status=0
	(cd "$HOME/mended" && "$@") >"$HOME/said" 2>&1 || status=$?
}

# mend TABLE COMMAND… - for each line of the table: the command finds what the
# broken example is called after; mended by the sed script that stands behind
# its name, which may change three lines at most, all that it says is shown
mend() {
	table=$1
	shift
	while read -r file script <&3; do
		printf '# %s kept by %s\n' "$file" "$script"
		mkdir -p "$HOME/mended/${file%/*}"
		cp "$EXAMPLES/$file" "$HOME/mended/$file"
		run "$@" "$file"
		rule=${file##*/}
		rule=${rule%.*}
		grep -q "\[${rule%%--*}\]$" "$HOME/said" ||
			echo 'not broken to begin with'
		sed "$script" "$EXAMPLES/$file" >"$HOME/mended/$file"
		changed=$(diff -a "$EXAMPLES/$file" "$HOME/mended/$file" |
			grep -a -c '^[<>]')
		[ "$changed" -gt 0 ] && [ "$changed" -le 6 ] ||
			echo 'not mended with little'
		run "$@" "$file"
		told
	done 3<"$table"
}

# broken RULE COMMAND…, kept RULE COMMAND… - run it where the rule is broken,
# or where nothing else is different and it is kept
broken() {
	echo "# $1 broken"
	shift
	show "$@"
}

kept() {
	echo "# $1 kept"
	shift
	show "$@"
}
