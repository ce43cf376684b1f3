#!/bin/sh
# install-schemas.sh SOURCE_DIR BUILD_DIR - every schema is installed where
# docs/schemas.md says, as it is in the tree.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cmake --install "$2" --prefix "$work" >"$work/log"
grep -qF share/thidua/schemas "$1/docs/schemas.md"
diff -r "$1/schemas" "$work/share/thidua/schemas"
