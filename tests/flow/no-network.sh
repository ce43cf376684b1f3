#!/bin/sh
# No command looks at the certificates of web servers, as libgit2 does when it
# starts, or opens a connection to another machine.
#
#   no-network.sh BIN EXAMPLES WRITER
#
# WRITER is a program with libgit2 that is none of the commands: what it opens
# shows whether libgit2 here has certificates to read at all.
BIN=$1
EXAMPLES=$2
writer=$3
# shellcheck source=tests/flow/lib.sh
. "$(dirname "$0")/lib.sh"
# A tracer and the leak checker cannot both watch one process.
ASAN_OPTIONS=detect_leaks=0
export ASAN_OPTIONS

command -v strace >/dev/null || fail "strace is not installed"

# trace COMMAND… - the command's status; $work/opened has what it opened
trace() {
	strace -f --seccomp-bpf -qq -o "$work/calls" -e trace=open,openat,connect "$@" \
		>/dev/null 2>"$work/err"
	status=$?
	grep -E '/etc/ssl/|/usr/share/ca-certificates|AF_INET' \
		"$work/calls" >"$work/opened" || :
	return "$status"
}

runs=0
watch() {
	wanted=$1
	shift
	status=0
	trace "$@" || status=$?
	[ "$status" -eq "$wanted" ] ||
		fail "$* ended with $status, not $wanted: $(cat "$work/err")"
	[ ! -s "$work/opened" ] ||
		fail "$1 opened: $(head -n 1 "$work/opened")"
	runs=$((runs + 1))
}

each_step watch
[ "$runs" -ge 25 ] || fail "only $runs commands were run"

trace "$writer" read "$THIDUA_STORE" HEAD thidua.yaml || :
if [ -s "$work/opened" ]; then
	echo "ok: $runs runs without what libgit2 reads by itself"
else
	echo "ok: $runs runs; libgit2 here reads no certificates by itself"
fi
