#!/bin/sh
# The interim review of 2027 in Hà Tĩnh has two gates: dossiers go through Sở
# Khoa học và Công nghệ, those with a green theme through Sở Nông nghiệp và Môi
# trường. Then they meet at Sở Nội vụ, and at the council.
set -eu
. "$(dirname "$0")/lib.sh"
begin

official=pham-thi-vi-du--bk-t-interim-2027
green=ha-tinh-cong-ty-vi-du-xanh--bk-t-interim-2027
science=ha-tinh-so-khoa-hoc-va-cong-nghe
nature=ha-tinh-so-nong-nghiep-va-moi-truong
standing=ha-tinh-so-noi-vu
council_id=ha-tinh-hoi-dong-thi-dua-khen-thuong

say 'Two nominations, one of them with the theme green' \
	'Hai đề nghị, một đề nghị thuộc chủ đề xanh'
run 0 award-nominate nominations/bang-khen-tinh-pham-thi-vi-du.yaml
run 0 award-nominate nominations/bang-khen-tinh-cong-ty-vi-du-xanh.yaml
run 0 award-status --campaign ha-tinh-2026

say 'The wrong gate is refused, and told which is the right one' \
	'Chọn sai cửa thì bị từ chối và được chỉ đúng nơi'
run 1 award-review --campaign ha-tinh-2026 --step select --by "$science" \
	--today 2027-08-25 --on 2027-08-25 --for "$green"

say 'Each goes through its own' 'Mỗi đề nghị qua đúng cửa của mình'
run 0 award-review --campaign ha-tinh-2026 --step select --by "$science" \
	--today 2027-08-25 --on 2027-08-25 --for "$official"
run 0 award-review --campaign ha-tinh-2026 --step select --by "$nature" \
	--today 2027-08-26 --on 2027-08-26 --for "$green"

say 'Sở Nội vụ appraises both; deadline-list knew by when' \
	'Sở Nội vụ thẩm định cả hai; deadline-list cho biết hạn'
run 0 deadline-list --unit "$standing" --today 2027-09-01 --due-within 60 \
	ha-tinh-2026
run 0 award-review --campaign ha-tinh-2026 --step appraise --by "$standing" \
	--today 2027-09-10 --on 2027-09-10 --for "$official" "$green"

say 'The council speaks for both' 'Hội đồng cho ý kiến đồng ý cả hai'
run 0 award-review --campaign ha-tinh-2026 --step opinion --by "$council_id" \
	--document 31/TB-HĐTĐKT --today 2027-10-05 --on 2027-10-05 --for \
	"$official" "$green"
run 0 award-status --campaign ha-tinh-2026

say 'The chairman decides, with the money that the rules name' \
	'Chủ tịch quyết định, kèm mức tiền thưởng theo quy định'
run 0 award-decide --campaign ha-tinh-2026 --decider province-chairman \
	--number 2155/QĐ-UBND --issuer ha-tinh-ubnd-tinh --signer 'Nguyễn Văn Mẫu' \
	--office 'Chủ tịch' --today 2027-11-05 --on 2027-11-05 --award --amounts \
	"$official" "$green"
run 0 award-log --awards
run 0 award-replay
run 0 award-shares
run 0 records-check
