#!/bin/sh
# Install the Debian packages that thidua needs, where any is missing.
#
#   sh tests/packages.sh run|build|test...
#
# Works as root or with sudo; changes nothing when all are there.
set -eu

build='gcc libc6-dev cmake ninja-build pkgconf gettext scdoc
	libyaml-dev libgit2-dev libpcre2-dev libutf8proc-dev git ca-certificates'
test='libcmocka-dev clang clang-format llvm shellcheck valgrind strace mandoc
	json-schema-test-suite python3 python3-jsonschema python3-yaml
	python3-icalendar
	libclang-rt-14-dev openssh-client'

wanted=
for group in "$@"; do
	case $group in
	build) wanted="$wanted $build" ;;
	test) wanted="$wanted $test" ;;
	*)
		echo "packages.sh: unknown group '$group'" >&2
		exit 2
		;;
	esac
done

missing=
for package in $wanted; do
	state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) ||
		state=
	[ "$state" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

as_root=
if [ "$(id -u)" -ne 0 ]; then
	command -v sudo >/dev/null || {
		echo "packages.sh: run as root, or install sudo; missing:$missing" >&2
		exit 3
	}
	as_root=sudo
fi
echo "installing:$missing"
$as_root apt-get update -qq
# shellcheck disable=SC2086
$as_root env DEBIAN_FRONTEND=noninteractive \
	apt-get install -y -qq --no-install-recommends $missing >/dev/null
