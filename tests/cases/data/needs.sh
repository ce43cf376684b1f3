# A store of a province or city of its own, for campaigns of the examples.
# shellcheck shell=sh

# needs CAMPAIGN NAME ID STANDING ID CSV - its header and units
needs() {
	mkdir store
	export THIDUA_STORE="$PWD/store"
	records-init --today 2026-01-05 --authority "$2" --authority-id "$3" \
		--standing-body "$4" --standing-body-id "$5" >said 2>&1 ||
		cat said
	unit-register --today 2026-01-05 --csv "$EXAMPLES/units/$6" >said 2>&1 ||
		cat said
}
