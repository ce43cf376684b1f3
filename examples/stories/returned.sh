#!/bin/sh
# A dossier is sent back to have one part supplemented, and goes on from where
# it was.
set -eu
. "$(dirname "$0")/lib.sh"
begin

one=pham-thi-vi-du--bk-t-interim-2027
quietly award-nominate nominations/bang-khen-tinh-pham-thi-vi-du.yaml
quietly award-review --campaign ha-tinh-2026 --step select \
	--by ha-tinh-so-khoa-hoc-va-cong-nghe --today 2027-08-25 \
	--on 2027-08-25 --for "$one"

say 'Sở Nội vụ sends it back: the report is not certified' \
	'Sở Nội vụ trả lại: báo cáo thành tích chưa có xác nhận'
run 0 award-review --campaign ha-tinh-2026 --step return \
	--by ha-tinh-so-noi-vu --document 812/SNV-TĐKT --today 2027-08-30 \
	--on 2027-08-30 --part BC \
	--reason 'Báo cáo thành tích chưa có xác nhận của cấp trình' "$one"

say 'Until it is supplemented nothing else can happen' \
	'Chưa bổ sung thì chưa thể làm bước khác'
run 1 award-review --campaign ha-tinh-2026 --step appraise \
	--by ha-tinh-so-noi-vu --today 2027-09-01 --on 2027-09-01 --for "$one"

say 'A part that nobody asked for is refused' \
	'Bổ sung phần không được yêu cầu thì bị từ chối'
run 1 award-review --campaign ha-tinh-2026 --step supplement \
	--by ha-tinh-so-xay-dung --today 2027-09-03 --on 2027-09-03 \
	--part TTR "$one"

say 'The part comes, and appraisal goes on' \
	'Phần còn thiếu đến, việc thẩm định tiếp tục'
run 0 award-review --campaign ha-tinh-2026 --step supplement \
	--by ha-tinh-so-xay-dung --document 77/SXD-VP --today 2027-09-03 \
	--on 2027-09-03 --part BC "$one"
run 0 award-review --campaign ha-tinh-2026 --step appraise \
	--by ha-tinh-so-noi-vu --today 2027-09-10 --on 2027-09-10 --for "$one"
run 0 award-status "$one"
run 0 award-log "$one"
run 0 records-check
