# Two batches of awards in one campaign, mau-hai-dot.
# shellcheck shell=sh disable=SC2034 # cases read $of_2027, $of_2028

# campaign [SCRIPT] - the campaign, changed by a script of sed
campaign() {
	sed -e 's/137\/KH-UBND/141\/KH-UBND/' \
		-e 's/to: 2027, review: interim, source: II.1}/&\n  - {id: giai-doan-2, from: 2028, to: 2028, review: interim, source: II.2}/' \
		-e 's/for: \[official/for: [agency, locality, enterprise, official/' \
		-e "${1-}" "$DATA/mau-khen-thuong.yaml" >campaign.yaml
	quiet campaign-new --id mau-hai-dot campaign.yaml
	quiet unit-register --campaign mau-hai-dot --on 2026-05-04 \
		ha-tinh-so-xay-dung ha-tinh-so-noi-vu ha-tinh-ubnd-xa-minh-hoa \
		ha-tinh-cong-ty-vi-du-xanh ha-tinh-ubnd-phuong-gia-dinh \
		ha-tinh-doi-kinh-te-gia-tuong
}

quiet() {
	"$@" >"$HOME/said" 2>&1 || {
		echo "$1: exit status $?"
		cat "$HOME/said"
	}
}

# nominate YEAR UNIT AWARD RECIPIENT [ACHIEVEMENT [FROM]]
nominate() {
	cat >nomination.yaml <<-EOT
		schema: thidua/nomination/1
		campaign: mau-hai-dot
		recipient: $4
		award: $3
		ground: campaign
		stage: interim
		year: $1
		nominated_by: $2
		received: "$1-08-16"
		achievement:
		  id: ${5-viec-$1-$2}
		  text: Hoàn thành nhiệm vụ trước hạn.
		  from: "${6-2026-06-01}"
		  to: "$1-06-30"
		  criteria: [a1]
		dossier:
		  - {part: TTR, date: "$1-07-12"}
		  - {part: BC, date: "$1-07-05"}
		  - {part: BBX, date: "$1-07-09"}
		  - {part: XNT, date: "$1-07-09"}
		  - {part: XNB, date: "$1-07-09"}
		publication: {basis: consent, on: "$1-07-05", text: Phiếu đồng ý}
	EOT
	quiet award-nominate nomination.yaml
}

# decide YEAR NUMBER OPTION… NOMINATION…
decide() {
	year=$1
	number=$2
	shift 2
	award-decide --today 2030-06-01 --campaign mau-hai-dot \
		--number "$number" --on "$year-11-26" --signed KT \
		--signer 'Hoàng Thị Thí Nghiệm' --office 'Phó Chủ tịch' "$@"
}

two_batches() {
	campaign "${1-}"
	nominate 2027 ha-tinh-cong-ty-vi-du-xanh BK-T '{kind: individual, person: dinh-van-mau}'
	nominate 2027 ha-tinh-so-xay-dung BK-T '{kind: individual, person: le-van-thi-du}'
	nominate 2027 ha-tinh-so-noi-vu BK-T '{kind: collective, unit: ha-tinh-so-noi-vu, name: Tổ Một cửa, members: 9, women: 7, small: true}'
	nominate 2028 ha-tinh-ubnd-phuong-gia-dinh BK-T '{kind: individual, person: ho-thi-gia-dinh}'
	nominate 2028 ha-tinh-ubnd-xa-minh-hoa BK-T '{kind: individual, person: chu-van-vi-du, direct: true}'
	nominate 2028 ha-tinh-so-noi-vu BK-T '{kind: individual, person: tran-thi-thu, direct: true}'
	nominate 2028 ha-tinh-so-noi-vu BK-T '{kind: collective, unit: ha-tinh-so-noi-vu, name: Phòng Thi đua, members: 10, women: 6, small: true}' viec-phong
	batch=$(award-status --campaign mau-hai-dot --format json |
		sed -n 's/.*"nomination":"\([^"]*\)".*/\1/p' | tr '\n' ' ')
	of_2027=$(echo "$batch" | tr ' ' '\n' | grep 2027)
	of_2028=$(echo "$batch" | tr ' ' '\n' | grep 2028)
}
