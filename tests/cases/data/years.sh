# Years later: a department has another name and head, and somebody who was
# given an award has moved, been promoted and married.
# shellcheck shell=sh

# years_later - as the commands for it write it
years_later() {
	sed -i -e 's/^name: .*/name: Sở Xây dựng và Giao thông tỉnh Hà Tĩnh/' \
		-e 's/^head: .*/head: {name: Tạ Văn Kế Nhiệm, office: Giám đốc}/' \
		"$THIDUA_STORE/units/dung/ha-tinh-so-xay-dung.yaml"
	cat >>"$THIDUA_STORE/units/dung/ha-tinh-so-xay-dung.yaml" <<'YAML'
was:
  - {until: "2028-12-31", entered: "2029-01-04", name: Sở Xây dựng tỉnh Hà Tĩnh}
  - {until: "2029-05-31", entered: "2029-06-04", head: {name: Lê Văn Thí Dụ, office: Giám đốc}}
YAML
	sed -i -e 's/^unit: .*/unit: ha-tinh-so-noi-vu/' \
		-e 's/^class: .*/class: business-person/' \
		-e 's/^position: .*/position: Phó Giám đốc/' \
		"$THIDUA_STORE/people/du/pham-thi-vi-du.yaml"
	cat >>"$THIDUA_STORE/people/du/pham-thi-vi-du.yaml" <<'YAML'
was:
  - until: "2029-02-28"
    entered: "2029-03-01"
    unit: ha-tinh-so-xay-dung
    position: Trưởng phòng Quản lý hạ tầng
    class: official
YAML
}

# overwritten - the same by hand, as before there were rows
overwritten() {
	sed -i -e '/^was:/,$d' \
		"$THIDUA_STORE/units/dung/ha-tinh-so-xay-dung.yaml" \
		"$THIDUA_STORE/people/du/pham-thi-vi-du.yaml"
}
