#!/bin/sh
# Run libFuzzer over the targets, one after the other.
#
#   run.sh SECONDS_PER_TARGET [TARGET...]
#
# Builds the preset `fuzz`, makes the seeds, and lets each target (all of them,
# unless some are named) go on from its kept inputs, its seeds and whatever
# earlier runs found (build/fuzz/found/TARGET). Prints a line a target:
#
#   record: 12345 executions, 4321 edges (4300 before), 0 crashes
#
# An input that crashes, takes 1 GiB or two minutes (which a machine with other
# work may need) is kept in build/fuzz/crashes/TARGET-*; once it is mended, it
# belongs into tests/fuzz/corpus/TARGET. Status 1: there was one.
set -eu

seconds=${1:?"usage: run.sh SECONDS_PER_TARGET [TARGET...]"}
shift
cd "$(dirname "$0")/../.."
build=$PWD/build/fuzz
seeds=$build/tests/fuzz-seeds
export FUZZ_STORES="$seeds/stores"
leaks=$PWD/tests/unit/store.lsan # of libgit2
export LSAN_OPTIONS="suppressions=$leaks:print_suppressions=0"
failed=0

if [ -z "${FUZZ_BUILT-}" ]; then
	cmake --preset fuzz >/dev/null
	cmake --build --preset fuzz >/dev/null
	(cd "$build" && ctest -R '^fixtures$|^fuzz.seeds$' >/dev/null)
fi
mkdir -p "$build/crashes"

# number FORMAT LOG - the last number that a pattern finds in a log
number() {
	sed -n "s/.*$1.*/\\1/p" "$2" | tail -n 1
}

fuzz() {
	log=$build/$1.log
	found=$build/found/$1
	corpus=tests/fuzz/corpus/$1
	mkdir -p "$found"
	set -- "$1" "$found"
	for folder in "$corpus" "$seeds/$1"; do
		[ ! -d "$folder" ] || set -- "$@" "$folder"
	done
	name=$1
	shift
	status=0
	"$build/tests/fuzz_$name" -max_total_time="$seconds" -timeout=120 \
		-rss_limit_mb=1024 -max_len=65536 -close_fd_mask=1 \
		-print_final_stats=1 -artifact_prefix="$build/crashes/$name-" \
		"$@" >"$log" 2>&1 || status=$?
	before=$(number 'INITED cov: \([0-9]*\)' "$log")
	after=$(number ' cov: \([0-9]*\)' "$log")
	runs=$(number 'stat::number_of_executed_units: *\([0-9]*\)' "$log")
	[ "$status" -eq 0 ] || failed=1
	echo "$name: ${runs:-?} executions, ${after:-?} edges" \
		"(${before:-?} before), $((status != 0)) crashes"
}

if [ $# -eq 0 ]; then
	for source in tests/fuzz/fuzz_*.c; do
		name=${source##*/fuzz_}
		set -- "$@" "${name%.c}"
	done
fi
for target; do
	fuzz "$target"
done
exit "$failed"
