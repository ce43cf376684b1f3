#!/bin/sh
# quickstart.sh SOURCE_DIR - when the quickstart fails, a newcomer sees at
# which step, and what the step said.
set -eu

source_dir=$1
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
mkdir -p "$directory/tree/examples" "$directory/tree/tests" "$directory/bin"
cp "$source_dir/examples/quickstart.sh" "$directory/tree/examples/"
PATH=$directory/bin:$PATH
export PATH

# stub PATH TEXT - a program that does what TEXT says
stub() {
  printf '#!/bin/sh\n%s\n' "$2" >"$1"
  chmod +x "$1"
}

# expect STATUS NAME TEXT… - the quickstart ends so and says each TEXT, and
# nothing after the line that names the step
expect() {
  wanted=$1
  name=$2
  shift 2
  status=0
  sh "$directory/tree/examples/quickstart.sh" --lang "$language" \
    "$directory/store" >"$directory/out" 2>&1 || status=$?
  if [ "$status" -ne "$wanted" ]; then
    echo "$name: exit status $status, wanted $wanted"
    cat "$directory/out"
    exit 1
  fi
  for text in "$@"; do
    grep -qF -- "$text" "$directory/out" || {
      echo "$name: says nothing of '$text':"
      cat "$directory/out"
      exit 1
    }
  done
  tail -n 1 "$directory/out" | grep -q '^quickstart: ' || {
    echo "$name: the last line does not name the step:"
    cat "$directory/out"
    exit 1
  }
}

language=en
stub "$directory/tree/tests/packages.sh" \
  'echo "packages.sh: run as root, or install sudo" >&2; exit 3'
expect 3 'packages' 'run as root, or install sudo' \
  'quickstart: failed at: Installing the packages that are missing'

stub "$directory/tree/tests/packages.sh" 'exit 0'
stub "$directory/bin/cmake" 'echo "no compiler was found"; exit 1'
expect 3 'configure' 'no compiler was found' \
  'quickstart: exit status 1 of: cmake -S . -B build/quickstart' \
  'quickstart: failed at: Building the commands'

# shellcheck disable=SC2016
stub "$directory/bin/cmake" \
  '[ "$1" = -S ] || { echo "index_file.c:287: error: undeclared"; exit 2; }'
expect 3 'build' 'index_file.c:287: error: undeclared' \
  'quickstart: exit status 2 of: cmake --build build/quickstart' \
  'quickstart: failed at: Building the commands'
language='vi'
expect 3 'build, in Vietnamese' 'index_file.c:287: error: undeclared' \
  'quickstart: dừng ở bước: Biên dịch các lệnh'

language=en
stub "$directory/bin/cmake" 'echo "[1/1] linked"'
stub "$directory/bin/records-init" 'echo "no room" >&2; exit 3'
expect 3 'a command' 'no room' 'quickstart: exit status 3, expected 0' \
  'quickstart: failed at: 1. A store'
if grep -q 'linked' "$directory/out"; then
  echo 'a build that succeeds is shown'
  exit 1
fi
