#!/bin/sh
# The main job of thidua in a new temporary store, step by step.
#
#   sh examples/quickstart.sh [--lang vi|en] [DIRECTORY]
#
# Installs what it needs, builds the commands, and carries one campaign from
# its launch document to a nomination. DIRECTORY is where the store is made
# (a new temporary one by default); it is left there to look around in. Running
# it again on the same directory changes nothing.
set -eu

language=en
case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
vi*) language='vi' ;;
esac
case ${1-} in
-h | --help)
	sed -n '2,/^$/s/^# \{0,1\}//p' "$0"
	exit 0
	;;
--lang)
	[ $# -ge 2 ] || {
		echo "quickstart: --lang needs vi or en" >&2
		exit 2
	}
	language=$2
	shift 2
	;;
esac
case ${1-} in
-*)
	echo "quickstart: unknown option '$1'" >&2
	exit 2
	;;
esac
case $language in
vi | en) ;;
*)
	echo "quickstart: --lang is vi or en, not '$language'" >&2
	exit 2
	;;
esac

# say ENGLISH VIETNAMESE - one or the other
say() {
	if [ "$language" = vi ]; then shift; fi
	printf '%s\n' "$1"
}

step() {
	printf '\n── '
	say "$1" "$2"
	printf '\n'
	present=$(say "$1" "$2" | head -n 1)
}

# Whatever ends this early, the step that it stood at is named.
present=
name_step() {
	if [ $? -ne 0 ] && [ -n "$present" ]; then
		say "quickstart: failed at: $present" \
			"quickstart: dừng ở bước: $present" >&2
	fi
}
trap name_step EXIT

# quietly COMMAND… - what it prints is shown only when it fails
quietly() {
	output=$(mktemp)
	status=0
	"$@" >"$output" 2>&1 || status=$?
	if [ "$status" -ne 0 ]; then
		cat "$output" >&2
		rm -f "$output"
		echo "quickstart: exit status $status of: $*" >&2
		exit 3
	fi
	rm -f "$output"
}

# run STATUS COMMAND… - show a command, run it, and hold it to its status
run() {
	wanted=$1
	shift
	printf '$'
	for word in "$@"; do
		case $word in
		*[!A-Za-z0-9_./=-]*) printf " '%s'" "$word" ;;
		*) printf ' %s' "$word" ;;
		esac
	done
	printf '\n'
	status=0
	"$@" || status=$?
	if [ "$status" -ne "$wanted" ]; then
		echo "quickstart: exit status $status, expected $wanted" >&2
		exit 3
	fi
	[ "$wanted" -eq 0 ] || say "(exit status $status)" "(mã kết thúc $status)"
}

