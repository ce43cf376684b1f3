#!/bin/sh
# Make the stores that cases start from, by the commands themselves.
#
#   fixtures.sh BIN FIXTURES EXAMPLES
#
#   empty            what records-init makes
#   units            one province's units
#   ha-tinh          one province, its people, one campaign, who registered
#   ha-tinh-draft    the same campaign before its document has number and date
#   planned          ha-tinh with the plans that came in
#   filed            planned with the reports that came in
#   long             filed, and campaigns as long as the highest awards ask for,
#                    children, a matter that is open and one that was closed
#   reviewing        filed, and nominations at every gate of their routes: one
#                    selected, one returned; before the standing body, before
#                    the council, one for a flag there
#   submitted        filed, and two nominations laid before the chairman
#   decided          submitted, one of the two awarded; decisions of all kinds in
#                    a campaign without a route; a matter that came up later
#   four             four campaigns and all units of three provinces
#
# Each is made afresh; what stood there before is gone.
set -eu

bin=$(cd "$1" && pwd)
mkdir -p "$2"
fixtures=$(cd "$2" && pwd)
examples=$(cd "$3" && pwd)
data=$(cd "$(dirname "$0")" && pwd)/data
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT

# run COMMAND… - one command in the store, with all that it may depend on
run() {
	env -i PATH="$bin:/usr/bin:/bin" HOME="$home" TZ=UTC LC_ALL=C.UTF-8 \
		GIT_CONFIG_NOSYSTEM=1 \
		GIT_AUTHOR_NAME='Nguyễn Văn Mẫu' \
		GIT_AUTHOR_EMAIL=mau@vi-du.example \
		GIT_AUTHOR_DATE='2026-05-04T08:00:00+07:00' \
		GIT_COMMITTER_DATE='2026-05-04T08:00:00+07:00' \
		ASAN_OPTIONS="${ASAN_OPTIONS-}" \
		UBSAN_OPTIONS="${UBSAN_OPTIONS-}" \
		THIDUA_STORE="$store" "$@" >"$home/out" 2>&1 || {
		status=$?
		echo "fixtures: $* in ${store##*/}: exit status $status" >&2
		cat "$home/out" >&2
		exit 1
	}
}

# make STORE [FROM] - begin a store, new or with what another one holds
make() {
	store=$fixtures/$1
	rm -rf "$store"
	if [ $# -gt 1 ]; then
		cp -R "$fixtures/$2" "$store"
	else
		mkdir "$store"
		run records-init \
			--authority 'Ủy ban nhân dân tỉnh Hà Tĩnh' \
			--authority-id ha-tinh-ubnd-tinh \
			--standing-body 'Sở Nội vụ tỉnh Hà Tĩnh' \
			--standing-body-id ha-tinh-so-noi-vu
	fi
}

# A department that was merged into another one, and so sends in no more.
enter_ha_tinh() {
	run unit-register --csv "$examples/units/ha-tinh.csv"
	cat >"$home/merged.yaml" <<-'EOF'
		schema: thidua/unit/1
		name: Sở Giao thông vận tải tỉnh Hà Tĩnh
		class: agency
		level: province
		managed_by: ha-tinh-ubnd-tinh
		head: {name: Hồ Văn Tiền Nhiệm, office: Giám đốc}
		dissolved:
		  on: "2025-03-01"
		  successors: [ha-tinh-so-xay-dung]
	EOF
	run unit-register --id ha-tinh-so-giao-thong-van-tai \
		"$home/merged.yaml"
	for person in "$examples"/people/*.yaml; do
		id=${person##*/}
		run person-register --id "${id%.yaml}" "$person"
	done
}

register() {
	run unit-register --campaign ha-tinh-2026 --on 2026-05-04 \
		ha-tinh-so-xay-dung ha-tinh-ubnd-xa-minh-hoa \
		ha-tinh-cong-ty-vi-du-xanh ha-tinh-hoi-lien-hiep-phu-nu \
		ha-tinh-so-giao-thong-van-tai ha-tinh-trung-tam-cong-bao \
		ha-tinh-ubnd-phuong-gia-dinh
}

