#!/bin/sh
# A decision has a slip in its text and is corrected by another decision. The
# first one stays as it was.
set -eu
. "$(dirname "$0")/lib.sh"
begin

one=pham-thi-vi-du--bk-t-interim-2027
first=2027/ha-tinh-ubnd-tinh--2155-qd-ubnd
quietly award-nominate nominations/bang-khen-tinh-pham-thi-vi-du.yaml
ready "$one"
quietly award-decide --campaign ha-tinh-2026 --decider province-chairman \
	--number 2155/QĐ-UBND --issuer ha-tinh-ubnd-tinh --signer 'Nguyễn Văn Mẫu' \
	--office 'Chủ tịch' --today 2027-11-05 --on 2027-11-05 --award --amounts "$one"

say 'The text of the decision has hours for days: a correction' \
	'Nội dung quyết định ghi nhầm ngày thành giờ: đính chính'
cat >"$THIDUA_STORE/../correction.yaml" <<EOF
schema: thidua/decision/1
campaign: ha-tinh-2026
kind: correct
decider: province-chairman
document: {kind: quyet-dinh, number: 2210/QĐ-UBND, date: "2027-11-19", issuer: ha-tinh-ubnd-tinh, signed: {authority: null, name: Nguyễn Văn Mẫu, office: Chủ tịch}}
corrects: $first
items:
  - {nomination: $one, field: text, was: rút ngắn từ 20 xuống 12 giờ, is: rút ngắn từ 20 xuống 12 ngày, reason: Ghi nhầm đơn vị đo}
EOF
run 0 award-decide --today 2027-11-19 - <"$THIDUA_STORE/../correction.yaml"

say 'The recipient cannot be changed by a correction' \
	'Đính chính không được đổi đối tượng được khen'
sed -e 's/2210/2211/' -e 's/field: text/field: recipient/' \
	-e 's/was: .*, is: .*, reason/was: Phạm Thị Ví Dụ, is: Lê Văn Thí Dụ, reason/' \
	"$THIDUA_STORE/../correction.yaml" >"$THIDUA_STORE/../other.yaml"
run 1 award-decide --today 2027-11-20 - <"$THIDUA_STORE/../other.yaml"

say 'Both decisions are there to be read' 'Cả hai quyết định đều còn nguyên'
run 0 award-log --decision 2155/QĐ-UBND
run 0 award-replay
run 0 records-check
