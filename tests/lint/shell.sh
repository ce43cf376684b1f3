#!/bin/sh
# shell.sh SOURCE_DIR BUILD_DIR - shellcheck has nothing to say about any script.
#
# Of scripts that are all as they were when it had nothing to say, which
# BUILD_DIR keeps the digest of, it is not asked again.
set -eu

cd "$1"
sound=$2/tests/sound-scripts
scripts() {
  find . \( -name .git -o -name build \) -prune -o \
    \( -name '*.sh' -o -path ./.ci/run \) -type f -print0 | LC_ALL=C sort -z
}
digest=$(
  {
    shellcheck --version
    scripts | xargs -0 sha256sum
  } | sha256sum
)
[ ! -f "$sound" ] || [ "$(cat "$sound")" != "$digest" ] || exit 0
scripts | xargs -0 shellcheck --external-sources --source-path=SCRIPTDIR
echo "$digest" >"$sound"
