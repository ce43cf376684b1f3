#!/bin/sh
# A province enters its own regulation when awards were decided already. Old
# decisions are judged by the rules that the store had then; a rehearsal shows
# what the regulation would have said of them.
set -eu
. "$(dirname "$0")/lib.sh"
begin

one=pham-thi-vi-du--bk-t-interim-2027
two=le-van-thi-du--bk-t-interim-2027
quietly award-nominate nominations/bang-khen-tinh-pham-thi-vi-du.yaml
ready "$one"
quietly award-decide --campaign ha-tinh-2026 --decider province-chairman \
	--number 2155/QĐ-UBND --issuer ha-tinh-ubnd-tinh --signer 'Nguyễn Văn Mẫu' \
	--office 'Chủ tịch' --today 2027-11-05 --on 2027-11-05 --award --amounts "$one"
run 0 award-replay

say 'The regulation asks for a ballot, one more part, more money' \
	'Quy định của tỉnh: phải bỏ phiếu, thêm một phần hồ sơ, mức tiền cao hơn'
cat >>"$THIDUA_STORE/rules/awards.yaml" <<'ROW'
  - id: BK-T
    name: Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh
    level: province
    class: commendation
    decided_by: Chủ tịch Ủy ban nhân dân tỉnh
    deciders: [province-chairman]
    council: true
    recipients: [individual, collective, household, enterprise]
    campaign:
      stages: [interim, final]
      launched_by: [province]
      source: {instrument: Quyết định 86/2026/QĐ-UBND, at: Đ.7, basis: read}
    ballot: {share: 80, source: {instrument: Quyết định 86/2026/QĐ-UBND, at: Đ.9, basis: read}}
    dossier: [TTR, BC, BBX, KP]
    dossier_source: {instrument: Quyết định 86/2026/QĐ-UBND, at: Đ.8, basis: read}
    factors:
      individual: 2
      collective: 4
      household: 3
      source: {instrument: Quyết định 86/2026/QĐ-UBND, at: Đ.12, basis: read}
    from: "2027-01-01"
    until: null
    source: {instrument: Quyết định 86/2026/QĐ-UBND, basis: read}
    regulation: {number: 86/2026/QĐ-UBND, date: "2026-12-20", issuer: Ủy ban nhân dân tỉnh Hà Tĩnh}
ROW
run 0 records-check rules

say 'Before it is committed: what would it have done to what was decided?' \
	'Trước khi ghi: nếu áp dụng cho các quyết định đã có thì khác gì?'
run 1 award-replay --rules .
run 1 award-replay --rules . --format json

say 'Committed: the old decision is judged as it was' \
	'Đã ghi: quyết định cũ vẫn được xét theo quy định khi đó'
quietly git -C "$THIDUA_STORE" -c user.name=x -c user.email=x@vi-du.example \
	commit -qam 'Bổ sung quy định của tỉnh'
run 0 award-replay
run 1 award-replay --rules HEAD 2155/QĐ-UBND
run 0 award-replay --rules HEAD~1

say 'What was awarded stays awarded, and cannot be taken back by a step' \
	'Khen thưởng đã quyết định vẫn là đã quyết định, không bước nào rút lại được'
run 0 award-status "$one"
run 1 award-review --campaign ha-tinh-2026 --step withdraw \
	--by ha-tinh-so-xay-dung --today 2027-12-22 --on 2027-12-22 \
	--reason 'Rút đề nghị' "$one"

say 'A new nomination is judged by the new row' \
	'Đề nghị mới được xét theo dòng mới'
sed -e 's/person: pham-thi-vi-du/person: le-van-thi-du/' \
	-e '/^  initiative:/,/^dossier:/{/^dossier:/!d;}' \
	-e 's/id: kho-du-lieu-ha-tang-dung-chung/id: mot-cua-xay-dung/' \
	nominations/bang-khen-tinh-pham-thi-vi-du.yaml \
	>"$THIDUA_STORE/../other.yaml"
run 1 award-nominate --today 2027-12-30 - <"$THIDUA_STORE/../other.yaml"
sed -i 's/^  - {part: BBX, /  - {part: KP, date: "2027-07-09"}\n&/' \
	"$THIDUA_STORE/../other.yaml"
run 0 award-nominate --today 2027-12-30 - <"$THIDUA_STORE/../other.yaml"
quietly award-review --campaign ha-tinh-2026 --step select \
	--by ha-tinh-so-khoa-hoc-va-cong-nghe --today 2027-12-31 \
	--on 2027-12-31 --for "$two"
run 0 award-log --year 2027 "$two"
