# Both sides of a rule: what breaks it, and what is nearest to that and does
# not. tests/lint/coverage.sh reads the lines that begin with "# ".
# shellcheck shell=sh disable=SC2034 # how_ended() in lib.sh reads $status

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
		[ -d "$HOME/mended/${file%/*}" ] ||
			mkdir -p "$HOME/mended/${file%/*}"
		cp "$EXAMPLES/$file" "$HOME/mended/$file"
		run "$@" "$file"
		rule=${file##*/}
		rule=${rule%.*}
		said_of "${rule%%--*}" || echo 'not broken to begin with'
		sed "$script" "$EXAMPLES/$file" >"$HOME/mended/$file"
		# A letter for each line of either that the other has not.
		changed=$(diff -a --unchanged-line-format= \
			--old-line-format=o --new-line-format=n \
			"$EXAMPLES/$file" "$HOME/mended/$file") || :
		[ "${#changed}" -gt 0 ] && [ "${#changed}" -le 6 ] ||
			echo 'not mended with little'
		status=0
		(cd "$HOME/mended" && "$@" "$file") 2>&1 || status=$?
		how_ended
	done 3<"$table"
}

# said_of RULE - whether a finding of it is among what was said
said_of() {
	while IFS= read -r line; do
		case $line in *"[$1]") return 0 ;; esac
	done <"$HOME/said"
	return 1
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
