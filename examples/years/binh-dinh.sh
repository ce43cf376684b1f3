#!/bin/sh
# The campaign of Bình Định in its first year: launched in May 2025, taken over
# by Gia Lai when the provinces were merged in July, scored by a set of
# indicators, and counted in the yearly scores of clusters.
#
#   sh examples/years/binh-dinh.sh [BIN]
#
# The plan of the province is public but for its number and day; those, the set
# of indicators, both tables of points and all figures are made up, and so are
# people, communes and wards.
set -eu
. "$(dirname "$0")/../stories/lib.sh"
campaign=binh-dinh-2025
cp "$examples/units/binh-dinh.csv" "$THIDUA_STORE/../danh-ba.csv"
cp "$examples/campaigns/binh-dinh-2025.yaml" \
	"$THIDUA_STORE/../phong-trao.yaml"
cp "$here"/binh-dinh/* "$THIDUA_STORE/.."
cd "$THIDUA_STORE/.."
mkdir ket-qua

# cluster ID KIND NAME HEAD MEMBER… - record a cluster of the year
cluster() {
	id=$1
	cat >"$id.yaml" <<-EOF
		schema: thidua/cluster/1
		year: 2025
		name: $3
		kind: $2
		document: {kind: quyet-dinh, number: 1490/QĐ-UBND, date: "2025-08-28", issuer: Ủy ban nhân dân tỉnh Gia Lai}
		entered: "$today"
		members:
		  - {unit: $4, office: head, from: "2025-08-28", entered: "$today"}
	EOF
	shift 4
	for unit in "$@"; do
		echo "  - {unit: $unit, from: \"2025-08-28\", entered: \"$today\"}" \
			>>"$id.yaml"
	done
	run 0 cluster-update --today "$today" "2025/$id" "$id.yaml"
}

say 'The store of Bình Định, and its campaign as a draft that has no number yet' \
	'Kho của tỉnh Bình Định; phong trào khi kế hoạch chưa có số, ngày'
day 2025-05-20
run 0 records-init --today "$today" \
	--authority 'Ủy ban nhân dân tỉnh Bình Định' \
	--authority-id binh-dinh-ubnd-tinh \
	--standing-body 'Sở Nội vụ tỉnh Bình Định' \
	--standing-body-id binh-dinh-so-noi-vu "$THIDUA_STORE"
run 0 unit-register --today "$today" --csv danh-ba.csv
run 0 unit-register --today "$today" --csv don-vi.csv
run 0 campaign-new --today "$today" --id $campaign phong-trao.yaml
run 0 campaign-new --today "$today" --id thuong-xuyen-2025 thuong-xuyen.yaml

say 'It is issued' 'Kế hoạch được ban hành'
day 2025-05-28
run 0 campaign-issue --today "$today" --campaign $campaign \
	--number 61/KH-UBND --date 2025-05-28
run 0 unit-register --today "$today" --on "$today" --campaign $campaign \
	binh-dinh-so-noi-vu binh-dinh-so-khoa-hoc-va-cong-nghe \
	binh-dinh-so-y-te binh-dinh-so-van-hoa-the-thao-va-du-lich
run 0 deadline-list --today "$today" --due-within 60 $campaign

say 'On 1 July the province is merged into Gia Lai, and there are no districts' \
	'Ngày 01/7 tỉnh sáp nhập vào Gia Lai, không còn cấp huyện'
day 2025-07-01
merged=202/2025/QH15/2025-06-12
for body in ubnd-tinh so-noi-vu so-khoa-hoc-va-cong-nghe so-y-te \
	so-van-hoa-the-thao-va-du-lich hoi-dong-thi-dua-khen-thuong; do
	run 0 unit-update --today "$today" --on "$today" --dissolved \
		--successor "gia-lai-$body" --document "$merged" "binh-dinh-$body"
done
run 0 records-check --today "$today" units
run 0 unit-update --today "$today" --on "$today" --dissolved \
	--successor binh-dinh-ubnd-xa-mau-thu \
	--successor binh-dinh-ubnd-phuong-thi-du binh-dinh-ubnd-huyen-vi-du
for unit in ubnd-xa-thi-nghiem ubnd-phuong-vi-du; do
	run 0 unit-update --today "$today" --on "$today" --mistake \
		--managed-by gia-lai-ubnd-tinh "binh-dinh-$unit"
done
run 0 unit-update --today "$today" --on "$today" --document "$merged" \
	--managed-by gia-lai-ubnd-tinh binh-dinh-truong-cao-dang-thi-du
run 0 store-update --today "$today" --on "$today" \
	--authority 'Ủy ban nhân dân tỉnh Gia Lai' --authority-id gia-lai-ubnd-tinh \
	--standing-body 'Sở Nội vụ tỉnh Gia Lai' \
	--standing-body-id gia-lai-so-noi-vu --document "$merged"
run 0 unit-register --today "$today" --on "$today" --campaign $campaign \
	gia-lai-so-noi-vu gia-lai-so-khoa-hoc-va-cong-nghe gia-lai-so-y-te \
	gia-lai-so-van-hoa-the-thao-va-du-lich binh-dinh-ubnd-xa-thi-nghiem \
	binh-dinh-ubnd-xa-mau-thu binh-dinh-ubnd-phuong-vi-du \
	binh-dinh-ubnd-phuong-thi-du
run 0 campaign-status --today "$today" $campaign

say 'Clusters, the set of indicators, and the two tables of points' \
	'Cụm, khối thi đua, bộ chỉ số và hai bảng điểm'
day 2025-09-03
cluster khoi-so khoi 'Khối các sở' gia-lai-so-noi-vu \
	gia-lai-so-khoa-hoc-va-cong-nghe gia-lai-so-y-te \
	gia-lai-so-van-hoa-the-thao-va-du-lich
cluster cum-xa-phuong cum 'Cụm xã, phường' binh-dinh-ubnd-xa-thi-nghiem \
	binh-dinh-ubnd-xa-mau-thu binh-dinh-ubnd-phuong-vi-du \
	binh-dinh-ubnd-phuong-thi-du
day 2025-09-24
run 0 scoring-issue --today "$today" --id chinh-quyen-so chinh-quyen-so.yaml
run 0 scoring-issue --today "$today" --id diem-phong-trao diem-phong-trao.yaml
run 0 scoring-issue --today "$today" --id diem-nam diem-nam.yaml

# scores CAMPAIGN TABLE RULE BY - the final figures of both clusters
scores() {
	for cluster in khoi-so cum-xa-phuong; do
		run 0 score-receive --today "$today" --csv "$2-$cluster.csv" \
			--campaign "$1" --year 2025 --cluster $cluster \
			--stage final --rule "2025/$3" --by "$4"
	done
}

say 'The campaign is scored by the indicators' \
	'Chấm điểm phong trào theo bộ chỉ số'
day 2025-12-18
scores $campaign phong-trao diem-phong-trao gia-lai-so-khoa-hoc-va-cong-nghe
for cluster in khoi-so cum-xa-phuong; do
	run 0 score-check --today "$today" --campaign $campaign --year 2025 \
		--cluster $cluster
	run 0 score-rank --today "$today" --campaign $campaign --year 2025 \
		--cluster $cluster
done

say 'The yearly score has the result of the campaign as one criterion; one unit
# says more than it came to, which is corrected' \
	'Điểm năm có kết quả phong trào là một tiêu chí; một đơn vị ghi cao hơn kết
# quả thật, phải đính chính'
day 2025-12-26
scores thuong-xuyen-2025 nam diem-nam gia-lai-so-noi-vu
run 1 score-check --today "$today" --campaign thuong-xuyen-2025 --year 2025 \
	--cluster cum-xa-phuong
run 0 score-rank --today "$today" --campaign thuong-xuyen-2025 --year 2025 \
	--cluster cum-xa-phuong
day 2025-12-30
filed=$THIDUA_STORE/campaigns/thuong-xuyen-2025/scores/2025/cum-xa-phuong
sed -e 's/value: 95/value: 92.5/' -e "s/^received: .*/received: \"$today\"\\
corrects: final\\
reason: Ghi nhầm điểm phong trào/" \
	"$filed/binh-dinh-ubnd-phuong-vi-du/final.yaml" >dinh-chinh.yaml
run 0 score-receive --today "$today" dinh-chinh.yaml
for cluster in khoi-so cum-xa-phuong; do
	run 0 score-check --today "$today" --campaign thuong-xuyen-2025 \
		--year 2025 --cluster $cluster
	write "diem-nam-$cluster.txt" 0 score-rank --today "$today" \
		--campaign thuong-xuyen-2025 --year 2025 --cluster $cluster
	write "diem-phong-trao-$cluster.csv" 0 score-list --today "$today" \
		--campaign $campaign --year 2025 --cluster $cluster --format csv
done
write tinh-hinh.txt 0 campaign-status --today "$today" $campaign
run 0 campaign-status --today "$today" --html ket-qua/tinh-hinh.html $campaign
write viec-phai-lam.txt 0 deadline-list --today "$today" --due-within 31 \
	$campaign
run 0 records-check --today "$today"
run 0 records-audit --today "$today"
