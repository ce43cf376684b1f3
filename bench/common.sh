# shellcheck shell=sh
# What run.sh and write.sh share; both set $work before they call. To be
# sourced.

# Not python3 by name: where that is a wrapper, it depends on HOME.
python3=$(python3 -c 'import sys; print(sys.executable)')
export python3

say() {
  printf '%s: %s\n' "${0##*/}" "$*" >&2
}

# The figures must not depend on whose configuration git finds.
isolate_git() {
  HOME=${work:?}/home
  mkdir -p "$HOME"
  cat >"$HOME/.gitconfig" <<'END'
[user]
	name = Bench
	email = bench@example.org
[init]
	defaultBranch = main
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
