#!/bin/sh
# A whole year of the campaign of Hà Tĩnh, as the secretary of the standing body
# works through it: 44 units in seven clusters, from the launch in April 2026 to
# the synthesis in January 2027.
#
#   sh examples/years/ha-tinh.sh [BIN]
#
# What the units sent in stands in tables in examples/years/ha-tinh; people,
# communes, enterprises and schools are fictitious. The papers of the year are
# written beside the store, into ket-qua.
set -eu
. "$(dirname "$0")/../stories/lib.sh"
campaign=ha-tinh-2026
cp "$examples/units/ha-tinh.csv" "$THIDUA_STORE/../danh-ba.csv"
cp "$examples/campaigns/ha-tinh-2026-issued.yaml" \
	"$THIDUA_STORE/../phong-trao.yaml"
cp "$here"/ha-tinh/* "$THIDUA_STORE/.."
cd "$THIDUA_STORE/.."
mkdir ke-hoach bao-cao cum-khoi ket-qua

# rows TABLE FROM TO - the rows received from one day to another, by day
rows() {
	sort -t ';' -k 4,4 -k 1,1 "$1" |
		awk -F ';' -v from="$2" -v to="$3" '$4 >= from && $4 <= to'
}

# cluster ID NUMBER KIND NAME HEAD DEPUTY MEMBER… - record a cluster of the year
cluster() {
	file=cum-khoi/$1.yaml
	cat >"$file" <<-EOF
		schema: thidua/cluster/1
		year: 2026
		name: $4
		kind: $3
		document: {kind: quyet-dinh, number: $2, date: "2026-04-27", issuer: Ủy ban nhân dân tỉnh Hà Tĩnh}
		entered: "$today"
		members:
	EOF
	id=$1
	shift 4
	office='office: head, '
	for unit in "$@"; do
		echo "  - {unit: ha-tinh-$unit, ${office}from: \"2026-04-27\", entered: \"$today\"}" \
			>>"$file"
		case $office in
		*head*) office='office: deputy, ' ;;
		*) office= ;;
		esac
	done
	run 0 cluster-update --today "$today" "2026/$id" "$file"
}

# plan UNIT NUMBER DATE GOAL GOAL CONTENTS - the form for a unit's plan, filled in from
# the table of tasks
plan() {
	plan-new --today 2026-05-04 --campaign $campaign --unit "$1" |
		awk -v number="$2" -v date="$3" -v first="$4" -v second="$5" \
			-v contents="$6" '
	BEGIN {
		while ((getline line < "nhiem-vu.csv") > 0) {
			split(line, field, ";")
			content[field[1]] = field[2]
			text[field[1]] = field[3]
			by[field[1]] = field[4]
			due[field[1]] = field[5]
		}
		goal["a1"] = goal["c2"] = first
		goal["a4"] = goal["c4"] = second
	}
	/^ *#/ { next }
	/^  number:/ { $0 = "  number: " number }
	/^  date:/ { $0 = "  date: \"" date "\"" }
	/^contents:/ { sub(/___/, contents) }
	/target:/ { sub(/___/, goal[substr($3, 1, 2)]) }
	/^  - {id: t/ {
		task = substr($5, 2, 2)
		sub(/___/, content[task])
		sub(/___/, text[task])
		sub(/___/, by[task])
		sub(/___/, due[task])
	}
	{ print }'
}

# report UNIT NUMBER DATE PART WHOLE PART WHOLE DONE TOTAL - the form for a
# unit's report, filled in; of what is no share, PART is the figure
report() {
	report-new --today "$today" --campaign $campaign --unit "$1" \
		--occurrence bao-cao-nam-2026 |
		awk -v number="$2" -v date="$3" -v part1="$4" -v whole1="$5" \
			-v part2="$6" -v whole2="$7" -v done="$8" -v total="$9" '
	BEGIN {
		while ((getline line < "nhiem-vu.csv") > 0) {
			split(line, field, ";")
			text[field[1]] = field[6]
			evidence[field[1]] = field[7]
		}
		part["a1"] = part["c2"] = part1
		part["a4"] = part["c4"] = part2
		whole["a1"] = whole1
		whole["a4"] = whole2
	}
	/^ *#/ { next }
	/^  number:/ { $0 = "  number: " number }
	/^  date:/ { $0 = "  date: \"" date "\"" }
	/^period:/ { $0 = "period: {from: \"2026-05-11\", to: \"2026-10-31\"}" }
	/status:/ { sub(/___/, ++tasks <= done ? "done" : "under-way") }
	/criterion:/ { which = $3 }
	/value:/ && whole[which] {
		sub(/___/, 100 * part[which] / whole[which])
		$0 = $0 "\n    of: {part: " part[which] ", whole: " whole[which] "}"
	}
	/value:/ { sub(/___/, part[which]) }
	/^      - {text:/ { sub(/___/, evidence[which]) }
	/text:/ { sub(/___/, text[which]) }
	{ print }
	END {
		if (total > 0) {
			print "figures:"
			print "  - id: mo-hinh"
			print "    text: Mô hình, cách làm mới được áp dụng"
			print "    total: " total
			print "    parts: [{text: Đã nhân rộng, value: 1}, {text: Đang làm thử, value: " total - 1 "}]"
		}
	}'
}

say 'The store, the register of units; a row of the table is wrong, and mended' \
	'Lập kho, nhập danh bạ; một dòng của bảng sai, sửa rồi nhập lại cả bảng'
day 2026-04-28
run 0 records-init --today "$today" \
	--authority 'Ủy ban nhân dân tỉnh Hà Tĩnh' --authority-id ha-tinh-ubnd-tinh \
	--standing-body 'Sở Nội vụ tỉnh Hà Tĩnh' \
	--standing-body-id ha-tinh-so-noi-vu "$THIDUA_STORE"
run 0 unit-register --today "$today" --csv danh-ba.csv
sed '/Suối Nháp/s/UBND tỉnh Hà Tĩnh/UBND huyện Mẫu/' don-vi.csv >don-vi-so-noi-vu-nhan.csv
run 1 unit-register --today "$today" --keep-going --csv don-vi-so-noi-vu-nhan.csv
run 0 unit-register --today "$today" --csv don-vi.csv

say 'The campaign, and the clusters of the year' \
	'Phong trào, các cụm, khối thi đua trong năm'
run 0 campaign-new --today "$today" --id $campaign phong-trao.yaml
cluster khoi-kinh-te 301/QĐ-UBND khoi 'Khối các sở, ngành kinh tế' \
	so-noi-vu so-tai-chinh so-khoa-hoc-va-cong-nghe \
	so-nong-nghiep-va-moi-truong so-xay-dung so-cong-thuong \
	van-phong-ubnd-tinh
cluster khoi-van-xa 302/QĐ-UBND khoi 'Khối văn hóa, xã hội, nội chính' \
	so-van-hoa-the-thao-va-du-lich so-y-te so-giao-duc-va-dao-tao so-tu-phap \
	thanh-tra-tinh ban-tuyen-giao-va-dan-van-tinh-uy trung-tam-cong-bao
cluster khoi-doan-the 303/QĐ-UBND khoi 'Khối Mặt trận Tổ quốc và các đoàn thể' \
	uy-ban-mat-tran-to-quoc hoi-lien-hiep-phu-nu doan-thanh-nien \
	hoi-nong-dan hoi-cuu-chien-binh
cluster cum-xa-phuong-1 304/QĐ-UBND cum 'Cụm xã, phường số 1' \
	ubnd-xa-minh-hoa ubnd-phuong-cho-mau ubnd-xa-mau-don ubnd-xa-dong-vi-du \
	ubnd-xa-nui-mau ubnd-phuong-gia-dinh
cluster cum-xa-phuong-2 305/QĐ-UBND cum 'Cụm xã, phường số 2' \
	ubnd-xa-bien-thu ubnd-phuong-ben-vi-du ubnd-xa-suoi-nhap \
	ubnd-xa-rung-gia-dinh ubnd-xa-cau-thu-nghiem ubnd-phuong-ga-minh-hoa
cluster khoi-doanh-nghiep 306/QĐ-UBND khoi 'Khối doanh nghiệp' \
	cong-ty-vi-du-xanh cong-ty-thu-nghiem-so cong-ty-gao-mau \
	cong-ty-thep-gia-dinh cong-ty-nuoc-thi-du hop-tac-xa-cam-ban-thao
cluster khoi-don-vi 307/QĐ-UBND khoi 'Khối trường học, lực lượng vũ trang, cơ quan Trung ương' \
	truong-cao-dang-ban-nhap truong-thpt-vi-du truong-tieu-hoc-mau-so \
	doi-kinh-te-gia-tuong don-bien-phong-gia-thiet thue-tinh kho-bac-vi-du

say 'All that are in a cluster take part; who owes what by when' \
	'Các đơn vị trong cụm, khối đều đăng ký; ai nợ gì, đến ngày nào'
day 2026-05-04
sed -n 's/^  - {unit: \([a-z0-9-]*\),.*/\1/p' cum-khoi/*.yaml >tham-gia.txt
run 0 unit-register --today "$today" --on "$today" --campaign $campaign - \
	<tham-gia.txt
