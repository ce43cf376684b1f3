# An inspection, what went on with it, and a review, filed in a store.
# shellcheck shell=sh

# file_reviews - put the examples where they live
file_reviews() {
	into=$THIDUA_STORE/campaigns/ha-tinh-2026
	mkdir -p "$into/inspections" "$into/reviews"
	cp "$EXAMPLES/reviews/so-ket.yaml" \
		"$into/reviews/ha-tinh-so-noi-vu--interim-2028-01-12.yaml"
	into=$into/inspections/ha-tinh-hoi-dong-thi-dua-khen-thuong--2027-06-15
	cp "$EXAMPLES/inspections/truc-tiep.yaml" "$into.yaml"
	cp "$EXAMPLES/inspections/ket-luan.yaml" "$into-2.yaml"
	cp "$EXAMPLES/inspections/ke-hoach.yaml" "$into-3.yaml"
	cp "$EXAMPLES/inspections/da-lam.yaml" "$into-4.yaml"
}
