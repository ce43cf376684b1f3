# shellcheck shell=sh
# What run.sh and write.sh share; both set $work before they call. To be
# sourced.

# Not python3 by name: where that is a wrapper, it depends on HOME.
python3=$(python3 -c 'import sys; print(sys.executable)')
export python3

say() {
  printf '%s: %s\n' "${0##*/}" "$*" >&2
}

# The figures must not depend on whose configuration git finds. What it commits
# is on the disk when it ends, as what the suite commits.
isolate_git() {
  HOME=${work:?}/home
  mkdir -p "$HOME"
  cat >"$HOME/.gitconfig" <<'END'
[user]
	name = Bench
	email = bench@example.org
[init]
	defaultBranch = main
[core]
	fsync = committed,index
[advice]
	detachedHead = false
END
  unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE XDG_CONFIG_HOME THIDUA_STORE
  export HOME
}

# A store as it is after some time: everything committed, and packed.
commit_store() {
  git init -q "$1"
  git -C "$1" add .
  git -C "$1" -c gc.auto=0 commit -q -m 'Store of the bench'
  git -C "$1" gc -q
}

# A line for table.py: label, directory, command.
row() {
  printf '%s\t%s\t%s\n' "$1" "$2" "$3"
}

# make_nominations STORE COUNT DIRECTORY - as many nominations, 0.yaml and so
# on, as can be entered into a store of the bench: recipients that are nominated
# there already, for what they did next, by a document of another number.
make_nominations() {
  (cd "$1" && find campaigns -path '*/nominations/*' -name '*.yaml') |
    LC_ALL=C sort >"$work/nominations"
  step=$(($(wc -l <"$work/nominations") / $2))
  if [ "$step" -lt 1 ]; then
    say "a store with fewer nominations than writes ($2)"
    exit 1
  fi
  mkdir -p "$3"
  made=0
  awk "NR % $step == 0 && n++ < $2" "$work/nominations" |
    while read -r path; do
      sed -e 's/^  id: \(.*\)/  id: \1-moi/' \
        -e '/recognised_by/s/number: /number: 1/' \
        -e 's/^  from: .*/  from: "2027-07-01"/' \
        -e 's/^  to: .*/  to: "2027-07-20"/' "$1/$path" >"$3/$made.yaml"
      made=$((made + 1))
    done
}
