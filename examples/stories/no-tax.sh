#!/bin/sh
# An enterprise is nominated without the confirmation of the tax authority.
set -eu
. "$(dirname "$0")/lib.sh"
begin

say 'The dossier lacks the confirmation of taxes: refused' \
	'Hồ sơ thiếu xác nhận nghĩa vụ thuế: từ chối'
grep -v 'part: XNT,' nominations/bang-khen-tinh-cong-ty-vi-du-xanh.yaml \
	>"$THIDUA_STORE/../without.yaml"
run 1 award-nominate - <"$THIDUA_STORE/../without.yaml"
run 0 git -C "$THIDUA_STORE" status --short

say 'With it, it is entered' 'Có xác nhận thì được ghi nhận'
run 0 award-nominate nominations/bang-khen-tinh-cong-ty-vi-du-xanh.yaml
