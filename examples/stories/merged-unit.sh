#!/bin/sh
# A department was merged into another: it gets no award any more, and its
# people are nominated by the successor.
set -eu
. "$(dirname "$0")/lib.sh"
begin
cat >"$THIDUA_STORE/../merged.yaml" <<'EOF'
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
quietly unit-register --id ha-tinh-so-giao-thong-van-tai \
	"$THIDUA_STORE/../merged.yaml"
cat >"$THIDUA_STORE/../person.yaml" <<'EOF'
schema: thidua/person/1
name: Cao Văn Sáp Nhập
birth_year: 1980
unit: ha-tinh-so-giao-thong-van-tai
position: Chuyên viên
class: official
EOF
quietly person-register --id cao-van-sap-nhap "$THIDUA_STORE/../person.yaml"

# nominate RECIPIENT BY - a nomination as a record
nominate() {
	sed -e "s/^recipient: .*/recipient: $1/" -e "s/^nominated_by: .*/nominated_by: $2/" \
		-e '/^  initiative:/,/^dossier:/{/^dossier:/!d;}' \
		-e "s/id: kho-du-lieu-ha-tang-dung-chung/id: $3/" \
		nominations/bang-khen-tinh-pham-thi-vi-du.yaml
}

say 'The department itself is refused, and its successor named' \
	'Không khen tập thể đã sáp nhập; nêu tên đơn vị tiếp nhận'
nominate '{kind: collective, unit: ha-tinh-so-giao-thong-van-tai}' \
	ha-tinh-so-giao-thong-van-tai duong-tranh | sed '/^publication:/d' \
	>"$THIDUA_STORE/../collective.yaml"
run 1 award-nominate - <"$THIDUA_STORE/../collective.yaml"

say 'A person of it: the successor proposes' \
	'Cá nhân của đơn vị đó: đơn vị tiếp nhận đề nghị'
nominate '{kind: individual, person: cao-van-sap-nhap}' \
	ha-tinh-so-giao-thong-van-tai ban-do-duong \
	>"$THIDUA_STORE/../individual.yaml"
run 1 award-nominate - <"$THIDUA_STORE/../individual.yaml"

say 'By the successor it is entered' 'Đơn vị tiếp nhận đề nghị thì được ghi nhận'
nominate '{kind: individual, person: cao-van-sap-nhap}' \
	ha-tinh-so-xay-dung ban-do-duong >"$THIDUA_STORE/../individual.yaml"
run 0 award-nominate - <"$THIDUA_STORE/../individual.yaml"
run 0 records-check people campaigns