run 0 deadline-list --today "$today" --due-within 30

say 'Plans come in. One promises less than the campaign asks: refused, and
# mended by the unit the next day' \
	'Nhận kế hoạch. Một kế hoạch có chỉ tiêu thấp hơn phong trào yêu cầu: không
# nhận, hôm sau đơn vị gửi lại'
rows ke-hoach.csv 2026-05-05 2026-05-11 >nhan.txt
while IFS=';' read -r unit number date received first second contents; do
	day "$received"
	plan "$unit" "$number" "$date" "$first" "$second" "$contents" \
		>"ke-hoach/$unit.yaml"
	case $unit in
	*nui-mau)
		sed 's/>= 96/>= 90/' "ke-hoach/$unit.yaml" >ke-hoach/sai.yaml
		run 1 plan-receive --today 2026-05-05 ke-hoach/sai.yaml
		;;
	esac
	run 0 plan-receive --today "$today" "ke-hoach/$unit.yaml"
done <nhan.txt

say 'The day after the last day: letters to those who sent none' \
	'Sau ngày cuối: công văn nhắc đơn vị chưa gửi kế hoạch'
day 2026-05-12
run 0 deadline-list --today "$today" --overdue
mkdir ket-qua/nhac-ke-hoach
run 0 deadline-list --today "$today" --overdue --letters ket-qua/nhac-ke-hoach
rows ke-hoach.csv 2026-05-12 2026-12-31 >nhan.txt
while IFS=';' read -r unit number date received first second contents; do
	day "$received"
	plan "$unit" "$number" "$date" "$first" "$second" "$contents" \
		>"ke-hoach/$unit.yaml"
	run 0 plan-receive --today "$today" "ke-hoach/$unit.yaml"
