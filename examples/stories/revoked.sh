#!/bin/sh
# An award is revoked for false declaration, and nothing is erased.
set -eu
. "$(dirname "$0")/lib.sh"
begin

one=pham-thi-vi-du--bk-t-interim-2027
first=2027/ha-tinh-ubnd-tinh--2155-qd-ubnd
quietly award-nominate nominations/bang-khen-tinh-pham-thi-vi-du.yaml
ready "$one"
run 0 award-decide --campaign ha-tinh-2026 --decider province-chairman \
	--number 2155/QĐ-UBND --issuer ha-tinh-ubnd-tinh --signer 'Nguyễn Văn Mẫu' \
	--office 'Chủ tịch' --today 2027-11-05 --on 2027-11-05 --award --amounts "$one"

say 'An inspection finds that the figures were false: the award is revoked' \
	'Thanh tra kết luận số liệu khai không đúng: hủy bỏ khen thưởng'
cat >"$THIDUA_STORE/../revocation.yaml" <<EOF
schema: thidua/decision/1
campaign: ha-tinh-2026
kind: revoke
decider: province-chairman
document: {kind: quyet-dinh, number: 318/QĐ-UBND, date: "2028-03-02", issuer: ha-tinh-ubnd-tinh, signed: {authority: null, name: Nguyễn Văn Mẫu, office: Chủ tịch}}
revokes: $first
items:
  - nomination: $one
    ground: b
    reason: Số liệu về thời gian thẩm định trong báo cáo thành tích không đúng sự thật
    evidence:
      - {text: Kết luận thanh tra, number: 05/KL-TTr, date: "2028-02-10", issuer: Thanh tra tỉnh Hà Tĩnh}
    recover: {amount: 3800000, artefact: true}
EOF
run 0 award-decide --today 2028-03-02 - <"$THIDUA_STORE/../revocation.yaml"

say 'Twice is once too often' 'Không hủy bỏ hai lần'
sed 's/318/319/' "$THIDUA_STORE/../revocation.yaml" \
	>"$THIDUA_STORE/../again.yaml"
run 1 award-decide --today 2028-03-03 - <"$THIDUA_STORE/../again.yaml"

say 'The award is shown as revoked; the first decision is as it was' \
	'Khen thưởng được ghi là đã hủy bỏ; quyết định đầu còn nguyên'
run 0 award-log --awards --recipient pham-thi-vi-du
run 0 award-log --decision 318/QĐ-UBND
run 0 award-replay
run 0 records-check
