# shellcheck shell=sh
# What the flow tests share: a clean environment, steps, comparison.
#
# Sourced with BIN (the commands) and EXAMPLES set.

set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

PATH=$BIN:$PATH
HOME=$work
THIDUA_STORE=$work/store
GIT_CONFIG_NOSYSTEM=1
GIT_AUTHOR_NAME='Nguyễn Văn Mẫu'
GIT_AUTHOR_EMAIL=mau@vi-du.example
GIT_COMMITTER_NAME=$GIT_AUTHOR_NAME
GIT_COMMITTER_EMAIL=$GIT_AUTHOR_EMAIL
LC_ALL=C.UTF-8
TZ=UTC
export PATH HOME THIDUA_STORE GIT_CONFIG_NOSYSTEM GIT_AUTHOR_NAME
export GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL LC_ALL TZ
unset LANGUAGE GIT_AUTHOR_DATE GIT_COMMITTER_DATE || :

fail() {
	printf 'not ok: %s\n' "$*" >&2
	exit 1
}

nomination=pham-thi-vi-du--bk-t-interim-2027

# review FUNCTION STEP BODY DAY - a body speaks for the nomination
review() {
	"$1" 0 award-review --campaign ha-tinh-2026 --step "$2" --by "$3" \
		--document 31/TB-VD --today "$4" --on "$4" --for "$nomination"
}

# decide FUNCTION STATUS NUMBER DAY - it is awarded
decide() {
	"$1" "$2" award-decide --campaign ha-tinh-2026 \
		--decider province-chairman --number "$3" \
		--issuer ha-tinh-ubnd-tinh --signer 'Nguyễn Văn Mẫu' \
		--office 'Chủ tịch' --today "$4" --on "$4" --award --amounts \
		"$nomination"
}

# The steps of the main job, each a command line; `each_step FUNCTION` calls
# FUNCTION STATUS COMMAND… for every one of them, in order.
each_step() {
	"$1" 0 records-init \
		--authority 'Ủy ban nhân dân tỉnh Hà Tĩnh' \
		--authority-id ha-tinh-ubnd-tinh \
		--standing-body 'Sở Nội vụ tỉnh Hà Tĩnh' \
		--standing-body-id ha-tinh-so-noi-vu "$THIDUA_STORE"
	"$1" 0 unit-register --csv "$EXAMPLES/units/ha-tinh.csv"
	"$1" 0 unit-register --id ha-tinh-xa-vi-du --name 'UBND xã Ví Dụ' \
		--class locality --level commune
	"$1" 0 person-register "$EXAMPLES"/people/*.yaml
	"$1" 0 campaign-new --id ha-tinh-2026 \
		"$EXAMPLES/campaigns/ha-tinh-2026-issued.yaml"
	"$1" 0 unit-register --campaign ha-tinh-2026 --on 2026-05-04 \
		ha-tinh-so-xay-dung ha-tinh-ubnd-xa-minh-hoa
	"$1" 1 plan-check --received 2026-05-08 \
		"$EXAMPLES/plans/ten-faults.yaml"
	"$1" 1 plan-receive --received 2026-05-08 \
		"$EXAMPLES/plans/ten-faults.yaml"
	"$1" 0 plan-check --received 2026-05-08 \
		"$EXAMPLES/plans/so-xay-dung.yaml"
	"$1" 0 plan-receive --received 2026-05-08 \
		"$EXAMPLES/plans/so-xay-dung.yaml"
	"$1" 0 report-check --received 2026-11-12 \
		"$EXAMPLES/reports/so-xay-dung-2026.yaml"
	"$1" 0 report-receive --received 2026-11-12 \
		"$EXAMPLES/reports/so-xay-dung-2026.yaml"
	"$1" 1 award-nominate \
		"$EXAMPLES/nominations/huan-chuong-so-xay-dung.yaml"
	"$1" 0 award-nominate \
		"$EXAMPLES/nominations/bang-khen-tinh-pham-thi-vi-du.yaml"
	review "$1" select ha-tinh-so-khoa-hoc-va-cong-nghe 2027-08-25
	"$1" 1 award-review --campaign ha-tinh-2026 --step select --for \
		--by ha-tinh-so-noi-vu --today 2027-08-26 --on 2027-08-26 \
		"$nomination"
	review "$1" appraise ha-tinh-so-noi-vu 2027-09-10
	review "$1" opinion ha-tinh-hoi-dong-thi-dua-khen-thuong 2027-10-05
	decide "$1" 0 2155/QĐ-UBND 2027-11-05
	decide "$1" 1 2156/QĐ-UBND 2027-11-06
	"$1" 0 award-status --campaign ha-tinh-2026
	"$1" 0 award-log --recipient pham-thi-vi-du
	"$1" 0 award-replay
	"$1" 0 award-shares
	"$1" 0 award-publish --campaign ha-tinh-2026
	"$1" 0 document-draft quyet-dinh --campaign ha-tinh-2026 \
		--decision 2027/ha-tinh-ubnd-tinh--2155-qd-ubnd
	"$1" 0 records-check
	"$1" 0 records-check --at HEAD
}
