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
#   long             filed, and campaigns as long as the highest awards ask for
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
