#!/bin/sh
# write.sh BUILD_DIR - one record committed in stores of growing size, by the
# suite and by git itself, and many one after the other: docs/benchmarks.md.
# Environment: SEED, WRITES (how many), SIZES (of the stores), ENTERED (one
# after the other), TMPDIR, whose file system is the one measured.
set -eu

if [ $# -ne 1 ]; then
  echo 'usage: write.sh BUILD_DIR' >&2
  exit 2
fi
bench=$(cd "$(dirname "$0")" && pwd)
build=$(cd "$1" && pwd)
seed=${SEED:-1}
writes=${WRITES:-11}
sizes=${SIZES:-1000 10000 100000}
received=2026-05-11
nominated=2027-08-30

work=$(mktemp -d "${TMPDIR:-/tmp}/thidua-write.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

# shellcheck source=common.sh
. "$bench/common.sh"
isolate_git

# Supplements to plans that are in the store, by units far apart: a comment
# makes each another file than the one that was filed. In the copy for git
# they lie where git is to add them.
make_supplements() {
  (cd "$work/suite" && find campaigns -path '*/plans/*' -name '*.yaml') |
    LC_ALL=C sort >"$work/plans"
  step=$(($(wc -l <"$work/plans") / (writes + 1)))
  if [ "$step" -lt 1 ]; then
    say "a store with fewer plans than writes ($writes)"
    exit 1
  fi
  run=0
  while [ "$run" -le "$writes" ]; do
    plan=$(sed -n "$((run * step + 1))p" "$work/plans")
    target=$(dirname "$plan")/$received.yaml
    { cat "$work/suite/$plan" && echo '# Bản bổ sung'; } >"$work/$run.yaml"
    cp "$work/$run.yaml" "$work/git/$target"
    printf '%s\n' "$target" >"$work/$run.target"
    run=$((run + 1))
  done
}

rows() {
  row 'git add && git commit' "$work/git" \
    "sh -c 'read -r path <\"\$1\" && git add \"\$path\" && exec git commit \
-q -m \"Kế hoạch\"' sh $work/{run}.target"
  if [ -x "$build/bin/plan-receive" ]; then
    row 'plan-receive' "$work/suite" \
      "$build/bin/plan-receive --received $received $work/{run}.yaml"
  fi
  if [ -x "$build/bin/unit-register" ]; then
    row 'unit-register' "$work/suite" "$build/bin/unit-register \
--name 'Công ty Bổ Sung {run}' --class enterprise --level unit \
--from 2026-01-01"
  fi
  if [ -x "$build/bin/award-nominate" ]; then
    row 'award-nominate' "$work/suite" "$build/bin/award-nominate \
--today $nominated $work/nomination/{run}.yaml"
  fi
}

# A row that wrote nothing, or left the work tree apart from the commit, was
# not the same work.
must_be_committed() {
  commits=$(git -C "$work/$1" rev-list --count HEAD)
  if [ "$commits" -ne "$2" ]; then
    say "$commits commits in the store of '$1', $2 wanted"
    exit 1
  fi
  if [ -n "$(git -C "$work/$1" status --porcelain)" ]; then
    say "git status is not clean in the store of '$1'"
    exit 1
  fi
}

for size in $sizes; do
  "$python3" "$bench/generate.py" --seed "$seed" --records "$size" \
    "$work/suite"
  commit_store "$work/suite"
  cp -a "$work/suite" "$work/git"
  make_supplements
  make_nominations "$work/suite" $((writes + 1)) "$work/nomination"
  rows >"$work/rows"
  echo
  echo "One record committed in a store of $size records"
  "$python3" "$bench/table.py" --measure "$build/bench/measure" \
    --runs "$writes" <"$work/rows"
  suite_rows=$(($(wc -l <"$work/rows") - 1))
  must_be_committed git $((writes + 2))
  must_be_committed suite $((suite_rows * (writes + 1) + 1))
  rm -rf "$work/suite" "$work/git"
done
if [ "$suite_rows" -eq 0 ]; then
  say 'no command that writes is built: git alone was timed'
fi

# One after the other by a script, as an office enters what lies on its table.
entered=${ENTERED:-1000}
if [ -x "$build/bin/award-nominate" ] && [ "$entered" -gt 0 ]; then
  "$python3" "$bench/generate.py" --seed "$seed" --records 10000 "$work/many"
  commit_store "$work/many"
  make_nominations "$work/many" "$entered" "$work/table"
  echo
  echo "$entered single nominations into a store of 10000 records"
  "$python3" "$bench/drift.py" --measure "$build/bench/measure" \
    --runs "$entered" "$work/many" \
    "$build/bin/award-nominate --today $nominated $work/table/{run}.yaml"
  rm -rf "$work/many"
fi
