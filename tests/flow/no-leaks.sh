#!/bin/sh
# No command leaks or reads what it should not, in its normal and error paths,
# as valgrind sees it.
#
#   no-leaks.sh BIN EXAMPLES
BIN=$1
EXAMPLES=$2
# shellcheck source=tests/flow/lib.sh
. "$(dirname "$0")/lib.sh"

runs=0
guard() {
	wanted=$1
	shift
	status=0
	valgrind --quiet --leak-check=full --show-leak-kinds=definite,possible \
		--errors-for-leak-kinds=definite --error-exitcode=99 \
		--log-file="$work/valgrind" \
		"$@" >/dev/null 2>"$work/err" || status=$?
	[ "$status" -eq "$wanted" ] || {
		cat "$work/valgrind" "$work/err" >&2
		fail "$* ended with $status, not $wanted"
	}
	runs=$((runs + 1))
}

each_step guard

: >"$work/empty.yaml"
for command in plan-check report-check plan-receive report-receive \
	award-nominate award-review award-decide award-load; do
	guard 1 "$command" "$work/empty.yaml"
	guard 3 "$command" "$work/missing.yaml"
	guard 3 "$command" "$work"
	guard 2 "$command" --no-such-option
	guard 0 "$command" --help
	guard 3 "$command" -C "$work" "$work/empty.yaml"
done
guard 3 records-check no/such/path.yaml
guard 3 records-check --at no-such-revision
guard 3 award-log --recipient nobody
guard 3 award-replay no-such-decision
guard 3 award-status no-such-nomination
guard 3 award-shares --campaign no-such-campaign
guard 3 award-publish --campaign no-such-campaign
guard 3 document-draft quyet-dinh --campaign ha-tinh-2026 \
	--decision 2027/no-such-decision
guard 1 campaign-new "$work/empty.yaml"
guard 1 unit-register --name 'Không có loại'
guard 1 unit-register --csv "$work/empty.yaml"
guard 2 person-register
echo "ok: $runs runs"
