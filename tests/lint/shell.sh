#!/bin/sh
# shell.sh SOURCE_DIR - shellcheck has nothing to say about any script.
set -eu

cd "$1"
find . \( -name .git -o -name build \) -prune -o \
  \( -name '*.sh' -o -path ./.ci/run \) -type f -print0 |
  xargs -0 shellcheck --external-sources --source-path=SCRIPTDIR
