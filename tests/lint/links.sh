#!/bin/sh
# Commands that need no git do not link it: they would start five times slower.
#
#   links.sh SOURCE_DIR BUILD_DIR
#
# Which ones do is said in cmd/CMakeLists.txt.
set -eu

build=$2
failed=0
found=0
for command in "$build"/bin/*; do
	found=$((found + 1))
	name=${command##*/}
	linked=no
	! readelf -d "$command" | grep -q 'NEEDED.*libgit2' || linked=yes
	case $name in
	*-check | deadline-* | calendar-* | campaign-status) wanted=no ;;
	*) continue ;;
	esac
	if [ "$linked" != "$wanted" ]; then
		echo "$name links libgit2"
		failed=1
	fi
done
[ "$found" -gt 0 ] || {
	echo "links.sh: no commands in $build/bin"
	exit 3
}
exit "$failed"