# A matter against somebody, which no command of these cases enters.
enter_case() {
	mkdir -p "$store/cases/$1"
	cp "$data/$2.yaml" "$store/cases/$1/"
	run git -C "$store" add cases
	run git -C "$store" -c "user.name=Nguyễn Văn Mẫu" \
		-c user.email=mau@vi-du.example \
		commit -q -m 'Ghi vụ việc'
}

make empty

make units empty
run unit-register --csv "$examples/units/ha-tinh.csv"

make ha-tinh empty
enter_ha_tinh
make ha-tinh-draft ha-tinh

store=$fixtures/ha-tinh
run campaign-new --id ha-tinh-2026 \
	"$examples/campaigns/ha-tinh-2026-issued.yaml"
register

store=$fixtures/ha-tinh-draft
run campaign-new --id ha-tinh-2026 "$examples/campaigns/ha-tinh-2026.yaml"
register

make planned ha-tinh
for plan in so-xay-dung ubnd-xa-minh-hoa cong-ty-vi-du-xanh \
	hoi-lien-hiep-phu-nu; do
	run plan-receive --received 2026-05-08 "$examples/plans/$plan.yaml"
done
make filed planned
for report in so-xay-dung ubnd-xa-minh-hoa cong-ty-vi-du-xanh; do
	run report-receive --received 2026-11-12 \
		"$examples/reports/$report-2026.yaml"
done

# Five years and more, so that awards which ask for that can be tried; one
# campaign of the province alone, one that lasts five years only by calendar,
# one not issued yet; somebody who has been nominated already.
make long filed
for campaign in mau-2022 mau-cua-tinh mau-ngan mau-du-thao; do
	run campaign-new --id "$campaign" "$data/$campaign.yaml"
	run unit-register --campaign "$campaign" --on 2026-05-04 \
		ha-tinh-so-xay-dung
done
run award-nominate "$data/bang-khen-le-van-thi-du.yaml"
for person in to-van-tien-nhiem ngo-thi-hoc-tro ly-van-hoc-sinh; do
	run person-register --id "$person" "$data/$person.yaml"
done
enter_case nhap nguyen-van-nhap--inspection-2027-08-02
enter_case mau dinh-van-mau--discipline-2025-12-08

make reviewing filed
for nomination in pham-thi-vi-du cong-ty-vi-du-xanh; do
	run award-nominate \
		"$examples/nominations/bang-khen-tinh-$nomination.yaml"
done
run campaign-new --id mau-hoi-dong "$data/mau-hoi-dong.yaml"
run unit-register --campaign mau-hoi-dong --on 2026-05-04 \
	ha-tinh-so-xay-dung ha-tinh-so-noi-vu
for nomination in bang-khen-tran-thi-thu bang-khen-hoi-dong-le-van-thi-du \
	co-so-xay-dung; do
	run award-nominate "$data/$nomination.yaml"
done
for step in xet-chon-so-khoa-hoc xet-chon-so-nong-nghiep; do
	run award-review --today 2031-01-31 "$examples/proceedings/$step.yaml"
done
run award-review --today 2027-09-30 --on 2027-08-31 --step return \
	--campaign ha-tinh-2026 --by ha-tinh-so-noi-vu \
	--document 2401/SNV-TĐKT --part XNT --part XNB \
	--reason 'Xác nhận chỉ đến hết tháng 3 năm 2027' \
	ha-tinh-cong-ty-vi-du-xanh--bk-t-interim-2027
run award-review --today 2031-01-31 --on 2027-08-25 --step appraise --for \
	--campaign mau-hoi-dong --by ha-tinh-so-noi-vu \
	le-van-thi-du--bk-t-interim-2027
run award-review --today 2031-01-31 --on 2030-12-02 --step appraise --for \
	--campaign mau-hoi-dong --by ha-tinh-so-noi-vu \
	ha-tinh-so-xay-dung--ctd-t-final-2030

make submitted filed
for nomination in pham-thi-vi-du cong-ty-vi-du-xanh; do
	run award-nominate \
		"$examples/nominations/bang-khen-tinh-$nomination.yaml"
done
for step in xet-chon-so-khoa-hoc xet-chon-so-nong-nghiep tra-lai bo-sung \
	tham-dinh cong-khai bo-phieu trinh; do
	run award-review --today 2031-01-31 "$examples/proceedings/$step.yaml"
done

