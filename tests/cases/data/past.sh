# A store of 2026 that may load what was decided before: a district and a
# commune that are no more, and the yearly movement.
# shellcheck shell=sh

# past DIRECTORY - make them in a store that is there
past() (
	cd "$1" || exit
	sed -i 's/^policies:/&\n  loaded_before: "2026-05-04"/' thidua.yaml
	git commit -q -m 'Cho nhập bù' thidua.yaml
	cat >huyen.yaml <<-'EOF'
		schema: thidua/unit/1
		name: Ủy ban nhân dân huyện Cẩm Thử
		class: locality
		level: district
		managed_by: ha-tinh-ubnd-tinh
		dissolved: {on: "2025-07-01", successors: [ha-tinh-ubnd-xa-minh-hoa]}
	EOF
	sed 's/huyện Cẩm Thử/xã Cẩm Cũ/; s/district/commune/; s/: ha-tinh-ubnd-tinh/: huyen-cam-thu/' \
		huyen.yaml >xa.yaml
	unit-register --id huyen-cam-thu huyen.yaml
	unit-register --id xa-cam-cu xa.yaml
	cat >campaign.yaml <<-'EOF'
		schema: thidua/campaign/1
		title: Phong trào thi đua thường xuyên
		form: regular
		scope: province
		launched_by: province
		document:
		  kind: ke-hoach
		  number: 05/KH-UBND
		  date: "2024-01-05"
		  issuer: ha-tinh-ubnd-tinh
		  signed: {authority: KT, office: Phó Chủ tịch}
		based_on: []
		continues: []
		period: {from: "2024-01-01", to: "2026-12-31"}
		phases: []
		contents: []
		criteria: []
		duties: []
		awards: {annual: {levels: [province, grassroots], source: II}}
		quotas:
		  - {award: BK-T, stage: annual, most: 9, exclude_awarded: true, source: III}
		route: []
	EOF
	campaign-new --id thuong-xuyen campaign.yaml
	rm huyen.yaml xa.yaml campaign.yaml
) >/dev/null 2>&1