case ${1-} in
'' | /*) ;;
*) set -- "$PWD/$1" ;;
esac
cd "$(dirname "$0")/.."

say "thidua keeps a province's emulation campaigns and awards as YAML records in git.
This carries one campaign from its launch document to a nomination." \
	"thidua quản lý phong trào thi đua và khen thưởng của tỉnh bằng hồ sơ YAML trong git.
Phần này đi từ văn bản phát động một phong trào đến một đề nghị khen thưởng."
step "Installing the packages that are missing" "Cài các gói còn thiếu"
sh tests/packages.sh build
step "Building the commands" "Biên dịch các lệnh"
build=build/quickstart
quietly cmake -S . -B $build -G Ninja -DCMAKE_BUILD_TYPE=Release \
	-DBUILD_TESTING=OFF
quietly cmake --build $build

bin=$PWD/$build/bin
PATH=$bin:$PATH
THIDUA_STORE=${1:-$(mktemp -d)}
mkdir -p "$THIDUA_STORE"
THIDUA_STORE=$(cd "$THIDUA_STORE" && pwd)
# Who does this: a plainly fictitious clerk, unless git knows better.
GIT_AUTHOR_NAME=${GIT_AUTHOR_NAME:-Nguyễn Văn Mẫu}
GIT_AUTHOR_EMAIL=${GIT_AUTHOR_EMAIL:-mau@vi-du.example}
export PATH THIDUA_STORE GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL
if [ "$language" = vi ]; then
	LC_ALL=C.UTF-8 LANGUAGE=vi
else
	LC_ALL=C.UTF-8 LANGUAGE=en
fi
export LC_ALL LANGUAGE

cd examples

step "1. A store: a directory of records, versioned by git" \
	"1. Kho hồ sơ: một thư mục hồ sơ, quản lý bằng git"
run 0 records-init \
	--authority 'Ủy ban nhân dân tỉnh Hà Tĩnh' \
	--authority-id ha-tinh-ubnd-tinh \
	--standing-body 'Sở Nội vụ tỉnh Hà Tĩnh' \
	--standing-body-id ha-tinh-so-noi-vu \
	"$THIDUA_STORE"

step "2. Units and people, many at once from a table" \
	"2. Đơn vị và cá nhân, nhập nhiều dòng từ một bảng"
run 0 unit-register --csv units/ha-tinh.csv
run 0 person-register people/*.yaml

step "3. The campaign, from the province's plan" \
	"3. Phong trào, theo kế hoạch của tỉnh"
run 0 campaign-new --id ha-tinh-2026 campaigns/ha-tinh-2026-issued.yaml

step "4. Units register for it" "4. Các đơn vị đăng ký tham gia"
run 0 unit-register --campaign ha-tinh-2026 --on 2026-05-04 \
	ha-tinh-so-xay-dung ha-tinh-ubnd-xa-minh-hoa ha-tinh-cong-ty-vi-du-xanh

step "5. A clerk checks a plan that a unit sent in: every fault in one run" \
	"5. Chuyên viên kiểm tra kế hoạch đơn vị gửi: báo mọi lỗi trong một lần"
run 1 plan-check --received 2026-05-08 plans/ten-faults.yaml

step "6. The corrected plan is clean (a check that finds nothing says nothing),
   and is filed with its day of receipt" \
	"6. Kế hoạch đã sửa không còn lỗi (không có gì để báo thì lệnh không in gì),
   được tiếp nhận kèm ngày nhận"
run 0 plan-check --received 2026-05-08 plans/so-xay-dung.yaml
run 0 plan-receive --received 2026-05-08 plans/so-xay-dung.yaml

step "7. The yearly report, checked against the plan and filed" \
	"7. Báo cáo năm, đối chiếu với kế hoạch rồi tiếp nhận"
run 0 report-check --received 2026-11-12 reports/so-xay-dung-2026.yaml
run 0 report-receive --received 2026-11-12 reports/so-xay-dung-2026.yaml

step "8. A nomination received in 2030 that the rules do not allow is refused:
   what is required, what was found, what is missing" \
	"8. Đề nghị nhận năm 2030 không đúng quy định bị từ chối: nêu rõ yêu cầu,
   thực tế và phần còn thiếu"
run 1 award-nominate nominations/huan-chuong-so-xay-dung.yaml

step "9. One of the interim review in 2027 that they allow is entered" \
	"9. Đề nghị khi sơ kết năm 2027, đúng quy định, được ghi nhận"
run 0 award-nominate nominations/bang-khen-tinh-pham-thi-vi-du.yaml

step "10. Who did what, when: the history, out of git" \
	"10. Ai làm gì, khi nào: lịch sử lấy từ git"
run 0 award-log --recipient pham-thi-vi-du

step "11. Everything in the store keeps the rules" \
	"11. Toàn bộ kho hồ sơ đúng quy định"
run 0 records-check
run 0 git -C "$THIDUA_STORE" status --short
run 0 git -C "$THIDUA_STORE" log --oneline

echo
say "The store is in $THIDUA_STORE; look around with ls, cat and git log." \
	"Kho hồ sơ ở $THIDUA_STORE; hãy xem bằng ls, cat và git log."
say "The commands are in $bin; each has --help." \
	"Các lệnh ở $bin; lệnh nào cũng có --help."
