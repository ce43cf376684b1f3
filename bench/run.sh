#!/bin/sh
# run.sh BUILD_DIR [RECORDS] - check one store of so many records with
# records-check, libyaml and public validators side by side, then write into
# stores of growing size beside git: docs/benchmarks.md. Builds nothing; what
# is not there is left out and said. Environment: SEED, RUNS, TMPDIR, SIZES.
set -eu

if [ $# -lt 1 ] || [ $# -gt 2 ]; then
  echo 'usage: run.sh BUILD_DIR [RECORDS]' >&2
  exit 2
fi
bench=$(cd "$(dirname "$0")" && pwd)
source=$(dirname "$bench")
build=$(cd "$1" && pwd)
records=${2:-10000}
seed=${SEED:-1}
runs=${RUNS:-5}
peers=$build/bench/peers
measure=$build/bench/measure

work=$(mktemp -d "${TMPDIR:-/tmp}/thidua-bench.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

# shellcheck source=common.sh
. "$bench/common.sh"

# The first python3 on the path may not be the one with Debian's packages.
find_python() {
  for python in /usr/bin/python3 "$python3"; do
    if "$python" -W ignore -c 'import jsonschema, yaml; yaml.CSafeLoader' \
      2>/dev/null; then
      return
    fi
  done
  python=
  say 'python3-jsonschema and python3-yaml are not installed: without them'
}

install_peers() {
  sourcemeta=
  ajv=
  if ! command -v npm >/dev/null; then
    say 'npm is not installed: without sourcemeta and ajv-cli'
    return
  fi
  if [ ! -d "$peers/node_modules/ajv-cli" ]; then
    mkdir -p "$peers"
    npm install --prefix "$peers" --no-audit --no-fund --silent \
      @sourcemeta/jsonschema@16.11.0 ajv-cli@5.0.0 >/dev/null || {
      say 'npm could not install sourcemeta and ajv-cli: without them'
      return
    }
  fi
  # The program itself, without the start of node that npm puts before it;
  # it comes for several machines.
  for program in "$peers"/node_modules/@sourcemeta/jsonschema/build/*/*; do
    if "$program" version >/dev/null 2>&1; then
      sourcemeta=$program
      break
    fi
  done
  ajv=$peers/node_modules/.bin/ajv
}

# Commands of each tool for the directory that the shell is in.
check_with() {
  case $1 in
  records-check) echo "$build/bin/records-check --lang en" ;;
  sourcemeta) echo "$sourcemeta validate --continue --fast $work/all.json \
. --extension .yaml" ;;
  ajv) echo "$ajv validate --strict=false --validate-formats=false \
--errors=no -s $work/all.json -d './**/*.yaml'" ;;
  python) echo "$python -W ignore $bench/peer_jsonschema.py \
$source/schemas ." ;;
  esac
}

# The files that each tool calls faulty, out of what it prints.
faulty_paths() {
  case $1 in
  records-check) sed -n -E 's/^([^:]+)(:[0-9]+)*: error: .*/\1/p' ;;
  sourcemeta) sed -n 's/^fail: //p' ;;
  ajv) sed -n 's/ invalid$//p' ;;
  python) sed -n -E 's/: [0-9]+ faults$//p' ;;
  esac | sed 's,^\./,,' | LC_ALL=C sort -u
}

# A tool that finds fewer or other faults than were planted was not given the
# same work, and its time says nothing.
must_find_faults() {
  (cd "$work/faulty" && sh -c "$(check_with "$1")") >"$work/said" 2>&1 || :
  faulty_paths "$1" <"$work/said" >"$work/found"
  if ! diff "$work/planted" "$work/found" >"$work/difference"; then
    say "$1 finds other faults than the planted ones (< planted, > found):"
    cat "$work/difference" >&2
    exit 1
  fi
  if ! (cd "$work/plain" && sh -c "$(check_with "$1")") \
    >"$work/said" 2>&1; then
    say "$1 finds faults where there are none:"
    tail -n 20 "$work/said" >&2
    exit 1
  fi
}

# Peers look at a copy without .git, which would only be in their way.
make_stores() {
  "$python3" "$bench/generate.py" --seed "$seed" --records "$records" \
    "$work/plain"
  "$python3" "$bench/generate.py" --seed "$seed" --records "$records" --faults \
    "$work/faulty" | LC_ALL=C sort >"$work/planted"
  cp -a "$work/plain" "$work/store"
  commit_store "$work/store"
  "$python3" "$bench/one_schema.py" "$source"/schemas/*.json >"$work/all.json"
  "$build/bench/yaml_load" "$work/plain"
  case $("$build/bench/yaml_load" "$work/plain") in
  "$records files, "*) ;;
  *)
    say "the store has not $records records"
    exit 1
    ;;
  esac
}

describe() {
  uname -sr
  sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | sort | uniq -c
  git --version
  if [ -n "$sourcemeta" ]; then
    echo "sourcemeta $("$sourcemeta" version), ajv-cli 5.0.0, \
node $(node --version)"
  fi
  if [ -n "$python" ]; then
    "$python" -W ignore -c 'from importlib.metadata import version as v
print("python3-jsonschema", v("jsonschema"), "PyYAML", v("PyYAML"))'
  fi
}

install_peers
find_python
isolate_git
make_stores
describe
own="records-check"
if [ ! -x "$build/bin/$own" ]; then
  say "$own is not built: without it"
  own=
fi
tools="$own ${sourcemeta:+sourcemeta} ${ajv:+ajv} ${python:+python}"
for tool in $tools; do
  must_find_faults "$tool"
done
echo "each finds the $(wc -l <"$work/planted") planted faults and no other:" \
  "$tools"
echo

{
  row 'libyaml document load' "$work/plain" "$build/bench/yaml_load ."
  row 'libyaml events only' "$work/plain" "$build/bench/yaml_load --events ."
  for tool in $tools; do
    case $tool in
    records-check)
      row "$tool" "$work/store" "$(check_with "$tool")"
      row "$tool on one processor" "$work/store" \
        "taskset -c 0 $(check_with "$tool")"
      row "$tool --at HEAD" "$work/store" "$(check_with "$tool") --at HEAD"
      ;;
    sourcemeta) row sourcemeta "$work/plain" "$(check_with "$tool")" ;;
    ajv) row ajv-cli "$work/plain" "$(check_with "$tool")" ;;
    python) row python3-jsonschema "$work/plain" "$(check_with "$tool")" ;;
    esac
  done
  row 'git status' "$work/store" 'git status --porcelain'
} | "$python3" "$bench/table.py" --measure "$measure" --runs "$runs"
rm -rf "$work/plain" "$work/faulty" "$work/store"

sh "$bench/write.sh" "$build"