done <nhan.txt

say 'The scoring rule of the two clusters of communes, for the whole year' \
	'Bảng điểm của hai cụm xã, phường, áp dụng cho cả năm'
day 2026-05-21
run 0 scoring-issue --today "$today" --id bang-diem bang-diem.yaml

say 'A supplement to a plan, and what it changes' \
	'Kế hoạch bổ sung của một đơn vị, và những gì thay đổi'
day 2026-06-15
run 0 plan-receive --today "$today" bo-sung.yaml
run 0 plan-diff --today "$today" --campaign $campaign --unit ha-tinh-so-y-te

say 'A commune is merged into another; a department has a new head' \
	'Một xã sáp nhập vào xã khác; một sở có giám đốc mới'
day 2026-07-01
run 0 unit-update --today "$today" --on "$today" --dissolved \
	--successor ha-tinh-ubnd-xa-minh-hoa \
	--document 12/NQ-HĐND/2026-06-20 ha-tinh-ubnd-xa-mau-don
run 0 cluster-update --today "$today" --unit ha-tinh-ubnd-xa-mau-don --end \
	--on "$today" --document 12/NQ-HĐND/2026-06-20 2026/cum-xa-phuong-1
day 2026-08-03
run 0 unit-update --today "$today" --on 2026-08-01 \
	--head-name 'Lương Thị Kế Nhiệm Mẫu' --document 640/QĐ-UBND/2026-07-28 \
	ha-tinh-so-cong-thuong

say 'The inspection of the council, its conclusion, what came of it' \
	'Hội đồng kiểm tra, kết luận, kế hoạch thực hiện kết luận'
day 2026-09-18
run 0 inspection-receive --today "$today" kiem-tra.yaml
day 2026-10-02
run 0 inspection-receive --today "$today" kiem-tra-ket-luan.yaml
day 2026-10-12
run 0 inspection-receive --today "$today" kiem-tra-ke-hoach.yaml
run 0 inspection-list --today "$today" $campaign

say 'Before the yearly report: who has not sent it yet' \
	'Trước hạn báo cáo năm: nhắc đơn vị chưa gửi'
day 2026-11-05
run 0 deadline-list --today "$today" --due-within 10

say 'Reports come in. One is signed by the head who had left' \
	'Nhận báo cáo. Một báo cáo do giám đốc đã thôi giữ chức ký'
rows bao-cao.csv 2026-11-06 2026-11-14 >nhan.txt
while IFS=';' read -r unit number date received a b c d finished total; do
	day "$received"
	report "$unit" "$number" "$date" "$a" "$b" "$c" "$d" "$finished" "$total" \
		>"bao-cao/$unit.yaml"
	case $unit in
	*so-cong-thuong)
		sed 's/Lương Thị Kế Nhiệm Mẫu/Lương Văn Mẫu Hàng/' "bao-cao/$unit.yaml" \
			>bao-cao/sai.yaml
		run 1 report-receive --today "$today" bao-cao/sai.yaml
		;;
	esac
	run 0 report-receive --today "$today" "bao-cao/$unit.yaml"
