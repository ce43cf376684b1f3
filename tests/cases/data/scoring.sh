# A cluster, its scoring rule and the scores of its units, filed in a store.
# shellcheck shell=sh

# file_scoring - put the examples where they live
file_scoring() {
	mkdir -p "$THIDUA_STORE/clusters/2027" \
		"$THIDUA_STORE/indicators/rules/2027"
	sed 's/Khối các sở, ngành/Khối tổng hợp/; s/ha-tinh-so-[a-z-]*,/ha-tinh-van-phong-ubnd-tinh,/; 9,$d' \
		"$EXAMPLES/scoring/khoi-so-nganh.yaml" \
		>"$THIDUA_STORE/clusters/2027/khoi-tong-hop.yaml"
	cp "$EXAMPLES/scoring/khoi-so-nganh.yaml" \
		"$THIDUA_STORE/clusters/2027/"
	cp "$EXAMPLES/scoring/bang-diem.yaml" \
		"$THIDUA_STORE/indicators/rules/2027/"
	# An earlier one, and the one that took its place.
	sed 's/^title: /&Dự kiến, /' \
		"$EXAMPLES/scoring/bang-diem.yaml" \
		>"$THIDUA_STORE/indicators/rules/2027/bang-diem-cu.yaml"
	sed 's/^entered/replaces: 2027\/bang-diem-cu\n&/; s/^title: /&Chính thức, /' \
		"$EXAMPLES/scoring/bang-diem.yaml" \
		>"$THIDUA_STORE/indicators/rules/2027/bang-diem-moi.yaml"
	mkdir -p "$THIDUA_STORE/indicators/sets/2027"
	cp "$EXAMPLES/scoring/chuyen-doi-so.yaml" \
		"$THIDUA_STORE/indicators/sets/2027/"
	for scored in "$EXAMPLES"/scoring/scores/*.yaml; do
		name=${scored##*/}
		name=${name%.yaml}
		folder=$THIDUA_STORE/campaigns/ha-tinh-2026/scores/2027
		folder=$folder/khoi-so-nganh/${name%--*}
		mkdir -p "$folder"
		cp "$scored" "$folder/${name#*--}.yaml"
	done
}
