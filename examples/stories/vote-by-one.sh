#!/bin/sh
# A flag needs 80 per cent of all members of the council, of whom there are ten:
# eight votes. Eight came and seven said yes, which is one too few.
set -eu
. "$(dirname "$0")/lib.sh"
begin
yearly so-xay-dung 2027 2028 2029

one=ha-tinh-so-xay-dung--ctd-t-final-2030
body=ha-tinh-hoi-dong-thi-dua-khen-thuong
run 0 award-nominate stories/co-thi-dua-so-xay-dung.yaml
quietly award-review --campaign ha-tinh-2026 --step select \
	--by ha-tinh-so-khoa-hoc-va-cong-nghe --today 2030-10-20 \
	--on 2030-10-20 --for "$one"
quietly award-review --campaign ha-tinh-2026 --step appraise \
	--by ha-tinh-so-noi-vu --today 2030-10-30 --on 2030-10-30 --for "$one"

say 'A word of the council is not what a flag needs' \
	'Cờ thi đua phải bỏ phiếu, không chỉ cho ý kiến'
run 0 award-review --dry-run --campaign ha-tinh-2026 --step opinion \
	--by "$body" --document 40/TB-HĐTĐKT --today 2030-11-10 \
	--on 2030-11-10 --for "$one"

say 'The ballot: of ten members eight came; seven for, one against' \
	'Bỏ phiếu: mười thành viên, tám người dự; bảy đồng ý, một không đồng ý'
vote "$body" 2030-11-12 12/BB-HĐTĐKT 7 1 "$one" >"$THIDUA_STORE/../vote.yaml"
run 0 award-review --today 2030-11-12 - <"$THIDUA_STORE/../vote.yaml"
run 0 award-status "$one"

say 'It cannot be awarded, only declined' 'Không thể tặng, chỉ có thể không tặng'
run 1 award-decide --campaign ha-tinh-2026 --decider province \
	--number 3001/QĐ-UBND --issuer ha-tinh-ubnd-tinh --signed TM \
	--signer 'Nguyễn Văn Mẫu' --office 'Chủ tịch' --today 2030-11-20 \
	--on 2030-11-20 --award --amounts "$one"
run 0 award-decide --campaign ha-tinh-2026 --decider province \
	--number 3001/QĐ-UBND --issuer ha-tinh-ubnd-tinh --signed TM \
	--signer 'Nguyễn Văn Mẫu' --office 'Chủ tịch' --today 2030-11-20 \
	--on 2030-11-20 --decline --reason 'Không đủ số phiếu theo quy định' "$one"
run 0 award-log "$one"
run 0 award-replay
run 0 records-check