# nominate_short PERSON AWARD UNIT - with next to nothing
nominate_short() {
	cat >"$home/nomination.yaml" <<-EOF
		schema: thidua/nomination/1
		campaign: mau-khen-thuong
		recipient: {kind: individual, person: $1}
		award: $2
		ground: campaign
		stage: interim
		year: 2027
		nominated_by: $3
		received: "2027-08-16"
		achievement:
		  id: hoan-thanh-truoc-han
		  text: Hoàn thành nhiệm vụ trước hạn.
		  from: "2026-06-01"
		  to: "2027-06-30"
		  criteria: [a1]
		dossier:
		  - {part: TTR, date: "2027-07-12"}
		  - {part: BC, date: "2027-07-05"}
		  - {part: BBX, date: "2027-07-09"}
		publication: {basis: consent, on: "2027-07-05", text: Phiếu đồng ý}
	EOF
	run award-nominate "$home/nomination.yaml"
}

# decide NUMBER DAY OPTION… NOMINATION - in the campaign without a route
decide() {
	number=$1
	day=$2
	shift 2
	run award-decide --today 2028-06-01 --campaign mau-khen-thuong \
		--number "$number" --on "$day" --signed KT \
		--signer 'Hoàng Thị Thí Nghiệm' "$@"
}

make decided submitted
run award-decide --today 2031-01-31 "$examples/decisions/khen-thuong.yaml"
run campaign-new --id mau-khen-thuong "$data/mau-khen-thuong.yaml"
run unit-register --campaign mau-khen-thuong --on 2026-05-04 \
	ha-tinh-so-xay-dung ha-tinh-so-noi-vu ha-tinh-ubnd-xa-minh-hoa \
	ha-tinh-cong-ty-vi-du-xanh ha-tinh-ubnd-phuong-gia-dinh \
	ha-tinh-doi-kinh-te-gia-tuong
nominate_short dinh-van-mau BK-T ha-tinh-cong-ty-vi-du-xanh
nominate_short ho-thi-gia-dinh BK-T ha-tinh-ubnd-phuong-gia-dinh
nominate_short quach-van-gia-tuong BK-T ha-tinh-doi-kinh-te-gia-tuong
nominate_short tran-thi-thu GK-TT ha-tinh-so-noi-vu
nominate_short le-van-thi-du GK-TT ha-tinh-so-xay-dung
nominate_short chu-van-vi-du GK-X ha-tinh-ubnd-xa-minh-hoa
decide 2160/QĐ-UBND 2027-11-23 --office 'Phó Chủ tịch' --award \
	dinh-van-mau--bk-t-interim-2027
decide 2161/QĐ-UBND 2027-11-23 --office 'Phó Chủ tịch' --decline \
	--reason 'Thành tích chưa nổi bật' ho-thi-gia-dinh--bk-t-interim-2027
decide 2162/QĐ-UBND 2027-11-23 --office 'Phó Chủ tịch' --award --amounts \
	quach-van-gia-tuong--bk-t-interim-2027
decide 2170/QĐ-UBND 2027-11-24 --office 'Phó Chủ tịch' \
	--revoke 2027/ha-tinh-ubnd-tinh--2162-qd-ubnd --ground a \
	--reason 'Khai gian thành tích' --evidence 'Kết luận xác minh' \
	quach-van-gia-tuong--bk-t-interim-2027
decide 15/QĐ-SNV 2027-11-25 --office 'Phó Giám đốc' --decider agency-head \
	--issuer ha-tinh-so-noi-vu --award --amounts \
	tran-thi-thu--gk-tt-interim-2027
enter_case du pham-thi-vi-du--complaint-2027-12-15

make four empty
enter_ha_tinh
run unit-register --csv "$examples/units/binh-dinh.csv"
run unit-register --csv "$examples/units/khanh-hoa.csv"
run unit-register --id ninh-thuan-ubnd-tinh \
	"$examples/units/ninh-thuan-ubnd-tinh.yaml"
run campaign-new --id ha-tinh-2026 \
	"$examples/campaigns/ha-tinh-2026-issued.yaml"
for campaign in binh-dinh-2025 khanh-hoa-2025 khanh-hoa-tiep-tuc-2025; do
	run campaign-new --id "$campaign" "$examples/campaigns/$campaign.yaml"
done

# One file for all objects: a store is copied for every case.
for store in "$fixtures"/*; do
	run git -C "$store" repack -q -a -d
done