done <nhan.txt

say 'Who is late, with letters; three more come in' \
	'Đơn vị quá hạn, công văn nhắc; nhận thêm ba báo cáo'
day 2026-11-16
run 0 deadline-list --today "$today" --overdue
mkdir ket-qua/nhac-bao-cao
run 0 deadline-list --today "$today" --overdue --letters ket-qua/nhac-bao-cao
rows bao-cao.csv 2026-11-15 2026-12-31 >nhan.txt
while IFS=';' read -r unit number date received a b c d finished total; do
	day "$received"
	report "$unit" "$number" "$date" "$a" "$b" "$c" "$d" "$finished" "$total" \
		>"bao-cao/$unit.yaml"
	run 0 report-receive --today "$today" "bao-cao/$unit.yaml"
done <nhan.txt

say 'One unit had asked not to report this year: excused, by letter' \
	'Một đơn vị xin miễn báo cáo năm nay: được miễn, bằng công văn'
day 2026-11-26
mkdir -p "$THIDUA_STORE/campaigns/$campaign/guidance"
cp mien-bao-cao.yaml \
	"$THIDUA_STORE/campaigns/$campaign/guidance/ha-tinh-so-noi-vu--4502-snv-tdkt.yaml"
quietly git -C "$THIDUA_STORE" add campaigns/$campaign/guidance
quietly git -C "$THIDUA_STORE" -c user.name="$GIT_AUTHOR_NAME" \
	-c user.email="$GIT_AUTHOR_EMAIL" commit -qm 'Miễn báo cáo năm 2026'
run 0 deadline-list --today "$today" --overdue

say 'What the plan of the inspected commune has come to' \
	'Việc thực hiện kết luận kiểm tra'
day 2026-12-01
run 0 inspection-receive --today "$today" kiem-tra-da-lam.yaml
run 0 inspection-list --today "$today" $campaign

say 'Communes score themselves; figures come as tables' \
	'Xã, phường tự chấm điểm, số liệu nộp bằng bảng'
day 2026-12-14
for n in 1 2; do
	run 0 score-receive --today "$today" --csv "tu-cham-$n.csv" \
		--campaign $campaign --year 2026 --cluster "cum-xa-phuong-$n" \
		--stage self --rule 2026/bang-diem
done

say 'The standing body scores; two communes are equal' \
	'Sở Nội vụ chấm điểm; hai xã bằng điểm'
day 2027-01-08
for n in 1 2; do
	run 0 score-receive --today "$today" --csv "cham-$n.csv" \
		--campaign $campaign --year 2026 --cluster "cum-xa-phuong-$n" \
		--stage final --rule 2026/bang-diem --by ha-tinh-so-noi-vu
	run 0 score-check --today "$today" --campaign $campaign --year 2026 \
		--cluster "cum-xa-phuong-$n"
	run 0 score-rank --today "$today" --campaign $campaign --year 2026 \
		--cluster "cum-xa-phuong-$n"
done

say 'The cluster votes on which of the two stands first' \
	'Cụm bỏ phiếu xếp thứ tự hai xã bằng điểm'
day 2027-01-12
sed -e 's/^received: .*/received: "2027-01-12"\
corrects: final\
reason: Hai xã bằng điểm, hội nghị cụm bỏ phiếu\
placed_before:\
  units: [ha-tinh-ubnd-xa-nui-mau]\
  document: {kind: bien-ban, number: 02\/BB-CXP1, date: "2027-01-11", issuer: "Cụm xã, phường số 1"}/' \
	"$THIDUA_STORE/campaigns/$campaign/scores/2026/cum-xa-phuong-1/ha-tinh-ubnd-xa-dong-vi-du/final.yaml" \
	>xep-hang.yaml
run 0 score-receive --today "$today" xep-hang.yaml

say 'The synthesis of the year, the state of the campaign, what is still owed' \
	'Tổng hợp cả năm, tình hình phong trào, việc còn nợ'
day 2027-01-15
write xep-hang-1.txt 0 score-rank --today "$today" --campaign $campaign \
	--year 2026 --cluster cum-xa-phuong-1
write tong-hop.txt 0 report-summary --today "$today" bao-cao-nam-2026 $campaign
write tong-hop.csv 0 report-summary --today "$today" --format csv \
	bao-cao-nam-2026 $campaign
write tinh-hinh.txt 0 campaign-status --today "$today" $campaign
run 0 campaign-status --today "$today" --html ket-qua/tinh-hinh.html $campaign
write viec-con-no.txt 0 deadline-list --today "$today" --overdue
write kiem-tra.txt 1 inspection-list --today "$today" $campaign
run 0 records-check --today "$today"
run 0 records-audit --today "$today"
