#!/bin/sh
# Install the Debian packages that thidua needs, where any is missing.
#
#   sh tests/packages.sh build|test|other...
#
# Works as root or with sudo; changes nothing when all are there.
set -eu

build='gcc libc6-dev cmake ninja-build pkgconf gettext scdoc
	libyaml-dev libgit2-dev libzip-dev libexpat1-dev nettle-dev libpcre2-dev libutf8proc-dev git ca-certificates'
test='libcmocka-dev clang clang-format llvm shellcheck valgrind strace mandoc
	json-schema-test-suite python3 python3-jsonschema python3-yaml
	python3-icalendar
	libclang-rt-N-dev openssh-client openssh-server gnupg'

other='debootstrap'

wanted=
for group in "$@"; do
	case $group in
	build) wanted="$wanted $build" ;;
	test) wanted="$wanted $test" ;;
	other) wanted="$wanted $other" ;;
	*)
		echo "packages.sh: unknown group '$group'" >&2
		exit 2
		;;
	esac
done

# A release of Debian names some packages after what it ships: N in the lists
# above is the number of its clang, 14 in Debian 12 and 19 in Debian 13.
named_here() {
	case $1 in
	*-N-*)
		release=$(apt-cache depends clang 2>/dev/null |
			sed -n 's/^ *Depends: clang-\([0-9]*\)$/\1/p')
		echo "${1%%-N-*}-$release-${1#*-N-}"
		;;
	*) echo "$1" ;;
	esac
}

find_missing() {
	missing=
	for package in $wanted; do
		package=$(named_here "$package")
		state=$(dpkg-query -W -f '${db:Status-Status}' "$package" \
			2>/dev/null) || state=
		[ "$state" = installed ] || missing="$missing $package"
	done
}

find_missing
[ -n "$missing" ] || exit 0

as_root=
if [ "$(id -u)" -ne 0 ]; then
	command -v sudo >/dev/null || {
		echo "packages.sh: run as root, or install sudo; missing:$missing" >&2
		exit 3
	}
	as_root=sudo
fi
$as_root apt-get update -qq
find_missing # again: a bare system knows no clang before the update
echo "installing:$missing"
# shellcheck disable=SC2086
$as_root env DEBIAN_FRONTEND=noninteractive \
	apt-get install -y -qq --no-install-recommends $missing >/dev/null
