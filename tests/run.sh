#!/bin/sh
# Build thidua and run all of its tests, on a bare Debian 12 or 13.
#
#   sh tests/run.sh [PRESET]     PRESET: release (as it is shipped), dev, sanitize
#
# Tests whose names fit THIDUA_LEFT_OUT are not run.
set -eu

cd "$(dirname "$0")/.."
preset=${1:-release}

sh tests/packages.sh build test
cmake --preset "$preset"
cmake --build --preset "$preset"
ctest --preset "$preset" --parallel "$(nproc)" \
	${THIDUA_LEFT_OUT:+--exclude-regex "$THIDUA_LEFT_OUT"}
