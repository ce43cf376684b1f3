# shellcheck shell=sh
# What the stories and years share: a store of their own, and showing what is run.
# Read by each; not run by itself.
#
#   sh examples/stories/NAME.sh [BIN]
#
# BIN is the directory of the commands; without it they are looked for where
# quickstart.sh builds them, then along PATH. The store is made in a new
# temporary directory and left there.

here=$(cd "$(dirname "$0")" && pwd)
examples=$(dirname "$here")
for bin in "${1-}" "$examples/../build/quickstart/bin"; do
	if [ -n "$bin" ] && [ -x "$bin/award-decide" ]; then
		PATH=$(cd "$bin" && pwd):$PATH
		break
	fi
done
command -v award-decide >/dev/null || {
	echo "${0##*/}: run examples/quickstart.sh first, or name the" \
		"directory of the commands" >&2
	exit 3
}
THIDUA_STORE=$(mktemp -d)/kho
mkdir "$THIDUA_STORE"
GIT_AUTHOR_NAME=${GIT_AUTHOR_NAME:-Nguyễn Văn Mẫu}
GIT_AUTHOR_EMAIL=${GIT_AUTHOR_EMAIL:-mau@vi-du.example}
export PATH THIDUA_STORE GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL

# say ENGLISH VIETNAMESE - what happens next, in both languages
say() {
	printf '\n# %s\n# %s\n' "$1" "$2"
}

# run STATUS COMMAND… - show a command, run it, hold it to its status
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
	"$@" 2>&1 || status=$?
	if [ "$status" -ne "$wanted" ]; then
		echo "${0##*/}: exit status $status, expected $wanted" >&2
		exit 3
	fi
	[ "$wanted" -eq 0 ] || echo "(exit status $status)"
}

# quietly COMMAND… - what the story does not dwell on
quietly() {
	said=$("$@" 2>&1) || {
		echo "$said" >&2
		echo "${0##*/}: $1 failed" >&2
		exit 3
	}
}

# The store of Hà Tĩnh with its campaign, as examples/quickstart.sh makes it.
begin() {
	cd "$examples" || exit 3
	records-init --authority 'Ủy ban nhân dân tỉnh Hà Tĩnh' \
		--authority-id ha-tinh-ubnd-tinh \
		--standing-body 'Sở Nội vụ tỉnh Hà Tĩnh' \
		--standing-body-id ha-tinh-so-noi-vu "$THIDUA_STORE" >/dev/null
	quietly unit-register --csv units/ha-tinh.csv
	quietly person-register people/*.yaml
	quietly campaign-new --id ha-tinh-2026 \
		campaigns/ha-tinh-2026-issued.yaml
	quietly unit-register --campaign ha-tinh-2026 --today 2026-05-04 \
		--on 2026-05-04 \
		ha-tinh-so-xay-dung ha-tinh-ubnd-xa-minh-hoa \
		ha-tinh-cong-ty-vi-du-xanh
	for unit in so-xay-dung ubnd-xa-minh-hoa cong-ty-vi-du-xanh; do
		quietly plan-receive --today 2026-05-08 --received 2026-05-08 \
			"plans/$unit.yaml"
	done
	for unit in so-xay-dung ubnd-xa-minh-hoa cong-ty-vi-du-xanh; do
		quietly report-receive --today 2026-11-12 --received 2026-11-12 \
			"reports/$unit-2026.yaml"
	done
}

# yearly UNIT YEAR… - a unit's reports of later years, made from that of 2026
yearly() {
	unit=$1
	shift
	for year in "$@"; do
		sed -e "s/bao-cao-nam-2026/bao-cao-nam-$year/" \
			-e "s/^  date: \"2026-11/  date: \"$year-11/" \
			-e "s/^period: .*/period: {from: \"$((year - 1))-11-01\", to: \"$year-10-31\"}/" \
			-e "s/date: \"2026-/date: \"$year-/" \
			"reports/$unit-2026.yaml" >"$THIDUA_STORE/../report.yaml"
		quietly report-receive --today "$year-11-12" \
			--received "$year-11-12" "$THIDUA_STORE/../report.yaml"
	done
}

# The whole of the council; two are away, were asked in writing on the day DAY
# and did not answer.
council='  secret: true
  members:
    - {name: Nguyễn Văn Mẫu, office: Chủ tịch Hội đồng, attended: absent, asked: "DAY"}
    - {name: Trần Thị Thử, office: Phó Chủ tịch Hội đồng, attended: present}
    - {name: Phạm Văn Kiểm, office: Ủy viên, attended: present}
    - {name: Hoàng Thị Phác Thảo, office: Ủy viên, attended: present}
    - {name: Vũ Văn Bài Bản, office: Ủy viên, attended: present}
    - {name: Đặng Thị Minh Chứng, office: Ủy viên, attended: present}
    - {name: Bùi Văn Tạm Tính, office: Ủy viên, attended: present}
    - {name: Ngô Thị Thí Điểm, office: Ủy viên, attended: present}
    - {name: Lý Văn Ví Von, office: Ủy viên, attended: present}
    - {name: Đỗ Văn Mô Phỏng, office: Ủy viên, attended: absent, asked: "DAY"}'

# vote BODY DAY NUMBER FOR AGAINST NOMINATION… - a ballot of the council, as a
# record on standard output
vote() {
	body=$1 day=$2 number=$3 yes=$4 no=$5
	shift 5
	cat <<-EOF
		schema: thidua/proceeding/1
		campaign: ha-tinh-2026
		step: vote
		by: $body
		date: "$day"
		document: {kind: bien-ban, number: $number, date: "$day", issuer: Hội đồng Thi đua - Khen thưởng tỉnh Hà Tĩnh}
		session:
		$(printf '%s\n' "$council" | sed "s/DAY/$day/")
		nominations:
	EOF
	for nomination in "$@"; do
		printf '  - {nomination: %s, votes: {for: %d, against: %d, invalid: 0}}\n' \
			"$nomination" "$yes" "$no"
	done
}

# ready NOMINATION… - through all gates of the route but the decision
ready() {
	quietly award-review --campaign ha-tinh-2026 --step select \
		--by ha-tinh-so-khoa-hoc-va-cong-nghe --today 2027-08-25 \
		--on 2027-08-25 --for "$@"
	quietly award-review --campaign ha-tinh-2026 --step appraise \
		--by ha-tinh-so-noi-vu --today 2027-09-10 --on 2027-09-10 --for "$@"
	quietly award-review --campaign ha-tinh-2026 --step opinion \
		--by ha-tinh-hoi-dong-thi-dua-khen-thuong \
		--document 31/TB-HĐTĐKT --today 2027-10-05 --on 2027-10-05 --for "$@"
}

# day DAY - what follows is done on that day
day() {
	today=$1
	GIT_AUTHOR_DATE="$1T08:00:00+07:00"
	GIT_COMMITTER_DATE="$1T08:00:00+07:00"
	export today GIT_AUTHOR_DATE GIT_COMMITTER_DATE
}

# write FILE STATUS COMMAND… - run a command, and keep what it says in ket-qua
write() {
	file=ket-qua/$1
	wanted=$2
	shift 2
	printf '$ %s >%s\n' "$*" "$file"
	status=0
	"$@" >"$file" || status=$?
	if [ "$status" -ne "$wanted" ]; then
		echo "${0##*/}: exit status $status, expected $wanted" >&2
		exit 3
	fi
}
