#!/bin/sh
# The final review of 2030: the Labour Order third class asks for a movement of
# five years, which this one reaches by one way of counting only.
set -eu
. "$(dirname "$0")/lib.sh"
begin
yearly so-xay-dung 2027 2028 2029

say 'Counted by days it lasts less than five years: refused, with both counts' \
	'Tính đúng ngày thì chưa đủ năm năm: từ chối, nêu cả hai cách tính'
run 1 award-nominate stories/huan-chuong-so-xay-dung.yaml

say 'A province that counts whole calendar years says so in its header' \
	'Tỉnh tính theo năm dương lịch thì ghi vào hồ sơ gốc của kho'
sed 's/campaign_length: exact/campaign_length: calendar-years/' \
	"$THIDUA_STORE/thidua.yaml" >"$THIDUA_STORE/../header.yaml"
cp "$THIDUA_STORE/../header.yaml" "$THIDUA_STORE/thidua.yaml"
run 0 git -C "$THIDUA_STORE" diff --stat
run 0 git -C "$THIDUA_STORE" -c user.name=x -c user.email=x@vi-du.example \
	commit -qam 'Tính thời gian phong trào theo năm dương lịch'

say 'Now it is entered, and the doubt is said' \
	'Khi đó đề nghị được ghi nhận, kèm điều còn phải cân nhắc'
run 0 award-nominate stories/huan-chuong-so-xay-dung.yaml
run 0 award-log
